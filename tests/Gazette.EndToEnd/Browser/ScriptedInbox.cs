using Gazette.Channels;
using Gazette.Channels.WebChat;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;

namespace Gazette.EndToEnd.Browser;

/// <summary>An inbox whose answers a test writes: the page is what is tested, not the conversation.</summary>
internal sealed class ScriptedInbox(WebChannel channel) : IInbox
{
    private readonly Lock gate = new();
    private readonly HashSet<string> seen = [];
    private readonly List<Message> messages = [];
    private Task last = Task.CompletedTask;

    public Func<Message, Reply> Answer { get; set; } = _ => Reply.Of("zh", "好的。");

    /// <summary>Answers wait for it.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public IReadOnlyList<Message> Messages
    {
        get
        {
            lock (gate)
                return [.. messages];
        }
    }

    public bool HasRoom => true;

    public Task WaitForRoom(CancellationToken ct) => Task.CompletedTask;

    public Task<bool> Accept(Message message, CancellationToken ct)
    {
        lock (gate)
        {
            if (!seen.Add(message.ExternalId))
                return Task.FromResult(false);
            messages.Add(message);
            var (id, before) = (messages.Count, last);
            last = Task.Run(() => Respond(id, message, before), CancellationToken.None);
        }

        return Task.FromResult(true);
    }

    public async Task AcceptAll(IReadOnlyList<Message> messages, CancellationToken ct)
    {
        foreach (var message in messages)
            await Accept(message, ct);
    }

    public Task Idle() => last;

    private async Task Respond(int id, Message message, Task before)
    {
        await before;
        await Gate;
        await channel.Reply(id, message, Answer(message), _ => Task.CompletedTask, CancellationToken.None);
    }
}
