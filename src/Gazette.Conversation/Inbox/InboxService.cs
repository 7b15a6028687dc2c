using Gazette.Conversation.Answering;
using Gazette.Conversation.Messages;
using Microsoft.Extensions.Logging;

namespace Gazette.Conversation.Inbox;

/// <summary>Takes messages from every channel: stores each before it is confirmed, handles those of one chat in order and of different chats side by side, and sees that each is answered.</summary>
public sealed class InboxService : IAsyncDisposable
{
    private readonly IConversationStore store;
    private readonly ReplySender replies;
    private readonly ReplyPace pace;
    private readonly TimeProvider clock;
    private readonly InboxLimits limits;
    private readonly ILogger<InboxService> log;
    private readonly ChatQueues queues = new();
    private readonly MessageAnswers answers;
    private readonly Backlog backlog;
    private readonly IDisposable gauge;
    private readonly CancellationTokenSource stopping = new();
    private Task reading = Task.CompletedTask;

    /// <summary>An inbox; <see cref="Resume"/> it before anything is accepted.</summary>
    public InboxService(Engine engine, IConversationStore store, ReplySender replies, ReplyPace pace, TimeProvider clock, ILogger<InboxService> log, InboxLimits? limits = null)
    {
        (this.store, this.replies, this.pace, this.clock, this.log, this.limits) = (store, replies, pace, clock, log, limits ?? new());
        answers = new(engine, store, log);
        backlog = new(store, queues, this.limits, clock, log);
        gauge = InboxMetrics.Waiting(() => queues.Waiting);
    }

    /// <summary>Whether more should be taken from a platform that keeps what is not taken.</summary>
    public bool HasRoom => !backlog.IsReading && queues.Waiting < limits.MostWaiting;

    /// <summary>Stores messages, all or none; once this returns they may be confirmed to the platform. They are handled from then on.</summary>
    /// <returns>For each, in the same order, whether it was new.</returns>
    public async Task<IReadOnlyList<bool>> AcceptAll(IReadOnlyList<Message> messages, CancellationToken ct)
    {
        if (messages.Count == 0)
            return [];
        var kept = await store.Store(messages, ct).ConfigureAwait(false);
        foreach (var stored in kept.OfType<StoredMessage>())
        {
            InboxMetrics.Stored(stored.Message.From.Channel);
            if (!backlog.Brings(stored))
                Enqueue(stored);
        }

        return [.. kept.Select(stored => stored is not null)];
    }

    /// <summary>The same for one message.</summary>
    /// <returns>Whether it was new.</returns>
    public async Task<bool> Accept(Message message, CancellationToken ct) => (await AcceptAll([message], ct).ConfigureAwait(false))[0];

    /// <summary>Takes up what an earlier run left: stored is handled, applied is sent again.</summary>
    /// <param name="channels">The channels whose messages this process takes; those of another process are its own.</param>
    /// <param name="ct">Ends it.</param>
    public async Task Resume(IReadOnlyCollection<string> channels, CancellationToken ct)
    {
        await pace.Resume(ct).ConfigureAwait(false);
        reading = await backlog.Begin(channels, Enqueue, ct, stopping.Token).ConfigureAwait(false);
    }

    /// <summary>Ends when there is room again.</summary>
    public async Task WaitForRoom(CancellationToken ct)
    {
        await reading.WaitAsync(ct).ConfigureAwait(false);
        await queues.Below(limits.MostWaiting).WaitAsync(ct).ConfigureAwait(false);
    }

    /// <summary>Ends when everything accepted so far is answered.</summary>
    public async Task Idle()
    {
        await reading.ConfigureAwait(false);
        await queues.Idle().ConfigureAwait(false);
    }

    /// <summary>Stops: what is under way ends or stays in the store for the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync().ConfigureAwait(false);
        await Idle().ConfigureAwait(false);
        gauge.Dispose();
        stopping.Dispose();
    }

    private void Enqueue(StoredMessage stored) => queues.Add(stored.Message.From, () => Handle(stored));

    private async Task Handle(StoredMessage stored)
    {
        try
        {
            var reply = stored.Reply ?? await clock.Persist(log, stored.Id, () => answers.Apply(stored, stopping.Token), stopping.Token).ConfigureAwait(false);
            await replies.Send(stored.Id, stored.Message, reply, stopping.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            log.LogInformation("Message {Id} stays in the store for the next start", stored.Id);
        }
#pragma warning disable CA1031 // Whatever happened with one message must not end its chat; it stays stored and the next start takes it up.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            log.LogError(exception, "Message {Id} could not be handled; it stays in the store", stored.Id);
        }
    }
}
