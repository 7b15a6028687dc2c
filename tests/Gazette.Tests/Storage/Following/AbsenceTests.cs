using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Following.Sending;

namespace Gazette.Tests.Storage.Following;

/// <summary>It is 20:00 in Shanghai on 2020-09-10 when a test begins.</summary>
public sealed class AbsenceTests : IDisposable
{
    private static readonly Place Finance = Place.Department("finance");
    private static readonly Place Schools = Place.Topic("schools");

    private readonly FollowingWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task What_appears_in_a_pause_comes_as_one_digest_when_it_ends_by_itself()
    {
        var person = world.Follower(1, Finance);
        world.Does(person, new Change.Pause(world.Clock.GetUtcNow().AddDays(3)));
        List<long> missed = [];
        for (var day = 0; day < 3; day++)
        {
            missed.Add(world.Publishes("news", Finance));
            await Passes(23.9);
        }

        Assert.Empty(world.Channel.Got);
        Assert.Equal(new DateTimeOffset(2020, 9, 13, 12, 0, 0, TimeSpan.Zero), await world.Runs.NextWake(default));
        await Passes(0.3);
        Assert.Equal([$"{missed[2]},{missed[1]},{missed[0]}"], world.Channel.BodiesTo(1));
        var next = world.Publishes("next", Finance);
        await Passes(24);
        Assert.Equal($"{next}", world.Channel.BodiesTo(1)[^1]);
        Assert.Equal(2, world.Channel.Got.Count);
    }

    [Fact]
    public async Task A_pause_without_an_end_lasts_until_the_person_says_so()
    {
        var person = world.Follower(1, Finance, Cadence.Immediate);
        world.Does(person, new Change.Pause(null));
        var missed = world.Publishes("news", Finance);
        await Passes(24 * 40);
        Assert.Empty(world.Channel.Got);
        world.Does(person, new Change.Resume());
        await world.PlansAndSends();
        Assert.Equal([$"{missed}"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task Every_cadence_that_missed_its_time_is_in_the_one_message_and_none_that_did_not()
    {
        var person = world.Follower(1, Finance, Cadence.Immediate);
        world.Does(person, new Change.Open(Schools, [], Cadence.Daily), new Change.Open(Place.Topic("parks"), [], Cadence.Weekly), new Change.Pause(null));
        var (money, school, park) = (world.Publishes("money", Finance), world.Publishes("school", Schools), world.Publishes("park", Place.Topic("parks")));
        await Passes(24);
        world.Does(person, new Change.Resume());
        await world.PlansAndSends();
        Assert.Equal([$"{school},{money}"], world.Channel.BodiesTo(1));
        // Monday 2020-09-14 at eight.
        await Passes(61);
        Assert.Equal([$"{school},{money}", $"{park}"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task What_was_planned_before_a_pause_comes_in_the_same_message_after_it()
    {
        var person = world.Follower(1, Finance);
        var before = world.Publishes("before", Finance);
        world.Clock.Advance(TimeSpan.FromHours(12));
        await world.Plans();
        world.Does(person, new Change.Pause(null));
        await world.Sends();
        Assert.Equal(["held"], world.States());
        var meanwhile = world.Publishes("meanwhile", Finance);
        // Longer than anything else is held.
        await Passes(24 * 30);
        Assert.Empty(world.Channel.Got);
        world.Does(person, new Change.Resume());
        await world.PlansAndSends();
        Assert.Equal([$"{meanwhile},{before}"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task A_send_that_failed_for_now_is_held_when_its_person_went_away_meanwhile()
    {
        var person = world.Follower(1, Finance);
        var article = world.Publishes("finance", Finance);
        world.Clock.Advance(TimeSpan.FromHours(12));
        world.Channel.Answers = _ =>
        {
            world.Does(person, new Change.Pause(null));
            return Task.FromResult<SendOutcome>(new SendOutcome.FailedForNow("busy"));
        };
        await world.PlansAndSends();
        Assert.Equal(["held"], world.States());
        world.Channel.Answers = Platform.Accepts;
        world.Does(person, new Change.Resume());
        await world.PlansAndSends();
        Assert.Equal([$"{article}", $"{article}"], world.Channel.BodiesTo(1));
        Assert.Equal("sent", world.States()[^1]);
    }

    [Fact]
    public async Task Who_is_away_and_asks_for_a_digest_gets_it()
    {
        var person = world.Follower(1, Finance);
        world.Does(person, new Change.Pause(null));
        var article = world.Publishes("finance", Finance);
        world.Does(person, new Change.DigestNow());
        await world.PlansAndSends();
        Assert.Equal([$"{article}"], world.Channel.BodiesTo(1));
        world.Does(person, new Change.Resume());
        await Passes(24);
        Assert.Single(world.Channel.Got);
    }

    [Fact]
    public async Task Who_is_away_and_comes_back_from_a_block_is_still_away()
    {
        var person = world.Follower(1, Finance);
        world.Publishes("before", Finance);
        world.Clock.Advance(TimeSpan.FromHours(12));
        await world.Plans();
        world.Does(person, new Change.Pause(null), new Change.Unreachable("blocked"));
        world.Does(person, new Change.Reachable());
        await world.Sends();
        Assert.Empty(world.Channel.Got);
        world.Does(person, new Change.Resume());
        await world.PlansAndSends();
        Assert.Single(world.Channel.Got);
    }

    [Fact]
    public async Task Undoing_a_pause_loses_nothing()
    {
        var person = world.Follower(1, Finance);
        var token = world.Does(person, new Change.Pause(null));
        var article = world.Publishes("finance", Finance);
        world.Does(person, new Change.Undo(token));
        await Passes(12);
        Assert.Equal([$"{article}"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task The_ledger_tells_what_was_sent_and_what_waits()
    {
        var person = world.Follower(1, Finance);
        world.Publishes("one", Finance);
        await Passes(12);
        world.Publishes("two", Finance);
        world.Publishes("three", Finance);
        world.Clock.Advance(TimeSpan.FromHours(24));
        await world.Plans();
        world.Does(person, new Change.Pause(null));
        Assert.Equal(
            [(DeliveryState.Held, 2), (DeliveryState.Sent, 1)],
            (await world.Ledger.Receipts(person, 10, default)).Select(r => (r.State, r.Articles)));
        Assert.Empty(await world.Ledger.Receipts(person + 1, 10, default));
    }

    private async Task Passes(double hours)
    {
        world.Clock.Advance(TimeSpan.FromHours(hours));
        await world.PlansAndSends();
    }
}
