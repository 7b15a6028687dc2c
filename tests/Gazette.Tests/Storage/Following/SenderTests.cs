using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Following.Sending;
using Microsoft.Data.Sqlite;

namespace Gazette.Tests.Storage.Following;

public sealed class SenderTests : IDisposable
{
    private static readonly Place Finance = Place.Department("finance");

    private readonly FollowingWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task The_whole_bot_asked_to_wait_waits_through_a_restart()
    {
        await Due(1, 2);
        world.Channel.Limits = new(30, 1, 20, AtOnce: 1);
        Answers(new SendOutcome.TryLater(TimeSpan.FromSeconds(100), WholeBot: true));
        world.Reopen();
        await world.Sends();
        Assert.Single(world.Channel.Got);
        world.Reopen();
        world.Channel.Answers = Platform.Accepts;
        world.Clock.Advance(TimeSpan.FromSeconds(99));
        Assert.Equal(0, await world.Sends());
        Assert.False(world.Pacer.TryTake(FollowingWorld.Chat(9), PaceLane.Reply, world.Clock.GetUtcNow(), out _));
        Assert.InRange((await world.Sender.NextDue("platform", default))!.Value - world.Clock.GetUtcNow(), TimeSpan.Zero, TimeSpan.FromSeconds(1));
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, await world.Sends());
        Assert.Equal(["sent", "sent"], world.States());
    }

    [Fact]
    public async Task A_chat_asked_to_wait_keeps_nobody_else_waiting()
    {
        await Due(1, 2);
        world.Channel.Answers = o => o.Address.Chat == "1"
            ? Task.FromResult<SendOutcome>(new SendOutcome.TryLater(TimeSpan.FromSeconds(100), WholeBot: false))
            : Platform.Accepts(o);
        await world.Sends();
        Assert.Equal(["pending", "sent"], world.States());
        Assert.False(world.Pacer.TryTake(FollowingWorld.Chat(1), PaceLane.Reply, world.Clock.GetUtcNow(), out _));
        world.Channel.Answers = Platform.Accepts;
        world.Clock.Advance(TimeSpan.FromSeconds(100));
        await world.Sends();
        Assert.Equal(["sent", "sent"], world.States());
    }

    [Fact]
    public async Task A_person_who_blocked_gets_nothing_more_until_the_return_and_then_one_message()
    {
        var subscriber = world.Follower(1, Finance);
        var first = await Asked(subscriber, "first");
        var second = await Asked(subscriber, "second");
        Answers(new SendOutcome.Blocked("blocked by the user"));
        await world.Sends();
        Assert.Single(world.Channel.Got);
        Assert.Equal(["held", "held"], world.States());
        world.Clock.Advance(TimeSpan.FromDays(2));
        await world.PlansAndSends();
        Assert.Single(world.Channel.Got);
        world.Channel.Answers = Platform.Accepts;
        world.Does(subscriber, new Change.Reachable());
        await world.Sends();
        Assert.Equal($"{second},{first}", world.Channel.Got[^1].Body);
        Assert.Equal(["cancelled", "sent"], world.States());
    }

    [Fact]
    public async Task What_was_held_for_four_weeks_is_cancelled()
    {
        await Due(1);
        Answers(new SendOutcome.Blocked("blocked"));
        await world.Sends();
        world.Clock.Advance(TimeSpan.FromDays(27));
        await world.Plans();
        Assert.Equal(["held"], world.States());
        world.Clock.Advance(TimeSpan.FromDays(2));
        await world.Plans();
        Assert.Equal(["cancelled"], world.States());
    }

    [Fact]
    public async Task A_group_that_moved_gets_its_digest_at_the_new_id()
    {
        var subscriber = world.Follower(-5, Finance);
        var article = await Asked(subscriber, "news");
        world.Channel.Answers = o => o.Address.Chat == "-5" ? Task.FromResult<SendOutcome>(new SendOutcome.Moved("-100")) : Platform.Accepts(o);
        await world.Sends();
        Assert.Equal([$"{article}"], world.Channel.BodiesTo(-100));
        Assert.Equal(subscriber, (await world.Subscribers.Find(FollowingWorld.Chat(-100), default))!.Id);
        Assert.Null(await world.Subscribers.Find(FollowingWorld.Chat(-5), default));
    }

    [Fact]
    public async Task A_group_that_moved_to_where_somebody_follows_already_is_one_with_that()
    {
        var subscriber = world.Follower(-5, Finance);
        var there = world.Person(-100);
        var article = await Asked(subscriber, "news");
        world.Channel.Answers = o => o.Address.Chat == "-5" ? Task.FromResult<SendOutcome>(new SendOutcome.Moved("-100")) : Platform.Accepts(o);
        await world.Sends();
        Assert.Equal([$"{article}"], world.Channel.BodiesTo(-100));
        Assert.Equal(Finance, Assert.Single((await world.Subscribers.Find(FollowingWorld.Chat(-100), default))!.Follows).Place);
        Assert.Equal(there, world.Read<long>("SELECT id FROM subscriber"));
    }

    [Fact]
    public async Task A_closed_topic_is_held_and_the_rest_of_the_group_is_written_to()
    {
        var (closed, open) = (world.Follower(-5, Finance, thread: "7"), world.Follower(-5, Finance, thread: "8"));
        world.Channel.Answers = o => o.Address.Thread == "7" ? Task.FromResult<SendOutcome>(new SendOutcome.ThreadClosed("TOPIC_CLOSED")) : Platform.Accepts(o);
        await Asked(closed, "news");
        world.Does(open, new Change.DigestNow());
        await world.PlansAndSends();
        Assert.Equal(["held", "sent"], world.States().Order());
        world.Channel.Answers = Platform.Accepts;
        world.Does(closed, new Change.Reachable());
        await world.Sends();
        Assert.Equal(["sent", "sent"], world.States());
    }

    [Fact]
    public async Task Four_times_without_an_answer_is_uncertain()
    {
        await Due(1);
        Answers(new SendOutcome.NoAnswer("connection reset"));
        for (var i = 0; i < 8; i++)
        {
            await world.Sends();
            world.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(4, world.Channel.Got.Count);
        Assert.Equal(["uncertain"], world.States());
        Assert.Equal(4, world.Read<long>("SELECT count(*) FROM attempt WHERE outcome = 'NoAnswer'"));
    }

    [Fact]
    public async Task What_an_earlier_process_left_under_way_is_counted_and_repeated_under_its_own_id()
    {
        await Due(1);
        await world.Freezer.RenderMissing(default);
        var claimed = await world.Outbox.Take(new("platform", 1, 10, world.Clock.GetUtcNow()), [], _ => true, default);
        Assert.Single(claimed);
        world.Reopen();
        Assert.Equal(["pending"], world.States());
        Assert.Equal(1, world.Read<long>("SELECT ambiguous FROM delivery"));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Sends();
        Assert.Equal(claimed[0].Delivery.Id, Assert.Single(world.Channel.Got).Delivery);
        Assert.Equal(["sent"], world.States());
    }

    [Fact]
    public async Task A_body_that_cannot_be_rendered_blocks_nobody()
    {
        world.Follower(1, Finance);
        world.Follower(2, Place.Topic("schools"));
        var poison = world.Publishes("poison", Finance);
        world.Publishes("fine", Place.Topic("schools"));
        world.Renderer.Throws = content => content.Articles.Any(a => a.Id == poison);
        world.Clock.Advance(TimeSpan.FromHours(12));
        await world.PlansAndSends();
        Assert.Equal(["failed", "sent"], world.States());
        Assert.Contains("FormatException", world.Read<string>("SELECT error FROM body WHERE state = 'poisoned'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_throws_blocks_nobody()
    {
        await Due(1, 2);
        world.Channel.Answers = o => o.Address.Chat == "1" ? throw new InvalidOperationException("a bug") : Platform.Accepts(o);
        await world.Sends();
        Assert.Equal(["pending", "sent"], world.States());
    }

    [Fact]
    public async Task A_digest_whose_articles_were_all_withdrawn_is_cancelled()
    {
        var subscriber = world.Follower(1, Finance);
        var article = await Asked(subscriber, "wrong");
        world.Withdraws(article);
        await world.Sends();
        Assert.Empty(world.Channel.Got);
        Assert.Equal(["cancelled"], world.States());
    }

    [Fact]
    public async Task Turned_off_what_is_not_yet_sent_is_cancelled_and_what_fails_is_not_tried_again()
    {
        var subscriber = world.Follower(1, Finance);
        await Asked(subscriber, "first");
        await Asked(subscriber, "second");
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new TaskCompletionSource<SendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Channel.Answers = _ =>
        {
            begun.SetResult();
            return answer.Task;
        };
        await world.Freezer.RenderMissing(default);
        var sending = world.Sender.SendDue(default);
        await begun.Task;
        world.Does(subscriber, new Change.MoveAll(Cadence.Off));
        answer.SetResult(new SendOutcome.FailedForNow("503"));
        await sending;
        Assert.Equal(["cancelled", "cancelled"], world.States());
        Assert.Single(world.Channel.Got);
    }

    [Fact]
    public async Task Order_within_a_chat_is_kept_while_the_first_is_tried_again()
    {
        var subscriber = world.Follower(1, Finance);
        var first = await Asked(subscriber, "first");
        var second = await Asked(subscriber, "second");
        Answers(new SendOutcome.FailedForNow("503"));
        await world.Sends();
        Assert.Single(world.Channel.Got);
        world.Channel.Answers = Platform.Accepts;
        Assert.Equal(0, await world.Sends());
        world.Clock.Advance(TimeSpan.FromSeconds(3));
        await world.Sends();
        Assert.Equal([$"{first}", $"{first}", $"{second}"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task Only_what_the_limiter_lets_out_now_is_claimed()
    {
        world.Channel.Limits = new(10, 1, 20, AtOnce: 5);
        world.Reopen();
        await Due([.. Enumerable.Range(1, 30).Select(i => (long)i)]);
        Assert.Equal(8, await world.Sends());
        Assert.Equal(22, world.States().Count(s => s == "pending"));
        for (var second = 0; second < 3; second++)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(1.1));
            await world.Sends();
        }

        Assert.Equal(30, world.Channel.Got.DistinctBy(g => g.Chat).Count());
        Assert.Equal(30, world.Channel.Got.Count);
    }

    [Fact]
    public async Task Stopping_leaves_what_was_not_answered_for_the_next_start()
    {
        await Due(1);
        await world.Freezer.RenderMissing(default);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Channel.Answers = _ =>
        {
            begun.SetResult();
            return new TaskCompletionSource<SendOutcome>().Task;
        };
        using var stop = new CancellationTokenSource();
        var sending = world.Sender.SendDue(stop.Token);
        await begun.Task;
        await stop.CancelAsync();
        world.Clock.Advance(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(["pending"], world.States());
        world.Channel.Answers = Platform.Accepts;
        await world.Sends();
        Assert.Equal(["sent"], world.States());
    }

    [Theory]
    [InlineData("UPDATE delivery SET state = 'pending' WHERE state = 'sent'")]
    [InlineData("UPDATE delivery SET state = 'lost'")]
    [InlineData("UPDATE delivery SET state = 'sending'")]
    public async Task The_store_refuses_an_impossible_move(string sql)
    {
        await Due(1);
        await world.Sends();
        Assert.Throws<SqliteException>(() => world.Write(c => Dapper.SqlMapper.Execute(c, sql)));
    }

    // pending, sending and held move; what ended stays.
    [Theory]
    [InlineData("pending", "sending held cancelled failed")]
    [InlineData("sending", "pending held sent failed cancelled uncertain")]
    [InlineData("held", "pending cancelled failed")]
    [InlineData("sent", "")]
    [InlineData("failed", "")]
    [InlineData("cancelled", "")]
    [InlineData("uncertain", "")]
    public async Task The_store_lets_a_delivery_move_only_as_its_states_allow(string from, string to)
    {
        await Due(1);
        string[] states = ["pending", "sending", "held", "sent", "failed", "cancelled", "uncertain"];
        foreach (var state in states.Where(state => state != from))
        {
            world.Write(c =>
            {
                Dapper.SqlMapper.Execute(c, "DELETE FROM delivery");
                return Dapper.SqlMapper.Execute(
                    c,
                    """
                    INSERT INTO delivery (run_id, subscriber_id, digest_id, address_id, channel, language, state, claimed_by, reason, not_before, changed_at)
                    SELECT r.id, a.subscriber_id, g.id, a.id, a.channel, 'zh', @from, iif(@from = 'sending', 1, NULL), 'a reason', 0, 0 FROM run r, digest g, address a
                    """,
                    new { from });
            });
            var refused = Record.Exception(() => world.Write(c => Dapper.SqlMapper.Execute(c, "UPDATE delivery SET state = @state, claimed_by = iif(@state = 'sending', 1, NULL)", new { state })));
            Assert.True(refused is null == to.Split(' ').Contains(state), $"{from} to {state}: {refused?.Message ?? "was let"}");
            if (refused is not null)
                Assert.Contains("cannot move so", refused.Message, StringComparison.Ordinal);
        }
    }

    private void Answers(SendOutcome outcome) => world.Channel.Answers = _ => Task.FromResult(outcome);

    private async Task Due(params long[] chats)
    {
        foreach (var chat in chats)
            world.Follower(chat, Finance);
        world.Publishes("news", Finance);
        world.Clock.Advance(TimeSpan.FromHours(12));
        await world.Plans();
    }

    private async Task<long> Asked(long subscriber, string title)
    {
        var article = world.Publishes(title, Finance);
        world.Does(subscriber, new Change.DigestNow());
        await world.Plans();
        return article;
    }
}
