using CsCheck;
using Gazette.Following;
using Gazette.Following.Follows;
using Gazette.Following.Sending;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Gazette.Tests.Storage.Following;

/// <summary>The rates hold at the start of requests, however slow the store's commits are and whoever else sends.</summary>
public class PacedSendingTests
{
    private const int PerSecond = 10;
    private const int GroupPerMinute = 4;

    private static readonly Place Finance = Place.Department("finance");

    // Milliseconds that the clock moves, milliseconds that a commit takes, whether a person asks something, and who.
    private static readonly Gen<(int Wait, int Commit, bool Asks, int Chat)[]> Lives = Gen.Select(Gen.Int[0, 700], Gen.Int[0, 1500], Gen.Bool, Gen.Int[1, 60]).Array[1, 60];

    [Fact]
    public void No_sliding_second_or_minute_holds_one_request_more_than_the_limits() =>
        Lives.Sample(steps => Rates(steps).GetAwaiter().GetResult(), iter: 30);

    [Fact]
    public async Task While_deliveries_wait_a_fifth_of_the_rate_is_there_for_who_asks()
    {
        using var world = World();
        for (var chat = 1; chat <= 30; chat++)
            Asked(world, chat);
        await world.PlansAndSends();
        Assert.Equal(PerSecond - (PerSecond / 5), world.Channel.Got.Count);
        var now = world.Clock.GetUtcNow();
        Assert.Equal(PerSecond / 5, Enumerable.Range(100, 20).Count(chat => world.Pacer.TryTake(FollowingWorld.Chat(chat), PaceLane.Reply, now, out _)));
    }

    private static async Task Rates((int Wait, int Commit, bool Asks, int Chat)[] steps)
    {
        using var world = World();
        List<(DateTimeOffset At, string Chat)> started = [];
        world.Channel.Answers = o =>
        {
            lock (started)
                started.Add((world.Clock.GetUtcNow(), o.Address.Chat));
            return Platform.Accepts(o);
        };
        for (var chat = 1; chat <= 40; chat++)
            Asked(world, chat);
        for (var group = -5; group < 0; group++)
            for (var times = 0; times < 5; times++)
                Asked(world, group);
        await world.Plans();
        await world.Freezer.RenderMissing(default);

        var slow = new SlowOutbox(world.Outbox, world.Clock);
        using var sender = new Sender([world.Channel], slow, world.Pacer, world.Clock, new Random(1), NullLogger<Sender>.Instance);
        await sender.Begin(default);
        foreach (var (wait, commit, asks, chat) in steps)
        {
            world.Clock.Advance(TimeSpan.FromMilliseconds(wait));
            if (asks && world.Pacer.TryTake(FollowingWorld.Chat(chat), PaceLane.Reply, world.Clock.GetUtcNow(), out _))
                started.Add((world.Clock.GetUtcNow(), FollowingWorld.Chat(chat).Chat));
            slow.Takes = TimeSpan.FromMilliseconds(commit);
            await sender.SendDue(default);
        }

        Within(started.ConvertAll(s => s.At), TimeSpan.FromSeconds(1), PerSecond);
        foreach (var chat in started.GroupBy(s => s.Chat))
            Within([.. chat.Select(s => s.At)], chat.Key.StartsWith('-') ? TimeSpan.FromMinutes(1) : TimeSpan.FromSeconds(1), chat.Key.StartsWith('-') ? GroupPerMinute : 1);
    }

    private static void Within(List<DateTimeOffset> starts, TimeSpan window, int most) =>
        Assert.All(starts, from => Assert.InRange(starts.Count(s => s >= from && s < from + window), 1, most));

    private static FollowingWorld World()
    {
        var world = new FollowingWorld();
        world.Channel.Limits = new(PerSecond, 1, GroupPerMinute, AtOnce: 50);
        world.Reopen();
        return world;
    }

    private static void Asked(FollowingWorld world, long chat)
    {
        var subscriber = world.Person(chat);
        world.Does(subscriber, new Change.Open(Finance, [], Gazette.Following.Schedules.Cadence.Daily));
        world.Publishes($"news for {chat}", Finance);
        world.Does(subscriber, new Change.DigestNow());
    }

    /// <summary>A store whose commits take long.</summary>
    private sealed class SlowOutbox(IOutbox outbox, FakeTimeProvider clock) : IOutbox
    {
        public TimeSpan Takes { get; set; }

        public Task<long> BeginProcess(DateTimeOffset now, CancellationToken ct) => outbox.BeginProcess(now, ct);

        public Task<IReadOnlyList<ClaimedDelivery>> Abandoned(long start, CancellationToken ct) => outbox.Abandoned(start, ct);

        public async Task<IReadOnlyList<ClaimedDelivery>> Take(Turn turn, IReadOnlyList<Settled> done, Func<Address, bool> admit, CancellationToken ct)
        {
            // The lock is waited for, then the claims are made, then the disk is waited for.
            clock.Advance(Takes / 2);
            var claimed = await outbox.Take(turn, done, admit, ct);
            if (claimed.Count > 0)
                clock.Advance(Takes / 2);
            return claimed;
        }

        public Task<DateTimeOffset?> NextDue(string channel, DateTimeOffset after, CancellationToken ct) => outbox.NextDue(channel, after, ct);

        public Task<IReadOnlyList<Pause>> Pauses(DateTimeOffset now, CancellationToken ct) => outbox.Pauses(now, ct);

        public Task Pause(Pause pause, CancellationToken ct) => outbox.Pause(pause, ct);
    }
}
