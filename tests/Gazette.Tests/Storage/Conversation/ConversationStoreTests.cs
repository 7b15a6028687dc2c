using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Newsroom;
using Gazette.Storage.Conversation;
using Gazette.Storage.Following;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;
using Gazette.Text.Time;
using Microsoft.Extensions.Time.Testing;

namespace Gazette.Tests.Storage.Conversation;

public sealed class ConversationStoreTests : IDisposable
{
    private static readonly ScheduleRules Rules = new(new(8, 0), _ => true);
    private static readonly Address Chat = new("telegram", "7", "42");

    private readonly string folder = Directory.CreateTempSubdirectory("gazette-conversation").FullName;
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2020, 9, 11, 4, 0, 0, TimeSpan.Zero));
    private Database database;

    public ConversationStoreTests() => database = Database.Open(Path.Combine(folder, "g.db"), TimeProvider.System);

    private ConversationStore Store => new(database, Rules, "Asia/Shanghai", clock, [], Gazette.Tests.Newsroom.Newsdesk.EditorOn(database, clock));

    [Fact]
    public async Task The_same_update_is_stored_once()
    {
        Assert.NotNull(await Store.Store(Message("1"), default));
        Assert.Null(await Store.Store(Message("1"), default));
        Assert.NotNull(await Store.Store(Message("1") with { From = Chat with { Account = "8" } }, default));
    }

    [Fact]
    public async Task The_same_update_stored_by_many_at_once_is_new_to_one_of_them()
    {
        var stored = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Store.Store(Message("1"), default)));
        Assert.Single(stored, s => s is not null);
    }

    [Fact]
    public async Task A_change_of_state_never_repeats_though_a_reply_may()
    {
        var stored = (await Store.Store(Message("1"), default))!;
        var answer = new Answer(Reply.Of("zh", "好"), Facts.None, new Changes("t1", [new Change.Open(Place.Everything, [], Cadence.Daily)]));
        await Store.Apply(stored.Id, stored.Message, answer, default);
        await Store.Apply(stored.Id, stored.Message, answer with { Changes = new Changes("t2", [new Change.Open(Place.Topic("tax"), [], Cadence.Daily)]) }, default);
        var subscriber = await new SubscriberReader(database, new OfferReader(database), Rules).Find(Chat, default);
        Assert.Equal([Place.Everything], subscriber!.Follows.Select(f => f.Place));
    }

    [Fact]
    public async Task After_a_stop_what_is_stored_is_handled_and_what_is_applied_is_sent_again()
    {
        var first = (await Store.Store(Message("1"), default))!;
        var second = (await Store.Store(Message("2"), default))!;
        var third = (await Store.Store(Message("3"), default))!;
        await Store.Apply(first.Id, first.Message, Answer.Of(Reply.Of("zh", "一")), default);
        await Store.Apply(second.Id, second.Message, Answer.Of(Reply.Of("zh", "二")), default);
        await Store.Answered(first.Id, null, default);
        database.Dispose();
        database = Database.Open(Path.Combine(folder, "g.db"), TimeProvider.System);
        var left = await Store.Unanswered(["telegram"], default);
        Assert.Equal([(second.Id, "二"), (third.Id, null)], left.Select(m => (m.Id, m.Reply is null ? null : PlainText.Of(m.Reply))));
        Assert.Empty(await Store.Unanswered(["terminal"], default));
    }

    [Fact]
    public async Task A_dialogue_comes_back_as_it_was_for_each_person_in_a_chat()
    {
        var list = new ShownList("ab12", "最新", new ArticleFilter { Topics = ["finance"], Days = Period.Of(new(2020, 9, 11)) }, false, [null, "next"], 0, [3, 2, 1], 7);
        var stored = (await Store.Store(Message("1"), default))!;
        await Store.Apply(stored.Id, stored.Message, Answer.Of(Reply.Of("zh", "好"), null, Dialogue.Empty.With(list, clock.GetUtcNow())), default);
        var back = (await Store.DialogueOf(stored.Message, default)).Newest!;
        Assert.Equal((list.Id, list.Total, list.Filter.Days), (back.Id, back.Total, back.Filter.Days));
        Assert.Equal(list.ArticleIds, back.ArticleIds);
        Assert.Equal(list.Cursors, back.Cursors);
        Assert.Null((await Store.DialogueOf(stored.Message with { Sender = "another" }, default)).Newest);
    }

    public void Dispose()
    {
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static Message Message(string id) => new(id, Chat, "42", new Said("最新财政新闻"), new DateTimeOffset(2020, 9, 11, 4, 0, 0, TimeSpan.Zero), "zh");
}
