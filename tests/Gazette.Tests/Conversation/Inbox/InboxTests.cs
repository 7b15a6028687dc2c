using Gazette.Following.Sending;

namespace Gazette.Tests.Conversation.Inbox;

public sealed class InboxTests : IAsyncDisposable, IAsyncLifetime
{
    private readonly InboxWorld world = new();

    public Task InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => world.DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task The_same_update_is_answered_once()
    {
        var message = world.Says("帮助");
        Assert.True(await world.Inbox.Accept(message, default));
        Assert.False(await world.Inbox.Accept(message, default));
        await world.Inbox.Idle();
        Assert.Single(world.Channel.Accepted);
    }

    [Fact]
    public async Task Messages_of_one_chat_are_answered_in_their_order()
    {
        string[] texts = [.. Enumerable.Range(1, 20).Select(i => $"搜索 第{i}件事")];
        foreach (var text in texts)
            await world.Inbox.Accept(world.Says(text), default);
        await world.Inbox.Idle();
        Assert.Equal(texts, world.Channel.Accepted.Select(a => a.Asked));
    }

    [Fact]
    public async Task A_wait_that_the_platform_asked_for_is_kept_to_the_second()
    {
        world.Channel.Then(new SendOutcome.TryLater(TimeSpan.FromSeconds(30), WholeBot: false));
        await world.Inbox.Accept(world.Says("帮助"), default);
        await world.Channel.Attempt();
        world.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Empty(world.Channel.Accepted);
        await Until(() => !world.Channel.Accepted.IsEmpty, TimeSpan.FromSeconds(1));
        Assert.True(world.Clock.GetUtcNow() >= new DateTimeOffset(2020, 9, 11, 4, 0, 30, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_reply_that_fails_for_now_is_tried_again_and_given_up_in_the_end()
    {
        world.Channel.Then([.. Enumerable.Repeat<SendOutcome>(new SendOutcome.FailedForNow("502"), 10)]);
        await world.Inbox.Accept(world.Says("帮助"), default);
        await Until(() => world.Inbox.Idle().IsCompleted, TimeSpan.FromSeconds(1));
        Assert.Empty(world.Channel.Accepted);
        Assert.Empty(await world.Store.Unanswered(["scripted"], default));
    }

    [Fact]
    public async Task A_reply_that_is_refused_for_good_does_not_stop_the_chat()
    {
        world.Channel.Then(new SendOutcome.RefusedForGood("bad request"));
        await world.Inbox.Accept(world.Says("帮助"), default);
        await world.Inbox.Accept(world.Says("主题"), default);
        await world.Inbox.Idle();
        Assert.Equal("主题", Assert.Single(world.Channel.Accepted).Asked);
    }

    [Fact]
    public async Task What_a_stop_left_unanswered_is_answered_after_the_next_start_and_no_earlier_than_the_platform_asked()
    {
        world.Channel.Then(new SendOutcome.TryLater(TimeSpan.FromHours(1), WholeBot: false));
        await world.Inbox.Accept(world.Says("帮助"), default);
        await world.Channel.Attempt();
        await world.Restart();
        await Until(() => !world.Channel.Accepted.IsEmpty, TimeSpan.FromMinutes(1));
        Assert.True(world.Clock.GetUtcNow() >= new DateTimeOffset(2020, 9, 11, 5, 0, 0, TimeSpan.Zero));
        await world.Inbox.Idle();
        Assert.Single(world.Channel.Accepted);
    }

    // The clock moves in steps while the inbox, on threads of its own, comes to its waits.
    private async Task Until(Func<bool> done, TimeSpan step)
    {
        for (var i = 0; i < 400 && !done(); i++)
        {
            world.Clock.Advance(step);
            await Task.Delay(10);
        }

        Assert.True(done());
    }
}
