using Dapper;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Following.Sending;

namespace Gazette.Tests.Storage.Following;

/// <summary>The service was down, or its channel. It is 20:00 in Shanghai on Thursday 2020-09-10 when a test begins; digests are due at eight.</summary>
public sealed class LateTests : IDisposable
{
    private static readonly Place Finance = Place.Department("finance");

    private readonly FollowingWorld world = new();

    public void Dispose() => world.Dispose();

    [Theory]
    [InlineData(12.9, null)]                      // 08:54: late by less than an hour
    [InlineData(15, "11/11")]                     // the same day at 11:00
    [InlineData(36 + 9, "11/12")]                 // the day after that, in the evening: the daily digest of that day was missed too
    [InlineData(3 * 24, "11/13")]
    [InlineData(10 * 24, "11/20")]
    public async Task After_an_outage_one_digest_makes_up_for_all_that_was_missed_and_says_so(double hours, string? days)
    {
        world.Follower(1, Finance);
        var first = world.Publishes("first", Finance);
        var second = world.Publishes("second", Finance);
        await Passes(hours);
        Assert.Equal([$"{second},{first}"], world.Channel.BodiesTo(1));
        Assert.Equal(days, await Lateness());
        await Passes(24);
        Assert.Single(world.Channel.Got);
    }

    [Fact]
    public async Task What_was_missed_waits_for_the_next_digest_where_that_comes_soon()
    {
        world.Follower(1, Finance);
        var missed = world.Publishes("missed", Finance);
        await Passes(35.5);   // 07:30 a day after
        Assert.Empty(world.Channel.Got);
        var fresh = world.Publishes("fresh", Finance);
        await Passes(0.5);
        Assert.Equal([$"{fresh},{missed}"], world.Channel.BodiesTo(1));
        Assert.Null(await Lateness());
    }

    [Fact]
    public async Task A_weekly_digest_that_was_missed_does_not_wait_for_a_week()
    {
        world.Follower(1, Finance, Cadence.Weekly);
        var article = world.Publishes("finance", Finance);
        await Passes(4 * 24);   // Monday evening; Monday at eight was missed
        Assert.Equal([$"{article}"], world.Channel.BodiesTo(1));
        Assert.Equal("14/14", await Lateness());
    }

    [Fact]
    public async Task News_for_who_wants_it_at_once_is_one_late_message()
    {
        world.Follower(1, Finance, Cadence.Immediate);
        List<long> news = [];
        for (var hour = 0; hour < 5; hour++)
        {
            news.Add(world.Publishes("news", Finance));
            world.Clock.Advance(TimeSpan.FromHours(9));
        }

        await world.PlansAndSends();
        news.Reverse();
        Assert.Equal([string.Join(',', news)], world.Channel.BodiesTo(1));
        Assert.Equal("10/12", await Lateness());
        var fresh = world.Publishes("fresh", Finance);
        await Passes(0.1);
        Assert.Equal($"{fresh}", world.Channel.BodiesTo(1)[^1]);
        Assert.Null(await Lateness());
    }

    [Fact]
    public async Task Who_missed_a_digest_and_news_at_once_gets_one_message()
    {
        var person = world.Follower(1, Finance);
        world.Does(person, new Change.Open(Place.Topic("schools"), [], Cadence.Immediate));
        var (money, school) = (world.Publishes("money", Finance), world.Publishes("school", Place.Topic("schools")));
        await Passes(3 * 24);
        Assert.Equal([$"{school},{money}"], world.Channel.BodiesTo(1));
        await Passes(24);
        Assert.Single(world.Channel.Got);
    }

    [Fact]
    public async Task Each_persons_digest_names_the_days_that_person_missed()
    {
        world.Follower(1, Finance);
        var weekly = world.Follower(2, Finance, Cadence.Weekly);
        world.Does(weekly, new Change.SetSchedule(new(Cadence.Weekly, new(9, 0), DayOfWeek.Sunday)));
        world.Publishes("news", Finance);
        await Passes(4 * 24);
        Assert.Equal(("11/14", "13/14"), (await Lateness(1), await Lateness(2)));
    }

