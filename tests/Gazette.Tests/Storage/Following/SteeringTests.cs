using Dapper;
using Gazette.Following.Follows;
using Gazette.Following.Sending;
using Gazette.Following.Steering;

namespace Gazette.Tests.Storage.Following;

/// <summary>What operators do to sending, on a real file.</summary>
public sealed class SteeringTests : IDisposable
{
    private static readonly Place Finance = Place.Department("finance");

    private readonly FollowingWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Nothing_is_claimed_while_all_sending_is_on_hold_also_after_a_restart()
    {
        await Due(1, 2);
        Assert.True(await Does(new Steer.Hold("wrong figures")));
        Assert.False(await Does(new Steer.Hold("another reason")));
        Assert.Equal(0, await world.Sends());
        world.Reopen();
        Assert.Equal(0, await world.Sends());
        Assert.Equal(["pending", "pending"], world.States());
        var hold = (await world.Steering.Standing(default))!;
        Assert.Equal(("test", "wrong figures", world.Clock.GetUtcNow()), (hold.Actor, hold.Why!, hold.At));
        Assert.True(await Does(new Steer.Release()));
        Assert.False(await Does(new Steer.Release()));
        Assert.Equal(2, await world.Sends());
        Assert.Equal(["hold:wrong figures", "release:"], world.Write(c => c.Query<string>("SELECT action || ':' || subject FROM audit ORDER BY id").ToList()));
    }

    [Fact]
    public async Task A_hold_stops_what_a_sender_has_begun_to_work_through()
    {
        world.Channel.Limits = new(null, null, null, AtOnce: 1);
        await Due([.. Enumerable.Range(1, 600).Select(i => (long)i)]);
        world.Channel.Answers = async o =>
        {
            if (world.Channel.Got.Count == 1)
                await Does(new Steer.Hold(null));
            return await Platform.Accepts(o);
        };
        await world.Sends();
        // What was claimed before it goes out; nothing is claimed after it.
        Assert.InRange(world.Channel.Got.Count, 1, 256 + 1);
        Assert.DoesNotContain("sending", world.States());
    }

    [Fact]
    public async Task What_failed_in_a_run_is_sent_again_once_as_a_new_delivery()
    {
        await Due(1, 2, 3);
        world.Channel.Answers = o => o.Address.Chat == "3" ? Platform.Accepts(o) : Task.FromResult<SendOutcome>(new SendOutcome.RefusedForGood("bad request"));
        await world.Sends();
        Assert.Equal(["failed", "failed", "sent"], world.States());
        world.Channel.Answers = Platform.Accepts;
        var run = world.Read<long>("SELECT run_id FROM delivery LIMIT 1");
        Assert.Equal(new(2, 0, 0, 0, 0), await world.Reports.Resendable(new(Run: run), default));
        await Does(new Steer.Resend(new(Run: run)));
        await Does(new Steer.Resend(new(Run: run)));
        Assert.Equal(2, await world.Steering.GoOn(world.Clock.GetUtcNow(), default));
        Assert.Equal(0, (await world.Reports.Resendable(new(Run: run), default)).Total);
        Assert.Equal(2, await world.Sends());
        Assert.Equal(["failed", "failed", "sent", "sent", "sent"], world.States());
        Assert.Equal(2, world.Channel.BodiesTo(1).Count);
        Assert.Single(world.Channel.BodiesTo(3));
        Assert.Equal([(2L, 2L)], (await world.Reports.Failures(world.Clock.GetUtcNow().AddDays(-1), 5, default)).Select(f => (f.Count, f.Resent)));
    }

    [Fact]
    public async Task Several_failures_of_one_person_are_all_sent_again_in_order()
    {
        var subscriber = world.Follower(1, Finance);
        world.Channel.Answers = _ => Task.FromResult<SendOutcome>(new SendOutcome.RefusedForGood("bad request"));
        var first = await Asked(subscriber, "first");
        var second = await Asked(subscriber, "second");
        Assert.Equal(["failed", "failed"], world.States());
        world.Channel.Answers = Platform.Accepts;
        await Does(new Steer.Resend(new(Subscriber: subscriber)));
        await world.Steering.GoOn(world.Clock.GetUtcNow(), default);
        await world.Steering.GoOn(world.Clock.GetUtcNow(), default);
        await world.Sends();
        Assert.Equal([$"{first}", $"{second}"], world.Channel.BodiesTo(1).TakeLast(2));
        Assert.Equal(0, await world.Steering.GoOn(world.Clock.GetUtcNow(), default));
        Assert.Equal(4, world.States().Count);
    }

    [Fact]
    public async Task What_arrived_is_sent_again_only_when_that_is_asked_for_and_then_once()
    {
        var subscriber = world.Follower(1, Finance);
        await Asked(subscriber, "news");
        Assert.Equal(0, (await world.Reports.Resendable(new(Subscriber: subscriber), default)).Total);
        await Does(new Steer.Resend(new(Subscriber: subscriber, SentToo: true)));
        for (var i = 0; i < 3; i++)
        {
            await world.Steering.GoOn(world.Clock.GetUtcNow(), default);
            await world.Sends();
        }

        Assert.Equal(["sent", "sent"], world.States());
    }

