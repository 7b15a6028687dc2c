using Gazette.Following.Delivering;
using Gazette.Following.Follows;
using Gazette.Following.Sending;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gazette.Tests.Storage.Following;

public sealed class DeliveryServiceTests : IDisposable
{
    private static readonly Place Finance = Place.Department("finance");

    private readonly FollowingWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task The_service_sends_at_the_time_without_being_told_and_at_once_when_told()
    {
        var wakes = new Wakes();
        using var stop = new CancellationTokenSource();
        var got = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Channel.Answers = o =>
        {
            got.TrySetResult();
            return Platform.Accepts(o);
        };
        var subscriber = world.Follower(1, Finance);
        var service = new DeliveryService(world.Runs, world.Notices, world.Freezer, world.Sender, world.Steering, new DeliveryPulse(), wakes, world.Clock, NullLogger<DeliveryService>.Instance).Run(stop.Token);

        var first = world.Publishes("first", Finance);
        world.Does(subscriber, new Change.DigestNow());
        wakes.Planning.Set();
        await got.Task.WaitAsync(TimeSpan.FromSeconds(20));

        got = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var second = world.Publishes("second", Finance);
        while (!got.Task.IsCompleted)
        {
            world.Clock.Advance(TimeSpan.FromMinutes(20));
            await Task.WhenAny(got.Task, Task.Delay(20));
        }

        await stop.CancelAsync();
        await service;
        Assert.Equal([$"{first}", $"{second}"], world.Channel.BodiesTo(1));
        Assert.Equal(["sent", "sent"], world.States());
    }

    [Fact]
    public async Task Trouble_in_one_step_stops_no_other_and_passes()
    {
        var wakes = new Wakes();
        using var stop = new CancellationTokenSource();
        var got = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var failures = 3;
        world.Channel.Answers = o =>
        {
            got.TrySetResult();
            return Platform.Accepts(o);
        };
        world.Follower(1, Finance);
        world.Publishes("news", Finance);
        var runs = world.RunsOver(new FailingRunStore(world.RunStore, () => failures-- > 0));
        var service = new DeliveryService(runs, world.Notices, world.Freezer, world.Sender, world.Steering, new DeliveryPulse(), wakes, world.Clock, NullLogger<DeliveryService>.Instance).Run(stop.Token);
        while (!got.Task.IsCompleted)
        {
            world.Clock.Advance(TimeSpan.FromMinutes(20));
            await Task.WhenAny(got.Task, Task.Delay(20));
        }

        await stop.CancelAsync();
        await service;
        Assert.Single(world.Channel.Got);
    }
}
