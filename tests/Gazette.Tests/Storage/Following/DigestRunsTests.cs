using Gazette.Following.Follows;
using Gazette.Following.Schedules;

namespace Gazette.Tests.Storage.Following;

public sealed class DigestRunsTests : IDisposable
{
    private static readonly Place Finance = Place.Department("finance");
    private static readonly Place Schools = Place.Topic("schools");

    private readonly FollowingWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_daily_digest_comes_at_eight_once_with_what_was_followed()
    {
        world.Follower(1, Finance);
        var article = world.Publishes("finance", Finance);
        world.Publishes("schools", Schools);
        world.Clock.Advance(TimeSpan.FromHours(11.9));
        await world.PlansAndSends();
        Assert.Empty(world.Channel.Got);
        world.Clock.Advance(TimeSpan.FromHours(0.1));
        await world.PlansAndSends();
        await world.PlansAndSends();
        Assert.Equal([$"{article}"], world.Channel.BodiesTo(1));
        Assert.Equal(["sent"], world.States());
    }

    [Fact]
    public async Task The_next_wake_is_the_first_instant_anyone_uses()
    {
        Assert.Null(await world.Runs.NextWake(default));
        world.Follower(1, Finance);
        world.Follower(2, Finance);
        world.Follower(3, Finance, Cadence.Weekly);
        Assert.Equal(
            [new(2020, 9, 11, 0, 0, 0, TimeSpan.Zero), new(2020, 9, 14, 0, 0, 0, TimeSpan.Zero)],
            await world.Runs.DistinctInstants(default));
        world.Follower(4, Finance, Cadence.Immediate);
        world.Publishes("at once", Finance);
        Assert.Equal(world.Clock.GetUtcNow() + TimeSpan.FromMinutes(1), await world.Runs.NextWake(default));
    }

