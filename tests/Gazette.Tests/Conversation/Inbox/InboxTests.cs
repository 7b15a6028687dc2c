using Dapper;
using Gazette.Following.Sending;
using Gazette.Storage.Sqlite;

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

    [Fact]
    public async Task A_reply_under_way_when_the_service_stops_is_waited_for_and_not_repeated()
    {
        var arrives = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Channel.Answering = _ => arrives.Task;
        await world.Inbox.Accept(world.Says("帮助"), default);
        await world.Channel.Attempt();
        var restart = world.Restart();
        arrives.SetResult();
        await restart;
        await world.Inbox.Idle();
        Assert.Single(world.Channel.Accepted);
    }

    [Fact]
    public async Task The_same_update_twice_at_the_same_time_changes_and_answers_once()
    {
        var message = world.Says("关注财政");
        using var together = new Barrier(8);
        var accepted = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            together.SignalAndWait();
            return world.Inbox.Accept(message, default);
        })));
        await world.Inbox.Idle();
        Assert.Single(accepted, isNew => isNew);
        Assert.Single(world.Channel.Accepted);
        using var read = world.Database.Read();
        Assert.Equal(1, read.ExecuteScalar<long>("SELECT count(*) FROM follow"));
    }

    [Theory]
    [InlineData("applied")]
    [InlineData("answered")]
    public async Task A_store_in_trouble_delays_an_answer_and_repeats_none(string state)
    {
        await Write($"CREATE TRIGGER trouble BEFORE UPDATE OF state ON message WHEN NEW.state = '{state}' BEGIN SELECT RAISE(ABORT, 'in trouble'); END");
        await world.Inbox.Accept(world.Says("关注财政"), default);
        if (state == "answered")
            await world.Channel.Attempt();
        await Passes(30);
        Assert.Equal(state == "applied" ? 0 : 1, world.Channel.Accepted.Count);
        await Write("DROP TRIGGER trouble");
        await Until(() => world.Inbox.Idle().IsCompleted, TimeSpan.FromSeconds(5));
        Assert.Single(world.Channel.Accepted);
        Assert.Empty(await world.Store.Unanswered(["scripted"], default));
    }

    private Task<int> Write(string sql) => world.Database.Writer.Write(Lane.People, c => c.Execute(sql), default);

    private async Task Passes(int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10);
        }
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
