using Dapper;
using Gazette.Following.Digests;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Following.Sending;

namespace Gazette.Tests.Storage.Following;

/// <summary>What became of an article for a person, from the ledger. It is 20:00 in Shanghai on 2020-09-10 when a test begins; digests are due at eight.</summary>
public sealed class FateTests : IDisposable
{
    private static readonly Place Finance = Place.Department("finance");
    private static readonly Place Schools = Place.Topic("schools");

    private readonly FollowingWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task What_was_sent_is_told_with_its_digest_and_its_time()
    {
        var person = world.Follower(1, Finance);
        var article = world.Publishes("finance", Finance);
        var waits = Assert.IsType<Fate.Waits>(await Fate(article, person));
        Assert.Equal((Finance, world.Clock.GetUtcNow().AddHours(12)), (waits.Follow.Place, waits.Due));
        await Passes(12);
        var carrier = Assert.IsType<Fate.Carried>(await Fate(article, person)).Carrier;
        Assert.Equal((DeliveryState.Sent, world.Clock.GetUtcNow()), (carrier.State, carrier.At));
        Assert.Equal(1, carrier.DigestId);
    }

    [Fact]
    public async Task What_was_not_followed_followed_later_or_not_any_more_is_told_apart()
    {
        var person = world.Follower(1, Schools);
        var article = world.Publishes("finance", Finance);
        Assert.IsType<Fate.NotFollowed>(await Fate(article, person));
        world.Does(person, new Change.Open(Finance, [], Cadence.Daily));
        Assert.Equal(Finance, Assert.IsType<Fate.FollowedSince>(await Fate(article, person)).Follow.Place);
        world.Does(person, new Change.End(Finance));
        world.Publishes("between", Place.Topic("parks"));
        var later = world.Publishes("later", Finance);
        Assert.Equal(Finance, Assert.IsType<Fate.EndedBefore>(await Fate(later, person)).Follow.Place);
        Assert.IsType<Fate.NotFollowed>(await Fate(article, person + 100));
    }

    [Fact]
    public async Task The_word_or_place_that_a_follow_leaves_out_is_named()
    {
        var person = world.Person(1);
        world.Does(person, new Change.Open(Finance, ["tender", "t:schools"], Cadence.Daily));
        Assert.Equal("tender", Assert.IsType<Fate.LeftOut>(await Fate(world.Publishes("a tender", Finance), person)).What);
        Assert.Equal("t:schools", Assert.IsType<Fate.LeftOut>(await Fate(world.Publishes("both", Finance, Schools), person)).What);
        Assert.IsType<Fate.Waits>(await Fate(world.Publishes("tendered", Finance), person));
    }

    [Fact]
    public async Task A_pause_quiet_hours_and_a_block_are_told_as_what_keeps_it_back()
    {
        var until = world.Clock.GetUtcNow().AddDays(3);
        var away = world.Follower(1, Finance);
        var quiet = world.Follower(2, Finance);
        var blocked = world.Follower(3, Finance);
        world.Does(away, new Change.Pause(until));
        world.Does(quiet, new Change.SetQuiet(new(new(7, 0), new(9, 0))));
        world.Does(blocked, new Change.Unreachable("blocked"));
        var article = world.Publishes("finance", Finance);
        Assert.Equal(until, Assert.IsType<Fate.WaitsForReturn>(await Fate(article, away)).Until);
        Assert.IsType<Fate.WaitsForContact>(await Fate(article, blocked));
        await Passes(12);
        var carrier = Assert.IsType<Fate.Carried>(await Fate(article, quiet)).Carrier;
        Assert.Equal((DeliveryState.Pending, world.Clock.GetUtcNow().AddHours(1)), (carrier.State, carrier.At));
        Assert.IsType<Fate.WaitsForReturn>(await Fate(article, away));
    }

    [Fact]
    public async Task What_was_planned_and_then_held_back_is_told_as_held()
    {
        var person = world.Follower(1, Finance);
        var article = world.Publishes("finance", Finance);
        world.Clock.Advance(TimeSpan.FromHours(12));
        await world.Plans();
        world.Does(person, new Change.Pause(null));
        Assert.Equal(DeliveryState.Held, Assert.IsType<Fate.Carried>(await Fate(article, person)).Carrier.State);
    }

    [Fact]
    public async Task A_send_that_failed_is_told_with_its_reason()
    {
        var person = world.Follower(1, Finance);
        var article = world.Publishes("finance", Finance);
        world.Channel.Answers = _ => Task.FromResult<SendOutcome>(new SendOutcome.RefusedForGood("the chat is read-only"));
        await Passes(12);
        var carrier = Assert.IsType<Fate.Carried>(await Fate(article, person)).Carrier;
        Assert.Equal((DeliveryState.Failed, "the chat is read-only"), (carrier.State, carrier.Reason));
    }

    [Fact]
    public async Task Pushes_that_are_or_were_off_and_places_dropped_meanwhile_are_told()
    {
        var person = world.Follower(1, Finance);
        var before = world.Publishes("before", Finance);
        world.Does(person, new Change.MoveAll(Cadence.Off));
        var off = world.Publishes("off", Finance);
        Assert.IsType<Fate.Off>(await Fate(off, person));
        world.Does(person, new Change.MoveAll(Cadence.Daily));
        Assert.IsType<Fate.Passed>(await Fate(before, person));
        var after = world.Publishes("after", Finance);
        Assert.IsType<Fate.Waits>(await Fate(after, person));
        world.Does(person, new Change.End(Finance));
        Assert.IsType<Fate.Dropped>(await Fate(after, person));
    }

    [Fact]
    public async Task What_was_planned_and_called_off_is_told_as_called_off()
    {
        var person = world.Follower(1, Finance);
        var article = world.Publishes("finance", Finance);
        world.Clock.Advance(TimeSpan.FromHours(12));
        await world.Plans();
        world.Does(person, new Change.MoveAll(Cadence.Off));
        Assert.Equal(DeliveryState.Cancelled, Assert.IsType<Fate.Carried>(await Fate(article, person)).Carrier.State);
    }

    [Fact]
    public async Task What_was_merged_into_one_message_is_told_with_that_message()
    {
        var person = world.Follower(1, Finance);
        var first = world.Publishes("first", Finance);
        world.Clock.Advance(TimeSpan.FromHours(12));
        await world.Plans();
        world.Publishes("second", Finance);
        await Passes(24);
        var carrier = Assert.IsType<Fate.Carried>(await Fate(first, person)).Carrier;
        Assert.Equal((DeliveryState.Sent, (await world.Ledger.LastSent(person, default))!.DigestId), (carrier.State, carrier.DigestId));
    }

    [Fact]
    public async Task News_for_who_wants_it_at_once_waits_for_no_time_and_archive_is_pushed_to_nobody()
    {
        var person = world.Follower(1, Finance, Cadence.Immediate);
        Assert.Null(Assert.IsType<Fate.Waits>(await Fate(world.Publishes("finance", Finance), person)).Due);
        world.Write(c => c.Execute("INSERT INTO article (id, edition_id, news_order, day, title_key, version, state) VALUES (9, 1, 900, '2020-09-10', 'old', 1, 'published')"));
        Assert.IsType<Fate.NotPushed>(await Fate(9, person));
    }

    private Task<Fate> Fate(long article, long person) => world.Ledger.FateOf(article, person, default);

    private async Task Passes(double hours)
    {
        world.Clock.Advance(TimeSpan.FromHours(hours));
        await world.PlansAndSends();
    }
}