    [Fact]
    public async Task Articles_that_appear_together_go_out_together_after_the_delay()
    {
        world.Follower(1, Finance, Cadence.Immediate);
        world.Follower(2, Finance);
        var first = world.Publishes("first", Finance);
        world.Clock.Advance(TimeSpan.FromSeconds(50));
        var second = world.Publishes("second", Finance);
        await world.PlansAndSends();
        Assert.Empty(world.Channel.Got);
        world.Clock.Advance(TimeSpan.FromSeconds(10));
        await world.PlansAndSends();
        Assert.Equal([$"{second},{first}"], world.Channel.BodiesTo(1));
        Assert.Empty(world.Channel.BodiesTo(2));
        world.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await world.Plans());
    }

    [Fact]
    public async Task A_digest_asked_for_brings_what_waits_and_the_next_does_not_repeat_it()
    {
        var subscriber = world.Follower(1, Finance);
        var waiting = world.Publishes("waiting", Finance);
        Assert.Equal([waiting], await world.Subscribers.Waiting(subscriber, default));
        world.Does(subscriber, new Change.DigestNow());
        await world.PlansAndSends();
        Assert.Empty(await world.Subscribers.Waiting(subscriber, default));
        var later = world.Publishes("later", Finance);
        world.Clock.Advance(TimeSpan.FromHours(12));
        await world.PlansAndSends();
        Assert.Equal([$"{waiting}", $"{later}"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task Days_missed_come_as_one_digest()
    {
        world.Follower(1, Finance);
        var first = world.Publishes("first", Finance);
        world.Clock.Advance(TimeSpan.FromDays(3));
        var second = world.Publishes("second", Finance);
        await world.PlansAndSends();
        Assert.Equal([$"{second},{first}"], world.Channel.BodiesTo(1));
        Assert.Equal(1, world.Read<long>("SELECT count(*) FROM run"));
    }

    [Fact]
    public async Task Two_schedules_due_together_make_one_digest()
    {
        var subscriber = world.Follower(1, Finance);
        world.Does(subscriber, new Change.Open(Schools, [], Cadence.Weekly));
        var finance = world.Publishes("finance", Finance);
        var schools = world.Publishes("schools", Schools);
        world.Clock.SetUtcNow(new(2020, 9, 14, 0, 0, 0, TimeSpan.Zero));
        await world.PlansAndSends();
        Assert.Equal([$"{schools},{finance}"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task People_with_the_same_digest_share_it()
    {
        for (var chat = 1; chat <= 20; chat++)
            world.Follower(chat, chat % 2 == 0 ? Finance : Schools);
        world.Publishes("both", Finance, Schools);
        world.Publishes("finance", Finance);
        world.Clock.Advance(TimeSpan.FromHours(12));
        await world.PlansAndSends();
        Assert.Equal(20, world.Channel.Got.Count);
        Assert.Equal((2L, 2), (world.Read<long>("SELECT count(*) FROM digest"), world.Renderer.Rendered));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_planner_abandoned_between_batches_goes_on_where_it_stopped(int batches)
    {
        for (var chat = 1; chat <= 7; chat++)
            world.Follower(chat, Finance);
        var article = world.Publishes("finance", Finance);
        world.Clock.Advance(TimeSpan.FromHours(12));
        var dying = new FailingRunStore(world.RunStore, killed: planned => planned == batches, size: 2);
        await Assert.ThrowsAsync<IOException>(() => world.RunsOver(dying).Sweep(world.Clock.GetUtcNow(), default));
        world.Reopen();
        var late = world.Publishes("published while it was down", Finance);
        world.Does(1 + 1, new Change.DigestNow());
        await world.PlansAndSends();
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.PlansAndSends();
        for (var chat = 1; chat <= 7; chat++)
            Assert.Equal([$"{article}", $"{late}"], world.Channel.BodiesTo(chat).SelectMany(b => b.Split(',')).Order());
    }

    [Fact]
    public async Task An_instant_that_comes_again_because_the_clock_was_set_back_is_served()
    {
        var subscriber = world.Follower(1, Finance);
        var first = world.Publishes("first", Finance);
        world.Clock.SetUtcNow(new(2020, 9, 11, 0, 0, 0, TimeSpan.Zero));
        await world.PlansAndSends();
        var second = world.Publishes("second", Finance);
        world.Write(c => Dapper.SqlMapper.Execute(c, "UPDATE schedule SET due = @due WHERE due IS NOT NULL", new { due = world.Clock.GetUtcNow().ToUnixTimeMilliseconds() }));
        await world.PlansAndSends();
        Assert.Equal([$"{first}", $"{second}"], world.Channel.BodiesTo(1));
        Assert.Empty(await world.Subscribers.Waiting(subscriber, default));
    }

    [Fact]
    public async Task Who_cannot_be_reached_keeps_what_waits_and_gets_it_on_return()
    {
        var subscriber = world.Follower(1, Finance);
        world.Does(subscriber, new Change.Unreachable("left"));
        var missed = world.Publishes("missed", Finance);
        world.Clock.Advance(TimeSpan.FromHours(12));
        await world.PlansAndSends();
        Assert.Empty(world.Channel.Got);
        world.Does(subscriber, new Change.Reachable());
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.PlansAndSends();
        Assert.Equal([$"{missed}"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task The_ledger_tells_which_follow_brought_an_article_even_after_it_ended()
    {
        var subscriber = world.Follower(1, Finance);
        world.Does(subscriber, new Change.Open(Place.Keyword("road"), ["tender"], Cadence.Daily));
        var finance = world.Publishes("finance", Finance);
        var road = world.Publishes("road", Schools);
        world.Publishes("road tender", Schools);
        world.Does(subscriber, new Change.DigestNow());
        await world.PlansAndSends();
        world.Does(subscriber, new Change.End(Finance));
        var digest = world.Read<long>("SELECT digest_id FROM delivery");
        Assert.Equal([road, finance], (await world.Ledger.ArticlesOf(digest, default))!.Select(a => a.ArticleId));
        var why = await world.Ledger.Why(subscriber, digest, default);
        Assert.Equal(["k:road", "d:finance"], why!.Select(r => Assert.Single(r.Follows).Place.ToString()));
        Assert.Null(await world.Ledger.Why(subscriber + 1, digest, default));
    }
}
