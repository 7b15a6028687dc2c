using Dapper;
using Gazette.Following.Follows;
using Gazette.Following.Planning;
using Gazette.Following.Schedules;

namespace Gazette.Tests.Storage.Following;

/// <summary>The people of a batch are read together, and what they have in common is one object; each of them must be as if read alone.</summary>
public sealed class PeopleAtRunTests : IDisposable
{
    // Nobody is behind them: with 1000 in a batch each of it lies far from the others.
    private const int People = 12;

    private static readonly Place Finance = Place.Department("finance");
    private static readonly Place Schools = Place.Topic("schools");

    private readonly FollowingWorld world = new();

    public void Dispose() => world.Dispose();

    [Theory]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12")]
    [InlineData("2 3 5 7 9 11 12")]
    [InlineData("1 4 7 12 1000")]
    [InlineData("3 1000")]
    public async Task Whoever_is_read_together_is_as_if_read_alone(string batch)
    {
        await Settle();
        long[] ids = [.. batch.Split(' ').Select(long.Parse)];
        var alone = new List<string>();
        foreach (var id in ids)
            alone.AddRange((await Read(id)).Select(Said));
        Assert.Equal(ids.Count(id => id <= People), alone.Distinct().Count());
        Assert.Equal(alone, (await Read(ids)).Select(Said));
    }

    [Fact]
    public async Task Who_has_two_addresses_is_read_once()
    {
        await Settle();
        world.Write(c => c.Execute("INSERT INTO address (subscriber_id, channel, account, chat, thread) VALUES (4, 'web', '', 'x', '')"));
        Assert.Equal([3, 4, 5], (await Read(3, 4, 5)).Select(person => person.Subscriber));
    }

    [Fact]
    public async Task Neighbours_whose_windows_stand_alike_share_them()
    {
        for (var chat = 1; chat <= 3; chat++)
            world.Follower(chat, Finance);
        var people = await Read(1, 2, 3);
        Assert.All(people, person => Assert.True(people[0].Windows == person.Windows, "not the same"));
        Assert.All(people, person => Assert.Same(people[0].Follows[0], person.Follows[0]));
    }

    // Some alike, some not: in what they follow, since when, how often, and without what; one follows nothing.
    private async Task Settle()
    {
        for (var chat = 1; chat <= People; chat++)
        {
            var person = world.Person(chat);
            if (chat == 6)
                continue;
            world.Does(person, new Change.Open(chat % 2 == 0 ? Finance : Schools, chat % 3 == 0 ? ["advert", "d:sports"] : [], chat % 4 == 0 ? Cadence.Weekly : Cadence.Daily));
            world.Does(person, new Change.Open(Place.Keyword("bridge"), [], chat > 8 ? Cadence.Immediate : Cadence.Daily));
            if (chat == 5)
                world.Publishes("between", Finance);
            if (chat % 5 == 0)
                world.Does(person, new Change.End(Place.Keyword("bridge")));
        }

        await world.Plans();
    }

    private async Task<IReadOnlyList<PersonAtRun>> Read(params long[] ids) => (await world.RunStore.LookAhead(
        new(1, RunKind.Immediate, world.Clock.GetUtcNow(), 1, null, 0), ids, oldestNeeded: 0, default)).People;

    private static string Said(PersonAtRun person) => string.Join(
        " | ",
        [
            $"{person.Subscriber} {person.Address} {person.Channel} {person.Language} {person.Hours} {person.Reachable}",
            .. person.Follows.Select(follow => $"{follow} {string.Join(',', follow.Exclusions)}"),
            .. person.Windows.Select(window => $"{window}"),
        ]);
}
