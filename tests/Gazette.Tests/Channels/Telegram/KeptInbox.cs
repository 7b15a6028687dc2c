using System.Threading.Channels;
using Gazette.Channels;
using Gazette.Conversation.Messages;

namespace Gazette.Tests.Channels.Telegram;

/// <summary>An inbox that keeps what it was given, and fails when it is told to.</summary>
internal sealed class KeptInbox : IInbox
{
    private readonly Channel<Message> arrivals = Channel.CreateUnbounded<Message>();
    private readonly List<Message> kept = [];

    /// <summary>What happens before a message is kept.</summary>
    public Func<Message, CancellationToken, Task> Storing { get; set; } = (_, _) => Task.CompletedTask;

    public IReadOnlyList<Message> Kept
    {
        get
        {
            lock (kept)
                return [.. kept];
        }
    }

    public IReadOnlyList<string> Texts => [.. Kept.Select(m => m.Content).OfType<Said>().Select(s => s.Text)];

    /// <summary>Ends when there is room; a test takes it away.</summary>
    public Task Room { get; set; } = Task.CompletedTask;

    public bool HasRoom => Room.IsCompleted;

    public Task WaitForRoom(CancellationToken ct) => Room.WaitAsync(ct);

    public async Task<bool> Accept(Message message, CancellationToken ct)
    {
        await Storing(message, ct);
        return Keep(message);
    }

    // All or none, as a store does.
    public async Task AcceptAll(IReadOnlyList<Message> messages, CancellationToken ct)
    {
        foreach (var message in messages)
            await Storing(message, ct);
        foreach (var message in messages)
            Keep(message);
    }

    public Task Idle() => Task.CompletedTask;

    public async Task<Message> Next() => await arrivals.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(15));

    private bool Keep(Message message)
    {
        lock (kept)
        {
            if (kept.Any(m => m.ExternalId == message.ExternalId))
                return false;
            kept.Add(message);
        }

        arrivals.Writer.TryWrite(message);
        return true;
    }
}
