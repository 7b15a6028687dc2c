using Gazette.Conversation.Answering;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Following;
using Gazette.Following.Schedules;
using Gazette.Newsroom.Access;
using Gazette.Storage.Access;
using Gazette.Storage.Conversation;
using Gazette.Tests.Newsroom;

namespace Gazette.Tests.Conversation;

/// <summary>An editor, who is an operator, and readers talk to a newsroom on a real file; what they say and press is committed with its reply, and each chat's dialogue is kept there.</summary>
public abstract class NewsroomChat : IDisposable
{
    private static readonly ScheduleRules Rules = new(new(8, 0), _ => true);

    private readonly ConversationStore store;
    private int messages;

    protected NewsroomChat()
    {
        Engine = EngineOn.Store(Desk.Database, Desk.Known, Desk.Clock, TimeZoneInfo.Utc, new Operators(new OperatorStore(Desk.Database), Desk.Clock, [new("web", "editor")]));
        store = new(Desk.Database, Rules, "Asia/Shanghai", Desk.Clock, [], Desk.Editor);
    }

    private protected Newsdesk Desk { get; } = new();

    private protected Engine Engine { get; }

    public void Dispose()
    {
        Desk.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static List<string> Labels(Answer answer) => [.. answer.Reply.Buttons.SelectMany(r => r).Select(b => b.Label)];

    private protected Task<Answer> Says(string who, string text) => Hears(who, new Said(text));

    private protected Task<Answer> Presses(string who, string? code) => Hears(who, new Pressed(Assert.IsType<string>(code)));

    private async Task<Answer> Hears(string who, Content content)
    {
        var message = new Message($"{++messages}", new Address("web", "", who), who, content, Desk.Clock.GetUtcNow(), "zh");
        var stored = (await store.Store(message, default))!;
        var answer = await Engine.Answer(message, await store.DialogueOf(message, default), default);
        await store.Apply(stored.Id, message, answer, default);
        return answer;
    }
}
