using Microsoft.Extensions.Logging;

namespace Gazette.Conversation.Inbox;

/// <summary>How much is taken up at a time.</summary>
/// <param name="MostWaiting">Messages accepted and not answered; above it a platform that keeps what is not taken is asked to keep it.</param>
/// <param name="Page">Messages read at once of what an earlier run left.</param>
public sealed record InboxLimits(int MostWaiting = 10_000, int Page = 1_000);

/// <summary>
/// Reads what an earlier run left, in pages, as room comes. As long as it reads, what is stored meanwhile waits its turn in the store and comes with
/// a later page: else a chat's new message would overtake its old ones.
/// </summary>
internal sealed partial class Backlog(IConversationStore store, ChatQueues queues, InboxLimits limits, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan StoreWait = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private IReadOnlyCollection<string> channels = [];
    private bool reading;
    private bool more;
    private long readTo;

    /// <summary>Whether it is still reading.</summary>
    public bool IsReading
    {
        get
        {
            lock (gate)
                return reading;
        }
    }

    /// <summary>Begins: reads the first page before it returns, so that a store that cannot be read is told at once.</summary>
    /// <param name="of">The channels whose messages are taken.</param>
    /// <param name="take">Takes a message.</param>
    /// <param name="ct">Ends the first page.</param>
    /// <param name="stopping">Ends the others.</param>
    /// <returns>Ends when all is read; null when the first page was all.</returns>
    public async Task<Task> Begin(IReadOnlyCollection<string> of, Action<StoredMessage> take, CancellationToken ct, CancellationToken stopping)
    {
        lock (gate)
            (channels, reading) = (of, true);
        return await ReadPage(take, ct).ConfigureAwait(false) ? ReadOn(take, stopping) : Task.CompletedTask;
    }

    /// <summary>Whether a message that was stored just now comes with a page.</summary>
    public bool Brings(StoredMessage stored)
    {
        lock (gate)
        {
            if (!channels.Contains(stored.Message.From.Channel))
                return false;
            more |= reading;
            return reading || stored.Id <= readTo;
        }
    }

    private async Task ReadOn(Action<StoredMessage> take, CancellationToken stopping)
    {
        try
        {
            do
                await queues.Below(limits.MostWaiting - limits.Page + 1).WaitAsync(stopping).ConfigureAwait(false);
            while (await TryReadPage(take, stopping).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            StaysInTheStore(readTo);
        }
    }

    private async Task<bool> TryReadPage(Action<StoredMessage> take, CancellationToken stopping)
    {
        try
        {
            return await ReadPage(take, stopping).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A store's failure has no type of its own in this room; it passes, and nothing may be left behind for it.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            NotRead(readTo, exception);
            await Task.Delay(StoreWait, clock, stopping).ConfigureAwait(false);
            return true;
        }
    }

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> ReadPage(Action<StoredMessage> take, CancellationToken ct)
    {
        lock (gate)
            more = false;
        var page = await store.Unanswered(channels, readTo, limits.Page, ct).ConfigureAwait(false);
        foreach (var stored in page)
            take(stored);
        lock (gate)
        {
            readTo = page.Count > 0 ? page[^1].Id : readTo;
            // What was stored while the page was read is in it or flagged; what is stored from here on is taken by who stores it.
            return reading = more || page.Count == limits.Page;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "What was left after message {Id} stays in the store for the next start.")]
    private partial void StaysInTheStore(long id);

    [LoggerMessage(Level = LogLevel.Error, Message = "What was left after message {Id} cannot be read now; it is tried again.")]
    private partial void NotRead(long id, Exception exception);
}
