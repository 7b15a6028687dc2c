using Dapper;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Operating;
using Gazette.Conversation.Replies;
using Gazette.Following;
using Gazette.Newsroom.Editing;
using Gazette.Storage.Conversation;
using Gazette.Tests.Newsroom;

namespace Gazette.Tests.Storage.Conversation;

public sealed class EditorsNotesTests : IDisposable
{
    private readonly Newsdesk desk = new();
    private readonly ConversationStore store;
    private int messages;

    public EditorsNotesTests() => store = new(desk.Database, new(new(8, 0), _ => true), "Asia/Shanghai", desk.Clock, [], desk.Editor);

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_question_without_an_answer_is_counted_by_its_words_folded()
    {
        await Tells(new EditorsNote.Unanswered("火星 移民"));
        await Tells(new EditorsNote.Unanswered("火星　移民 "));
        await Tells(new EditorsNote.Unanswered("垃圾分類"));
        Assert.Equal([("火星 移民", 2L), ("垃圾分类", 1L)], (await Week()).Unanswered.Select(c => (c.What, c.Count)));
    }

    [Fact]
    public async Task The_same_message_applied_again_counts_nothing()
    {
        var stored = (await store.Store(Message(), default))!;
        var answer = Answer.Of(Reply.Of("zh", "没有")) with { Notes = [new EditorsNote.Unanswered("火星")] };
        await store.Apply(stored.Id, stored.Message, answer, default);
        await store.Apply(stored.Id, stored.Message, answer, default);
        Assert.Equal(1, Assert.Single((await Week()).Unanswered).Count);
    }

    [Theory]
    [InlineData("王五的电话13800138000", "王五的电话***")]
    [InlineData("  \u0000\u0007 ", null)]
    [InlineData("😀", "😀")]
    public async Task What_looks_personal_is_masked_and_nothing_is_not_kept(string asked, string? kept)
    {
        await Tells(new EditorsNote.Unanswered(asked));
        Assert.Equal(kept is null ? [] : [kept], (await Week()).Unanswered.Select(c => c.What));
    }

    [Fact]
    public async Task Words_are_cut_at_forty_characters_and_after_they_are_cleared()
    {
        await Tells(new EditorsNote.Unanswered(new string('水', 36) + "13800138000"));
        await Tells(new EditorsNote.Unanswered(string.Concat(Enumerable.Repeat("😀", 50))));
        Assert.Equal([new string('水', 36) + "***", string.Concat(Enumerable.Repeat("😀", 40))], (await Week()).Unanswered.Select(c => c.What).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_week_is_seven_days_and_after_sixty_a_question_is_forgotten()
    {
        await Tells(new EditorsNote.Unanswered("一"));
        desk.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Single((await Week()).Unanswered);
        desk.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty((await Week()).Unanswered);
        desk.Clock.Advance(TimeSpan.FromDays(53));
        await Tells(new EditorsNote.Unanswered("二"));
        using var read = desk.Database.Read();
        Assert.Equal(["二"], read.Query<string>("SELECT words FROM unanswered"));
    }

    [Fact]
    public async Task A_flood_of_different_questions_is_bounded_and_known_ones_are_counted_on()
    {
        await desk.Database.Writer.Write(
            Gazette.Storage.Sqlite.Lane.Bulk,
            c => c.Execute("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) INSERT INTO unanswered SELECT '2024-05-20', 'w' || i, 1 FROM n"),
            default);
        await Tells(new EditorsNote.Unanswered("一个新的"));
        await Tells(new EditorsNote.Unanswered("w7"));
        Assert.Equal(("w7", 2L), (await Week()).Unanswered.Select(c => (c.What, c.Count)).First());
        using var read = desk.Database.Read();
        Assert.Equal(10_000, read.ExecuteScalar<long>("SELECT count(*) FROM unanswered"));
    }

    [Fact]
    public async Task Reports_of_a_topic_are_counted_and_settled_by_a_correction_of_the_topics_even_to_the_same()
    {
        var (one, two) = (await Published("河岸步道开放"), await Published("灯塔亮灯"));
        foreach (var id in new[] { one, two, two })
            await Tells(new EditorsNote.WrongTopic(id));
        Assert.Equal([new(two, 2), new(one, 1)], await Reports());
        await desk.Editor.Do(new Edit.Correct(two, new Correction(Title: "灯塔昨夜亮灯")), "test", default);
        Assert.Equal(2, (await Reports()).Count);
        await desk.Editor.Do(new Edit.Correct(two, new Correction(Topics: [Newsdesk.Taxonomy.TopicByCode("school")!])), "test", default);
        await desk.Editor.Do(new Edit.Correct(one, new Correction(Topics: [Newsdesk.Taxonomy.TopicByCode("money")!])), "test", default);
        Assert.Empty(await Reports());
    }

    [Fact]
    public async Task Reports_go_with_an_article_that_is_merged_and_vanish_with_one_that_is_withdrawn()
    {
        var (one, two, three) = (await Published("河岸步道开放"), await Published("灯塔亮灯"), await Published("渡口开渡"));
        foreach (var id in new[] { one, two, three })
            await Tells(new EditorsNote.WrongTopic(id));
        await desk.Editor.Do(new Edit.Merge([one, two]), "test", default);
        await desk.Editor.Do(new Edit.Withdraw([three]), "test", default);
        await Tells(new EditorsNote.WrongTopic(two));
        Assert.Equal([new(one, 3)], await Reports());
        Assert.Equal(1, (await Week()).WrongTopics);
    }

    [Fact]
    public async Task An_article_that_never_was_cannot_be_reported()
    {
        await Tells(new EditorsNote.WrongTopic(4711));
        Assert.Empty(await Reports());
    }

    private StatisticsReader Reader => new(desk.Database, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

    private Task<Statistics> Week() => Reader.Week(desk.Clock.GetUtcNow(), 10, default);

    private Task<IReadOnlyList<WrongTopicReports>> Reports() => Reader.WrongTopics(10, default);

    private async Task<long> Published(string title) => (await desk.Publish(title, null, Newsdesk.Piece(title, title + "。", null, "财政"))).Pieces[0].Id;

    private Message Message() => new($"{++messages}", new Address("web", "", "li"), "li", new Said("火星"), desk.Clock.GetUtcNow(), "zh");

    private async Task Tells(EditorsNote note)
    {
        var stored = (await store.Store(Message(), default))!;
        await store.Apply(stored.Id, stored.Message, Answer.Of(Reply.Of("zh", "好")) with { Notes = [note] }, default);
    }
}
