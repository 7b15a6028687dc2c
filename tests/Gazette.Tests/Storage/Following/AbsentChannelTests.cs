using Gazette.Following.Follows;

namespace Gazette.Tests.Storage.Following;

public sealed class AbsentChannelTests : IDisposable
{
    private readonly FollowingWorld world = new();

    [Fact]
    public async Task A_digest_for_a_channel_that_is_switched_off_waits_until_the_channel_is_there_again()
    {
        world.Follower(1, Place.Everything);
        world.Publishes("路灯全部换新");
        world.Clock.Advance(TimeSpan.FromDays(1));
        world.Renderer.Channels = ["another"];
        await world.PlansAndSends();
        Assert.Equal(["pending"], world.States());
        world.Renderer.Channels = ["platform"];
        await world.Sends();
        Assert.Equal(["sent"], world.States());
    }

    public void Dispose() => world.Dispose();
}
