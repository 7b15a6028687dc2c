using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Following.Sending;

namespace Gazette.Tests.Storage.Following;

/// <summary>It is 20:00 in Shanghai on 2020-09-10 when a test begins.</summary>
public sealed class QuietTests : IDisposable
{
    private static readonly Place Finance = Place.Department("finance");
    private static readonly QuietHours Night = new(new(22, 0), new(7, 0));
    private static readonly QuietHours Morning = new(new(7, 30), new(8, 30));

    private readonly FollowingWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_digest_due_in_the_quiet_hours_waits_for_their_end()
    {
        var quiet = world.Follower(1, Finance);
        world.Follower(2, Finance);
        world.Does(quiet, new Change.SetQuiet(Morning));
        var article = world.Publishes("finance", Finance);
        await Passes(12);
        Assert.Empty(world.Channel.BodiesTo(1));
        Assert.Equal([$"{article}"], world.Channel.BodiesTo(2));
        await Passes(0.4);
        Assert.Empty(world.Channel.BodiesTo(1));
        await Passes(0.1);
        Assert.Equal([$"{article}"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task News_for_who_wants_it_at_once_is_one_message_in_the_morning()
    {
        var person = world.Follower(1, Finance, Cadence.Immediate);
        world.Does(person, new Change.SetQuiet(Night));
        var evening = world.Publishes("evening", Finance);
        await Passes(0.1);
        Assert.Equal([$"{evening}"], world.Channel.BodiesTo(1));
        await Passes(2);
        List<long> night = [];
        for (var hour = 0; hour < 3; hour++)
        {
            night.Add(world.Publishes("night", Finance));
            await Passes(1);
        }

        Assert.Single(world.Channel.BodiesTo(1));
        await Passes(6);
        Assert.Equal([$"{evening}", $"{night[2]},{night[1]},{night[0]}"], world.Channel.BodiesTo(1));
        await Passes(24);
        Assert.Equal(2, world.Channel.BodiesTo(1).Count);
    }

    [Fact]
    public async Task What_a_person_asks_for_does_not_wait_and_brings_what_waited()
    {
        var person = world.Follower(1, Finance, Cadence.Immediate);
        world.Does(person, new Change.SetQuiet(new(new(19, 0), new(7, 0))));
        var first = world.Publishes("first", Finance);
        await Passes(0.1);
        Assert.Empty(world.Channel.Got);
        var second = world.Publishes("second", Finance);
        world.Does(person, new Change.DigestNow());
        await world.PlansAndSends();
        Assert.Equal([$"{first}", $"{second}"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task A_queue_that_reaches_into_the_quiet_hours_waits_too()
    {
        var person = world.Follower(1, Finance, Cadence.Immediate);
        world.Does(person, new Change.SetQuiet(Night));
        var article = world.Publishes("late", Finance);
        world.Clock.Advance(TimeSpan.FromHours(1.9));
        await world.Plans();
        world.Clock.Advance(TimeSpan.FromHours(0.2));
        await world.Sends();
        Assert.Empty(world.Channel.Got);
        await Passes(8.9);
        Assert.Equal([$"{article}"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task A_repeat_after_a_failure_does_not_wake_anybody()
    {
        var person = world.Follower(1, Finance, Cadence.Immediate);
        world.Does(person, new Change.SetQuiet(Night));
        world.Publishes("late", Finance);
        world.Clock.Advance(TimeSpan.FromHours(1.99));
        world.Channel.Answers = _ => Task.FromResult<SendOutcome>(new SendOutcome.TryLater(TimeSpan.FromMinutes(10), WholeBot: false));
        await world.PlansAndSends();
        Assert.Single(world.Channel.Got);
        world.Channel.Answers = Platform.Accepts;
        await Passes(1);
        Assert.Single(world.Channel.Got);
        await Passes(9);
        Assert.Equal(2, world.Channel.Got.Count);
    }

    [Fact]
    public async Task Quiet_hours_that_are_set_hold_what_is_planned_and_their_end_lets_it_out()
    {
        var person = world.Follower(1, Finance, Cadence.Immediate);
        var article = world.Publishes("finance", Finance);
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        await world.Plans();
        world.Does(person, new Change.SetQuiet(new(new(20, 0), new(7, 0))));
        await world.Sends();
        Assert.Empty(world.Channel.Got);
        world.Does(person, new Change.SetQuiet(null));
        await world.Sends();
        Assert.Equal([$"{article}"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task In_another_zone_the_same_hours_are_other_hours()
    {
        var person = world.Follower(1, Finance, Cadence.Immediate);
        world.Does(person, new Change.SetQuiet(new(new(20, 0), new(7, 0))), new Change.SetZone("Europe/London"));
        var article = world.Publishes("finance", Finance);
        await Passes(0.1);
        Assert.Equal([$"{article}"], world.Channel.BodiesTo(1));
    }

    private async Task Passes(double hours)
    {
        world.Clock.Advance(TimeSpan.FromHours(hours));
        await world.PlansAndSends();
    }
}
