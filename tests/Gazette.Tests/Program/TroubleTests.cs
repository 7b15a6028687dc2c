using Gazette.Configuration;
using Gazette.Following.Follows;
using Gazette.Following.Sending;
using Gazette.Following.Steering;
using Gazette.Operations.Troubles;
using Gazette.Storage.Following;
using Gazette.Tests.Storage.Following;
using Gazette.Text;
using Microsoft.Extensions.Configuration;

namespace Gazette.Tests.Program;

/// <summary>What operators are alarmed of.</summary>
public sealed class TroubleTests : IDisposable
{
    private readonly FollowingWorld world = new();
    private readonly DeliveryPulse pulse = new();

    private static readonly Settings Settings = new SettingsReader(Path.GetTempPath(), new ConfigurationBuilder().Build()).Read();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_channel_that_sends_nothing_for_ten_minutes_though_something_is_due_is_trouble()
    {
        var check = Stalled();
        await Due();
        Assert.Empty(await Look(check));
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(["stalled:platform"], (await Look(check)).Select(t => t.Key));
        pulse.Accepted("platform", world.Clock.GetUtcNow());
        Assert.Empty(await Look(check));
    }

    [Fact]
    public async Task While_it_is_held_or_the_platform_asked_to_wait_it_is_none_and_after_that_the_time_counts_anew()
    {
        var check = Stalled();
        await Due();
        await world.Steering.Do(new Steer.Hold(null), "test", world.Clock.GetUtcNow(), default);
        world.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await Look(check));
        await world.Steering.Do(new Steer.Release(), "test", world.Clock.GetUtcNow(), default);
        Assert.Empty(await Look(check));
        await world.Outbox.Pause(new("platform", "", "", world.Clock.GetUtcNow().AddHours(1)), default);
        world.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Empty(await Look(check));
    }

    [Fact]
    public async Task Attempts_that_fail_again_and_again_are_trouble_though_nothing_is_due_between_them()
    {
        var check = Stalled();
        for (var minute = 0; minute < 10; minute++)
        {
            pulse.Failed("platform", world.Clock.GetUtcNow());
            Assert.Empty(await Look(check));
            world.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Single(await Look(check));
    }

    [Fact]
    public async Task Planning_is_trouble_when_it_failed_three_times_until_it_succeeds()
    {
        var check = new FailingPlanning(pulse, Settings);
        for (var time = 0; time < 2; time++)
            pulse.PlanningFailed(new IOException("the disk is full"), world.Clock.GetUtcNow());
        Assert.Empty(await Look(check));
        pulse.PlanningFailed(new IOException("the disk is full"), world.Clock.GetUtcNow());
        Assert.Contains("the disk is full", Assert.Single(await Look(check)).Alarm.Values);
        pulse.Planned();
        Assert.Empty(await Look(check));
    }

    [Fact]
    public async Task The_coming_year_s_holidays_are_missed_from_October_on()
    {
        var check = new MissingHolidays(new(WorkdayCalendar.Default), Settings);
        var last = Enumerable.Range(2000, 200).Last(WorkdayCalendar.Default.Knows);
        Assert.Empty(await check.Look(new(last, 9, 30, 0, 0, 0, TimeSpan.FromHours(8)), default));
        Assert.Equal([$"holidays:{last + 1}"], (await check.Look(new(last, 10, 1, 0, 0, 0, TimeSpan.FromHours(8)), default)).Select(t => t.Key));
    }

    [Fact]
    public async Task Room_on_the_disk_is_looked_at_where_the_store_is() =>
        Assert.Equal(Gazette.Checking.DiskCheck.Look(Settings.StorePath).Good, (await new LowDisk(Settings).Look(world.Clock.GetUtcNow(), default)).Count == 0);

    [Fact]
    public async Task A_trouble_begins_once_and_anew_after_it_was_mended()
    {
        var first = world.Clock.GetUtcNow();
        var store = new TroubleStore(world.Database);
        await store.Stand(["disk"], first, default);
        world.Clock.Advance(TimeSpan.FromHours(1));
        world.Reopen();
        store = new TroubleStore(world.Database);
        Assert.Equal([("disk", first), ("planning", world.Clock.GetUtcNow())], (await store.Stand(["disk", "planning"], world.Clock.GetUtcNow(), default)).Select(t => (t.Key, t.Value)));
        await store.Stand([], world.Clock.GetUtcNow(), default);
        Assert.Equal(world.Clock.GetUtcNow(), (await store.Stand(["disk"], world.Clock.GetUtcNow(), default))["disk"]);
    }

    private StalledSending Stalled() => new([world.Channel], world.Steering, world.Reports, pulse, Settings);

    private Task<IReadOnlyList<Trouble>> Look(ITroubleCheck check) => check.Look(world.Clock.GetUtcNow(), default);

    private async Task Due()
    {
        var finance = Place.Department("finance");
        world.Follower(1, finance);
        world.Publishes("news", finance);
        world.Clock.Advance(TimeSpan.FromHours(12));
        await world.Plans();
    }
}
