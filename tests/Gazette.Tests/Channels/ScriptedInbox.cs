using Gazette.Channels;
using Gazette.Channels.Transcripts;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;

namespace Gazette.Tests.Channels;

/// <summary>An inbox whose answers a test writes; it answers at once.</summary>
internal sealed class ScriptedInbox(TranscriptChannel channel, Func<Message, Reply> answer) : IInbox
{
    private readonly HashSet<string> seen = [];

    public List<Message> Messages { get; } = [];

    public bool HasRoom => true;

    public Task WaitForRoom(CancellationToken ct) => Task.CompletedTask;

    public async Task<bool> Accept(Message message, CancellationToken ct)
    {
        if (!seen.Add(message.ExternalId))
            return false;
        Messages.Add(message);
        await channel.Reply(Messages.Count, message, answer(message), ct);
        return true;
    }

    public async Task AcceptAll(IReadOnlyList<Message> messages, CancellationToken ct)
    {
        foreach (var message in messages)
            await Accept(message, ct);
    }

    public Task Idle() => Task.CompletedTask;
}
