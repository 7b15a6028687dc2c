using Dapper;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following.Sending;

namespace Gazette.Tests.Conversation.Inbox;

public sealed class EditedQuestionTests : IAsyncDisposable, IAsyncLifetime
{
    private const string NotByEditing = "修改已发的消息";

    private readonly InboxWorld world = new();
    private int sent = 100;

    public Task InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task An_edited_question_is_answered_in_the_place_of_its_answer()
    {
        await Says("7", "帮助", answeredAs: "101,102");
        var edited = await Edits("7", "/topics");
        Assert.Equal(["101", "102"], edited.InPlaceOf);
        Assert.Contains("主题", PlainText.Of(edited), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edited_again_it_takes_the_place_of_what_stands_now()
    {
        await Says("7", "帮助", answeredAs: "101,102");
        await Edits("7", "/topics", answeredAs: "101");
        Assert.Equal(["101"], (await Edits("7", "帮助")).InPlaceOf);
    }

    [Fact]
    public async Task An_edit_that_leaves_the_words_as_they_are_says_nothing()
    {
        await Says("7", "帮助");
        Assert.Empty((await Edits("7", "帮助")).Blocks);
        await Edits("7", "/topics");
        Assert.Empty((await Edits("7", "/topics")).Blocks);
    }

    [Theory]
    [InlineData("关注财政", "关注教育")]
    [InlineData("关注财政", "最新财政新闻")]
    [InlineData("帮助", "关注财政")]
    [InlineData("关注财政", "取消关注财政")]
    public async Task What_was_done_is_not_undone_by_an_edit_and_nothing_is_done_by_one(string before, string after)
    {
        await Says("7", before);
        var follows = await Follows();
        var edited = await Edits("7", after);
        Assert.Contains(NotByEditing, PlainText.Of(edited), StringComparison.Ordinal);
        Assert.Null(edited.InPlaceOf);
        Assert.Equal(follows, await Follows());
    }

    [Fact]
    public async Task After_an_edit_that_was_not_done_the_old_answer_still_stands_for_its_question()
    {
        await Says("7", "帮助", answeredAs: "101");
        await Edits("7", "关注财政", answeredAs: "102");
        Assert.Empty((await Edits("7", "帮助")).Blocks);
        Assert.Equal(["101"], (await Edits("7", "/topics")).InPlaceOf);
    }

    [Fact]
    public async Task An_answer_of_more_than_two_days_is_left_as_it_is()
    {
        await Says("7", "帮助");
        world.Clock.Advance(TimeSpan.FromHours(47));
        Assert.NotEmpty((await Edits("7", "/topics")).Blocks);
        world.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Empty((await Edits("7", "帮助")).Blocks);
    }

    [Fact]
    public async Task An_edit_of_what_was_never_asked_or_in_another_chat_says_nothing()
    {
        await Says("7", "帮助");
        Assert.Empty((await Edits("8", "/topics")).Blocks);
        Assert.Empty((await Edits("7", "/topics", chat: "2")).Blocks);
    }

    [Fact]
    public async Task An_answer_that_never_arrived_is_given_anew()
    {
        world.Channel.Then(new SendOutcome.RefusedForGood("bad request"));
        await world.Inbox.Accept(world.Says("帮助") with { PlatformId = "7" }, default);
        await world.Inbox.Idle();
        var edited = await Edits("7", "/topics");
        Assert.Empty(edited.InPlaceOf!);
        Assert.NotEmpty(edited.Blocks);
    }

    [Fact]
    public async Task An_edit_that_a_stop_left_unanswered_takes_its_place_after_the_next_start()
    {
        await Says("7", "帮助", answeredAs: "101");
        world.Channel.Then(new SendOutcome.TryLater(TimeSpan.FromHours(1), WholeBot: false));
        await world.Inbox.Accept(world.Says("/topics") with { PlatformId = "7", Content = new Edited("/topics") }, default);
        await world.Channel.Attempt();
        await world.Restart();
        for (var i = 0; i < 400 && !world.Inbox.Idle().IsCompleted; i++)
        {
            world.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(10);
        }

        Assert.Equal(["101"], world.Channel.Replies.Last().Reply.InPlaceOf);
    }

    [Fact]
    public async Task A_reply_to_a_group_that_was_upgraded_meanwhile_is_said_where_the_group_is_now()
    {
        world.Channel.Then(new SendOutcome.Moved("-1009"));
        await world.Inbox.Accept(world.Says("帮助", "-9"), default);
        await world.Inbox.Idle();
        Assert.Equal("-1009", Assert.Single(world.Channel.Accepted).Chat);
        Assert.Empty(await world.Store.Unanswered(["scripted"], default));
    }

    private Task<Reply> Says(string id, string text, string? answeredAs = null) => Hears(world.Says(text) with { PlatformId = id }, answeredAs);

    private Task<Reply> Edits(string id, string text, string? answeredAs = null, string chat = "1") =>
        Hears(world.Says(text, chat) with { PlatformId = id, Content = new Edited(text) }, answeredAs);

    private async Task<Reply> Hears(Message message, string? answeredAs)
    {
        world.Channel.Then(new SendOutcome.Accepted(answeredAs ?? $"{++sent}"));
        await world.Inbox.Accept(message, default);
        await world.Inbox.Idle();
        return world.Channel.Replies.Last().Reply;
    }

    private async Task<string> Follows()
    {
        using var read = world.Database.Read();
        return string.Join(' ', await read.QueryAsync<string>("SELECT place FROM follow WHERE until IS NULL ORDER BY place"));
    }
}