    [Fact]
    public async Task A_day_is_sent_again_without_the_days_beside_it()
    {
        var subscriber = world.Follower(1, Finance);
        world.Channel.Answers = _ => Task.FromResult<SendOutcome>(new SendOutcome.RefusedForGood("bad request"));
        await Asked(subscriber, "first");
        world.Clock.Advance(TimeSpan.FromDays(1));
        await Asked(subscriber, "second");
        var from = world.Clock.GetUtcNow().AddHours(-1);
        Assert.Equal(1, (await world.Reports.Resendable(new(From: from, Until: from.AddHours(2)), default)).Total);
        Assert.Equal(2, (await world.Reports.Resendable(new(From: from.AddDays(-1), Until: from.AddHours(2)), default)).Total);
        Assert.Equal(0, (await world.Reports.Resendable(new(From: from.AddHours(2), Until: from.AddHours(4)), default)).Total);
    }

    [Fact]
    public async Task Who_cannot_be_reached_is_left_out_and_who_is_away_gets_it_on_return()
    {
        var (gone, away) = (world.Follower(1, Finance), world.Follower(2, Finance));
        await Refused();
        world.Does(gone, new Change.Unreachable("blocked"));
        world.Does(away, new Change.Pause(null));
        var scope = new ResendScope(Run: world.Read<long>("SELECT max(id) FROM run WHERE planned > 0"));
        Assert.Equal(new(1, 0, 0, 0, 1), await world.Reports.Resendable(scope, default));
        await Does(new Steer.Resend(scope));
        await world.Steering.GoOn(world.Clock.GetUtcNow(), default);
        await world.Sends();
        Assert.Equal(["failed", "failed", "held"], world.States());
        world.Does(away, new Change.Resume());
        await world.PlansAndSends();
        Assert.Equal(2, world.Channel.BodiesTo(2).Count);
    }

    [Fact]
    public async Task A_body_that_could_not_be_rendered_is_rendered_anew()
    {
        world.Renderer.Throws = _ => true;
        await Due(1);
        await world.Sends();
        Assert.Equal(["failed"], world.States());
        world.Renderer.Throws = _ => false;
        await Does(new Steer.Resend(new(Run: world.Read<long>("SELECT run_id FROM delivery"))));
        await world.Steering.GoOn(world.Clock.GetUtcNow(), default);
        Assert.Equal(1, await world.Sends());
        Assert.Equal(["failed", "sent"], world.States());
    }

    [Fact]
    public async Task A_digest_of_which_nothing_is_left_is_not_sent_again()
    {
        world.Follower(1, Finance);
        var article = world.Publishes("news", Finance);
        world.Clock.Advance(TimeSpan.FromHours(12));
        await world.Plans();
        world.Channel.Answers = _ => Task.FromResult<SendOutcome>(new SendOutcome.RefusedForGood("bad request"));
        await world.Sends();
        world.Withdraws(article);
        world.Write(c => c.Execute("UPDATE body SET state = 'stale', revision = revision + 1"));
        await world.Freezer.RenderMissing(default);
        Assert.Equal(0, (await world.Reports.Resendable(new(Run: world.Read<long>("SELECT run_id FROM delivery")), default)).Total);
    }

    [Fact]
    public async Task What_of_a_run_is_not_sent_yet_is_called_off_and_can_be_sent_after_all()
    {
        await Due(1, 2);
        var run = world.Read<long>("SELECT run_id FROM delivery LIMIT 1");
        Assert.True(await Does(new Steer.CallOff(run)));
        Assert.False(await Does(new Steer.CallOff(run)));
        await world.Steering.GoOn(world.Clock.GetUtcNow(), default);
        await world.Sends();
        Assert.Equal(["cancelled", "cancelled"], world.States());
        Assert.Equal(new(0, 0, 2, 0, 0), await world.Reports.Resendable(new(Run: run), default));
        await Does(new Steer.Resend(new(Run: run)));
        await world.Steering.GoOn(world.Clock.GetUtcNow(), default);
        Assert.Equal(2, await world.Sends());
    }

    private Task<bool> Does(Steer steer) => world.Steering.Do(steer, "test", world.Clock.GetUtcNow(), default);

    private async Task Due(params long[] chats)
    {
        foreach (var chat in chats)
            world.Follower(chat, Finance);
        world.Publishes("news", Finance);
        world.Clock.Advance(TimeSpan.FromHours(12));
        await world.Plans();
    }

    private async Task Refused()
    {
        world.Publishes("news", Finance);
        world.Clock.Advance(TimeSpan.FromHours(12));
        await world.Plans();
        world.Channel.Answers = _ => Task.FromResult<SendOutcome>(new SendOutcome.RefusedForGood("bad request"));
        await world.Sends();
        world.Channel.Answers = Platform.Accepts;
    }

    private async Task<long> Asked(long subscriber, string title)
    {
        var article = world.Publishes(title, Finance);
        world.Does(subscriber, new Change.DigestNow());
        await world.Plans();
        await world.Sends();
        return article;
    }
}
