using Gazette.Following.Follows;
using Gazette.Following.Schedules;

namespace Gazette.Tests.Storage.Following;

/// <summary>People are read while the batch before theirs is written; what changes in between counts all the same.</summary>
public sealed class ReadAheadTests : IDisposable
{
    private static readonly Place Finance = Place.Department("finance");
    private static readonly Place Schools = Place.Topic("schools");

    private readonly FollowingWorld world = new();

    public static TheoryData<string, Change> Refusals => new()
    {
        { "unfollowed", new Change.End(Finance) },
        { "left", new Change.Unreachable("left") },
        { "away", new Change.Pause(null) },
        { "later", new Change.SetSchedule(new(Cadence.Daily, new(23, 0))) },
        { "weekly", new Change.MoveAll(Cadence.Weekly) },
    };

    public void Dispose() => world.Dispose();

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Who_wants_nothing_any_more_after_being_read_gets_nothing(string why, Change change)
    {
        var article = await Planned(third => world.Does(third, change));
        Assert.True(world.Channel.BodiesTo(3).Count == 0, $"{why}: the third got {string.Join(" | ", world.Channel.BodiesTo(3))}");
        foreach (var chat in new[] { 1, 2, 4 })
            Assert.Equal([$"{article}"], world.Channel.BodiesTo(chat));
    }

    [Fact]
    public async Task Who_is_forgotten_after_being_read_gets_nothing()
    {
        await Planned(third => world.Write(c => Dapper.SqlMapper.Execute(c, "DELETE FROM subscriber WHERE id = @third", new { third })));
        Assert.Empty(world.Channel.BodiesTo(3));
        Assert.Equal([1, 2, 4], new[] { 1, 2, 3, 4 }.Where(chat => world.Channel.BodiesTo(chat).Count == 1));
    }

    [Fact]
    public async Task What_is_followed_after_being_read_closes_the_same_window()
    {
        var article = await Planned(third => world.Does(third, new Change.Open(Schools, [], Cadence.Daily)));
        Assert.Equal([$"{article}"], world.Channel.BodiesTo(3));
        var next = world.Publishes("next", Schools);
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.PlansAndSends();
        Assert.Equal([$"{article}", $"{next}"], world.Channel.BodiesTo(3));
    }

    [Fact]
    public async Task The_language_chosen_after_being_read_is_the_digests()
    {
        await Planned(third => world.Does(third, new Change.SetLanguage("en", true)));
        Assert.Equal("en", world.Read<string>("SELECT language FROM delivery WHERE subscriber_id = 3"));
    }

    [Fact]
    public async Task Planning_and_sending_do_not_themselves_make_what_was_read_useless()
    {
        var before = 0L;
        await Planned(_ => before = Changed());
        Assert.Equal(before, Changed());
        world.Does(1, new Change.End(Finance));
        Assert.True(Changed() > before);
    }

    private long Changed() => world.Read<long>("SELECT number FROM people_changed");

    // Four people in batches of two: the third is read while the first two are planned.
    private async Task<long> Planned(Action<long> meanwhile)
    {
        for (var chat = 1; chat <= 4; chat++)
            world.Follower(chat, Finance);
        var article = world.Publishes("finance", Finance);
        world.Clock.Advance(TimeSpan.FromHours(12));
        var read = new List<long>();
        var store = new FailingRunStore(world.RunStore, killed: _ => false, size: 2)
        {
            ReadAhead = ahead =>
            {
                read.AddRange(ahead.People.Select(person => person.Subscriber));
                meanwhile(ahead.People[0].Subscriber);
            },
        };
        await world.RunsOver(store).Sweep(world.Clock.GetUtcNow(), default);
        Assert.Equal([3, 4], read);
        await world.Sends();
        return article;
    }
}
