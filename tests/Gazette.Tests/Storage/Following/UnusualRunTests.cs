using Gazette.Following.Follows;
using Gazette.Following.Planning;
using Gazette.Following.Steering;

namespace Gazette.Tests.Storage.Following;

/// <summary>Runs several times larger than usual, on a real file.</summary>
public sealed class UnusualRunTests : IDisposable
{
    private static readonly Place Finance = Place.Department("finance");
    private static readonly Place Schools = Place.Topic("schools");

    private readonly FollowingWorld world = new() { Options = new() { UnusualFrom = 3, UnusualTimes = 2 } };

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_run_larger_than_usual_waits_while_others_go_on()
    {
        await Usual();
        var run = await Large();
        await world.Steering.GoOn(world.Clock.GetUtcNow(), default);
        Assert.Equal(0, await world.Sends());
        Assert.Equal([(run, 4L, 2L)], (await world.Reports.Waiting(default)).Select(w => (w.Id, w.Planned, w.UsualMost)));
        var person = world.Person(1);
        var asked = world.Publishes("asked for", Finance);
        world.Does(person, new Change.DigestNow());
        await world.PlansAndSends();
        Assert.Equal($"{asked}", world.Channel.BodiesTo(1)[^1]);
        await world.Steering.Do(new Steer.LetGo(run), "test", world.Clock.GetUtcNow(), default);
        await world.Steering.GoOn(world.Clock.GetUtcNow(), default);
        Assert.Equal(4, await world.Sends());
        Assert.Empty(await world.Reports.Waiting(default));
        Assert.Equal(RunWait.None, (await world.Reports.Find(run, [], world.Clock.GetUtcNow(), default))!.Wait);
    }

    [Fact]
    public async Task What_was_let_go_is_usual_from_then_on_and_what_was_called_off_is_not()
    {
        await Usual();
        await Decided(new Steer.CallOff(await Large()));
        var again = await Large();
        Assert.NotEmpty(await world.Reports.Waiting(default));
        await Decided(new Steer.LetGo(again));
        Assert.Equal(4, await world.Sends());
        await Large();
        Assert.Empty(await world.Reports.Waiting(default));
    }

    [Fact]
    public async Task Many_people_of_whom_few_get_something_are_not_held()
    {
        await Usual();
        foreach (var chat in Enumerable.Range(2, 6))
            world.Follower(chat, Schools);
        world.Publishes("news", Finance);
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Plans();
        // Weighed, because seven people were due; but only one of them got something.
        Assert.Equal("releasing", world.Read<string>("SELECT unusual FROM run ORDER BY id DESC LIMIT 1"));
        await world.Steering.GoOn(world.Clock.GetUtcNow(), default);
        Assert.Equal(1, await world.Sends());
    }

    [Fact]
    public async Task A_kill_while_a_large_run_is_planned_lets_nothing_out()
    {
        await Usual();
        foreach (var chat in Enumerable.Range(2, 5))
            world.Follower(chat, Finance);
        world.Publishes("news", Finance);
        world.Clock.Advance(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<IOException>(() => world.RunsOver(new FailingRunStore(world.RunStore, planned => planned == 2, 2)).Sweep(world.Clock.GetUtcNow(), default));
        world.Reopen();
        Assert.Equal(0, await world.Sends());
        await world.Plans();
        await world.Steering.GoOn(world.Clock.GetUtcNow(), default);
        Assert.Equal(0, await world.Sends());
        Assert.Equal(6, Assert.Single(await world.Reports.Waiting(default)).Planned);
    }

    [Fact]
    public async Task Who_returns_while_a_large_run_waits_gets_nothing_of_it()
    {
        await Usual();
        var run = await Large();
        var person = world.Person(2);
        world.Does(person, new Change.Unreachable("blocked"));
        world.Does(person, new Change.Reachable());
        Assert.Equal(0, await world.Sends());
        world.Does(person, new Change.Unreachable("blocked"));
        await Decided(new Steer.LetGo(run));
        Assert.Equal(3, await world.Sends());
        world.Does(person, new Change.Reachable());
        Assert.Equal(1, await world.Sends());
        Assert.Single(world.Channel.BodiesTo(2));
    }

    [Theory]
    [InlineData(2, 900, null)]
    [InlineData(3, 10, 999L)]
    [InlineData(3, 900, 3600L)]
    public void The_measure_is_the_largest_of_a_few_runs_and_small_ones_never_wait(long runs, long largest, long? most) =>
        Assert.Equal(most, UnusualSize.Most(new(runs, largest), new()));

    // One person a day, three days long.
    private async Task Usual()
    {
        world.Follower(1, Finance);
        for (var day = 0; day < 3; day++)
        {
            world.Publishes("news", Finance);
            world.Clock.Advance(TimeSpan.FromDays(1));
            await world.PlansAndSends();
        }

        Assert.Equal(["sent", "sent", "sent"], world.States());
    }

    private async Task<long> Large()
    {
        foreach (var chat in Enumerable.Range(2, 3))
            if (world.Read<long>("SELECT count(*) FROM address WHERE chat = @chat", new { chat = $"{chat}" }) == 0)
                world.Follower(chat, Finance);
        world.Publishes("news", Finance);
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(4, await world.Plans());
        return world.Read<long>("SELECT max(id) FROM run");
    }

    private async Task Decided(Steer steer)
    {
        Assert.True(await world.Steering.Do(steer, "test", world.Clock.GetUtcNow(), default));
        await world.Steering.GoOn(world.Clock.GetUtcNow(), default);
    }
}
