using CsCheck;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;

namespace Gazette.Tests.Storage.Following;

/// <summary>The machine's clock is set back and forth.</summary>
public class ClockTests
{
    private static readonly Place Finance = Place.Department("finance");
    private static readonly Place Schools = Place.Topic("schools");

    // What is done, and how far the clock is moved before it: from an hour and a half back to a day and more ahead.
    private static readonly Gen<(int Step, int Minutes)[]> Lives = Gen.Select(Gen.Int[0, 3], Gen.OneOf(Gen.Int[-90, 0], Gen.Int[0, 120], Gen.Int[1400, 1500])).Array[2, 14];

    [Fact]
    public async Task An_hour_back_and_a_day_ahead_doubles_no_digest_and_loses_none()
    {
        using var world = new FollowingWorld();
        world.Follower(1, Finance);
        var first = world.Publishes("first", Finance);
        world.Clock.Advance(TimeSpan.FromHours(12));
        await world.PlansAndSends();
        Moves(world, TimeSpan.FromHours(-1));
        var second = world.Publishes("second", Finance);
        await world.PlansAndSends();
        Assert.Equal([$"{first}"], world.Channel.BodiesTo(1));
        Moves(world, TimeSpan.FromHours(1));
        await world.PlansAndSends();
        Assert.Equal([$"{first}"], world.Channel.BodiesTo(1));
        Moves(world, TimeSpan.FromDays(1));
        await world.PlansAndSends();
        await world.PlansAndSends();
        Assert.Equal([$"{first}", $"{second}"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public void However_the_clock_is_moved_every_article_comes_once() => Lives.Sample(steps => LivesThrough(steps).GetAwaiter().GetResult(), iter: 40);

    private static async Task LivesThrough((int Step, int Minutes)[] steps)
    {
        using var world = new FollowingWorld();
        world.Channel.Limits = new(30, 1, 20, 10);
        world.Reopen();
        world.Follower(1, Finance);
        world.Follower(2, Schools, Cadence.Immediate);
        List<string> finance = [], schools = [];
        foreach (var (step, minutes) in steps)
        {
            Moves(world, TimeSpan.FromMinutes(minutes));
            if (step == 0)
                finance.Add($"{world.Publishes($"news {finance.Count}", Finance)}");
            else if (step == 1)
                schools.Add($"{world.Publishes($"schools {schools.Count}", Schools)}");
            else if (step == 2)
                await world.PlansAndSends();
            else
                await world.Plans();
        }

        for (var day = 0; day < 3; day++)
        {
            Moves(world, TimeSpan.FromDays(1));
            await world.PlansAndSends();
            Moves(world, TimeSpan.FromSeconds(5));
            await world.Sends();
        }

        Assert.Equal(finance, Received(world, 1));
        Assert.Equal(schools, Received(world, 2));
    }

    private static List<string> Received(FollowingWorld world, long chat) => [.. world.Channel.BodiesTo(chat).SelectMany(body => body.Split(',')).Order(StringComparer.Ordinal)];

    // A clock that is set fires no timer.
    private static void Moves(FollowingWorld world, TimeSpan by) => world.Clock.AdjustTime(world.Clock.GetUtcNow() + by);
}