    [Fact]
    public async Task On_time_and_late_digests_are_not_mixed()
    {
        world.Follower(1, Finance);
        world.Publishes("news", Finance);
        world.Clock.Advance(TimeSpan.FromHours(16));   // Friday noon
        var noon = world.Follower(2, Finance);
        world.Does(noon, new Change.SetSchedule(new(Cadence.Daily, new(12, 30))));
        world.Publishes("more", Finance);
        await Passes(0.5);
        Assert.Equal(("11/11", null), (await Lateness(1), await Lateness(2)));
    }

    [Fact]
    public async Task A_digest_that_is_under_way_while_the_others_are_gathered_is_not_in_what_they_become()
    {
        world.Options = new() { CatchUpAfter = TimeSpan.FromDays(30) };   // gathered below, in the middle of a send
        world.Follower(1, Finance);
        List<long> news = [];
        for (var day = 0; day < 3; day++)
        {
            news.Add(world.Publishes("news", Finance));
            world.Clock.Advance(TimeSpan.FromHours(day == 0 ? 12 : 24));
            await world.Plans();
        }

        var gathered = 0;
        world.Channel.Answers = async outgoing =>
        {
            if (world.Channel.Got.Count <= 1 && gathered == 0)
                gathered = await world.RunStore.GatherOverdue(world.Clock.GetUtcNow(), world.Clock.GetUtcNow(), default);
            return await Platform.Accepts(outgoing);
        };
        await world.Sends();
        await world.Sends();
        Assert.Equal(1, gathered);
        Assert.Equal([$"{news[0]}", $"{news[2]},{news[1]}"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task Digests_that_pile_up_while_the_channel_is_down_become_one()
    {
        var person = world.Follower(1, Finance);
        List<long> news = [];
        for (var day = 0; day < 5; day++)
        {
            news.Add(world.Publishes("news", Finance));
            world.Clock.Advance(TimeSpan.FromHours(day == 0 ? 12 : 24));
            await world.Plans();
        }

        Assert.Equal("pending", Assert.Single(world.States(), s => s != "cancelled"));
        await world.Sends();
        news.Reverse();
        Assert.Equal([string.Join(',', news)], world.Channel.BodiesTo(1));
        Assert.Equal("11/15", await Lateness());
        Assert.Equal([(DeliveryState.Sent, 5)], (await world.Ledger.Receipts(person, 10, default)).Select(r => (r.State, r.Articles)));
        await Passes(48);
        Assert.Single(world.Channel.Got);
    }

    [Fact]
    public async Task A_notice_among_digests_that_pile_up_stays_a_message_of_its_own()
    {
        world.Follower(1, Finance);
        foreach (var hours in new[] { 12, 24, 24 })
        {
            world.Publishes("news", Finance);
            world.Clock.Advance(TimeSpan.FromHours(hours));
            await world.Plans();
            if (hours == 12)
                world.Write(c => c.Execute("UPDATE digest SET form = 'correction'"));
        }

        Assert.Equal(["pending", "cancelled", "pending"], world.States());
    }

    [Fact]
    public async Task What_waits_for_less_than_that_stays_as_it_is_and_what_may_have_arrived_does_too()
    {
        var person = world.Follower(1, Finance, Cadence.Immediate);
        world.Publishes("one", Finance);
        world.Channel.Answers = _ => Task.FromResult<SendOutcome>(new SendOutcome.NoAnswer("cut"));
        await Passes(0.1);
        world.Channel.Answers = Platform.Accepts;
        world.Publishes("two", Finance);
        world.Clock.Advance(TimeSpan.FromHours(0.1));
        await world.Plans();
        world.Publishes("three", Finance);
        world.Clock.Advance(TimeSpan.FromHours(11));
        await world.Plans();
        Assert.Equal(["pending", "pending", "pending"], world.States());
        world.Clock.Advance(TimeSpan.FromHours(2));
        await world.Plans();
        Assert.Equal(["pending", "cancelled", "pending"], world.States());
        await world.Sends();
        Assert.Equal((1, 2), (world.Channel.BodiesTo(1)[1].Split(',').Length, world.Channel.BodiesTo(1)[2].Split(',').Length));
        Assert.Equal(2, (await world.Ledger.Receipts(person, 10, default)).Count);
    }

    [Fact]
    public async Task A_pause_that_ends_at_the_very_instant_of_a_run_gives_one_digest()
    {
        foreach (var cadence in new[] { Cadence.Daily, Cadence.Immediate, Cadence.Workdays })
        {
            using var town = new FollowingWorld();
            var person = town.Follower(1, Finance, cadence);
            town.Does(person, new Change.Open(Place.Topic("schools"), [], Cadence.Daily));
            town.Does(person, new Change.Pause(town.Clock.GetUtcNow().AddHours(12)));
            town.Publishes("money", Finance);
            town.Publishes("school", Place.Topic("schools"));
            town.Clock.Advance(TimeSpan.FromHours(12));
            await town.PlansAndSends();
            await town.PlansAndSends();
            Assert.Single(town.Channel.Got);
        }
    }

    [Fact]
    public async Task Who_says_go_on_while_a_run_looks_for_who_is_due_gets_one_digest()
    {
        var person = world.Follower(1, Finance);
        world.Does(person, new Change.Open(Place.Topic("schools"), [], Cadence.Immediate), new Change.Pause(null));
        var (money, school) = (world.Publishes("money", Finance), world.Publishes("school", Place.Topic("schools")));
        world.Clock.Advance(TimeSpan.FromHours(12));
        var back = false;
        var store = new FailingRunStore(world.RunStore, () => false)
        {
            Meanwhile = () =>
            {
                if (!back)
                    world.Does(person, new Change.Resume());
                back = true;
            },
        };
        await world.RunsOver(store).Sweep(world.Clock.GetUtcNow(), default);
        await world.PlansAndSends();
        Assert.Equal([$"{school},{money}"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task Who_missed_several_cadences_gets_one_digest()
    {
        var person = world.Follower(1, Finance);
        world.Does(person, new Change.Open(Place.Topic("schools"), [], Cadence.Weekly), new Change.SetSchedule(new(Cadence.Weekly, new(9, 0), DayOfWeek.Sunday)));
        world.Does(person, new Change.Open(Place.Topic("parks"), [], Cadence.Workdays), new Change.SetSchedule(new(Cadence.Workdays, new(19, 50))));
        var articles = string.Join(',', world.Publishes("park", Place.Topic("parks")), world.Publishes("school", Place.Topic("schools")), world.Publishes("money", Finance));
        await Passes(4 * 24);
        Assert.Equal([string.Join(',', articles.Split(',').Reverse())], world.Channel.BodiesTo(1));
        Assert.Equal("11/14", await Lateness());
    }

    [Fact]
    public async Task Who_says_go_on_at_the_very_instant_of_a_run_gets_one_digest()
    {
        var person = world.Follower(1, Finance);
        world.Does(person, new Change.Pause(null));
        world.Publishes("money", Finance);
        world.Clock.Advance(TimeSpan.FromHours(12));
        world.Does(person, new Change.Resume());
        await world.PlansAndSends();
        await world.PlansAndSends();
        Assert.Single(world.Channel.Got);
    }

    // The days that the digest sent last makes up for, by Shanghai's clock.
    private async Task<string?> Lateness(long person = 1)
    {
        var sent = await world.Ledger.LastSent(person, default);
        var late = await world.Ledger.LateOf(sent!.DigestId, default);
        return late is null ? null : $"{late.From.AddHours(8).Day}/{late.To.AddHours(8).Day}";
    }

    private async Task Passes(double hours)
    {
        world.Clock.Advance(TimeSpan.FromHours(hours));
        await world.PlansAndSends();
    }
}
