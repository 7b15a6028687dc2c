using Dapper;
using Gazette.Following.Delivering;
using Gazette.Following.Follows;
using Gazette.Following.Sending;
using Gazette.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gazette.Tests.Storage.Following;

/// <summary>The disk is full, or another program keeps the store locked: nothing is lost and nothing doubled, and what waited goes on when it passes.</summary>
public sealed class StoreTroubleTests : IDisposable
{
    private const int People = 300;

    private static readonly Place Finance = Place.Department("finance");

    private readonly FollowingWorld world = new(TimeSpan.FromSeconds(1));

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_full_disk_while_a_run_is_planned_leaves_it_to_be_planned_when_there_is_room()
    {
        Due();
        Fill();
        Assert.Contains("disk is full", (await Assert.ThrowsAsync<StoreException>(world.Plans)).Message, StringComparison.Ordinal);
        Assert.Empty(world.States());
        MakeRoom();
        await world.PlansAndSends();
        EveryoneHasItOnce();
    }

    [Fact]
    public async Task A_full_disk_while_bodies_are_rendered_leaves_them_to_be_rendered_when_there_is_room()
    {
        for (var person = 1; person <= People; person++)
            world.Follower(person, Place.Topic($"topic{person}"));
        for (var article = 1; article <= People; article++)
            world.Publishes($"news {article}", Place.Topic($"topic{article}"));
        world.Renderer.Width = 4_000;
        world.Clock.Advance(TimeSpan.FromHours(12));
        await world.Plans();
        Fill();
        await Assert.ThrowsAsync<StoreException>(world.Sends);
        Assert.Empty(world.Channel.Got);
        MakeRoom();
        await world.Sends();
        EveryoneHasItOnce();
    }

    [Fact]
    public async Task What_was_accepted_while_the_disk_was_full_is_written_later_and_not_sent_again()
    {
        Due();
        await world.Plans();
        var filled = 0;
        world.Channel.Answers = o =>
        {
            if (Interlocked.Exchange(ref filled, 1) == 0)
                Fill();
            return Platform.Accepts(o);
        };
        await Assert.ThrowsAsync<StoreException>(world.Sends);
        Assert.Contains("sending", world.States());
        MakeRoom();
        await world.Sends();
        EveryoneHasItOnce();
        Assert.Equal(0, world.Read<long>("SELECT sum(ambiguous) FROM delivery"));
        Assert.Equal(People, world.Read<long>("SELECT count(*) FROM attempt"));
    }

    [Fact]
    public async Task A_store_locked_while_a_run_is_planned_is_planned_when_the_lock_is_gone()
    {
        Due();
        using (var other = world.Other())
        {
            other.Execute("BEGIN IMMEDIATE");
            Assert.Contains("locked by another program", (await Assert.ThrowsAsync<StoreException>(world.Plans)).Message, StringComparison.Ordinal);
            other.Execute("ROLLBACK");
        }

        await world.PlansAndSends();
        EveryoneHasItOnce();
    }

    [Fact]
    public async Task What_was_accepted_while_the_store_was_locked_is_written_later_and_not_sent_again()
    {
        Due();
        await world.Plans();
        var other = world.Other();
        var locked = 0;
        world.Channel.Answers = o =>
        {
            if (Interlocked.Exchange(ref locked, 1) == 0)
                other.Execute("BEGIN IMMEDIATE");
            return Platform.Accepts(o);
        };
        await Assert.ThrowsAsync<StoreException>(world.Sends);
        var sent = world.Channel.Got.Count;
        await Assert.ThrowsAsync<StoreException>(world.Sends);
        Assert.Equal(sent, world.Channel.Got.Count);
        await other.DisposeAsync();
        await world.Sends();
        EveryoneHasItOnce();
        Assert.Equal(0, world.Read<long>("SELECT sum(ambiguous) FROM delivery"));
    }

    [Fact]
    public async Task A_store_that_is_locked_at_the_start_is_waited_for()
    {
        Due();
        using var stop = new CancellationTokenSource();
        Task service;
        using (var other = world.Other())
        {
            other.Execute("BEGIN IMMEDIATE");
            service = new DeliveryService(world.Runs, world.Notices, world.Freezer, world.Sender, world.Steering, new DeliveryPulse(), new Wakes(), world.Clock, NullLogger<DeliveryService>.Instance).Run(stop.Token);
            await Task.WhenAny(service, Task.Delay(TimeSpan.FromSeconds(2)));
            Assert.False(service.IsCompleted);
            other.Execute("ROLLBACK");
        }

        while (world.Channel.Got.Count < People)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.WhenAny(service, Task.Delay(20));
            Assert.False(service.IsCompleted);
        }

        await stop.CancelAsync();
        await service;
        EveryoneHasItOnce();
    }

    private void Due()
    {
        for (var person = 1; person <= People; person++)
            world.Follower(person, Finance);
        world.Publishes("news", Finance);
        world.Clock.Advance(TimeSpan.FromHours(12));
    }

    // A file of SQLite's that may not grow tells the same error as a disk without room; below its size it cannot be set.
    private void Fill() => world.Write(c => c.Execute("PRAGMA max_page_count = 1"));

    private void MakeRoom() => world.Write(c => c.Execute("PRAGMA max_page_count = 1000000"));

    private void EveryoneHasItOnce()
    {
        Assert.Equal(People, world.Channel.Got.Count);
        Assert.Equal(People, world.Channel.Got.DistinctBy(g => g.Chat).Count());
        Assert.All(world.States(), state => Assert.Equal("sent", state));
    }
}
