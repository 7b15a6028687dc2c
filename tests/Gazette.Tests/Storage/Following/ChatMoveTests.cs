using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Following.Sending;
using Gazette.Storage.Following;
using Gazette.Storage.News;

namespace Gazette.Tests.Storage.Following;

/// <summary>A group becomes a supergroup: what belongs to it goes with it.</summary>
public sealed class ChatMoveTests : IDisposable
{
    private static readonly Place Finance = Place.Topic("finance");
    private static readonly Place Schools = Place.Topic("education");

    private readonly FollowingWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Follows_times_and_what_waits_go_to_the_new_id_with_every_topic()
    {
        var (general, topic) = (world.Follower(-5, Finance), world.Follower(-5, Schools, thread: "7"));
        world.Does(general, new Change.SetSchedule(new(Cadence.Daily, new(7, 30))), new Change.SetLanguage("en", true));
        Moves();
        Assert.Null(await world.Subscribers.Find(FollowingWorld.Chat(-5), default));
        var moved = (await world.Subscribers.Find(FollowingWorld.Chat(-100), default))!;
        Assert.Equal((general, "en", Finance, new TimeOnly(7, 30)), (moved.Id, moved.Language, Assert.Single(moved.Follows).Place, moved.Schedules[0].At));
        Assert.Equal(topic, (await world.Subscribers.Find(FollowingWorld.Chat(-100) with { Thread = "7" }, default))!.Id);
    }

    [Fact]
    public async Task Told_again_from_the_other_side_nothing_more_happens()
    {
        world.Follower(-5, Finance);
        Moves();
        Moves();
        Assert.Single((await world.Subscribers.Find(FollowingWorld.Chat(-100), default))!.Follows);
        Assert.Equal(-100, world.Write(c => long.Parse(ChatMove.Current(new Statements(c), FollowingWorld.Chat(-5)).Chat, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_pause_that_Telegram_asked_for_and_what_was_said_go_along()
    {
        await world.Outbox.Pause(new Pause("platform", "", "-5", world.Clock.GetUtcNow().AddMinutes(5)), default);
        world.Write(c => new Statements(c).Run("INSERT INTO dialogue (channel, account, chat, thread, sender, content, changed_at) VALUES ('platform', '', '-5', '', '', '{}', 0)"));
        Moves();
        Assert.Equal("-100", Assert.Single(await world.Outbox.Pauses(world.Clock.GetUtcNow(), default)).Chat);
        Assert.Equal("-100", world.Read<string>("SELECT chat FROM dialogue"));
    }

    [Fact]
    public async Task Where_both_ids_follow_the_two_become_one_and_nothing_that_waited_is_lost_or_doubled()
    {
        world.Follower(-5, Finance);
        var waiting = world.Publishes("before the move", Finance);
        var there = world.Follower(-100, Schools);
        world.Does(there, new Change.Open(Finance, [], Cadence.Daily));
        Moves();
        var both = world.Publishes("after the move", Finance, Schools);
        Assert.Equal([Schools, Finance], (await world.Subscribers.Find(FollowingWorld.Chat(-100), default))!.Follows.Select(f => f.Place));
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.PlansAndSends();
        var body = Assert.Single(world.Channel.BodiesTo(-100));
        Assert.Equal([waiting, both], body.Split(',').Select(long.Parse).Order());
    }

    [Fact]
    public async Task What_waits_for_the_old_id_alone_comes_in_the_new_one()
    {
        world.Follower(-5, Finance);
        var waiting = world.Publishes("before the move", Finance);
        world.Follower(-100, Schools);
        Moves();
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.PlansAndSends();
        Assert.Equal($"{waiting}", Assert.Single(world.Channel.BodiesTo(-100)));
        Assert.Empty(world.Channel.BodiesTo(-5));
    }

    [Fact]
    public async Task A_digest_that_was_held_for_the_old_id_goes_out_at_the_new_one()
    {
        var group = world.Follower(-5, Finance);
        var article = world.Publishes("news", Finance);
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Plans();
        world.Does(group, new Change.Unreachable("left"));
        Moves();
        await world.Sends();
        Assert.Equal($"{article}", Assert.Single(world.Channel.BodiesTo(-100)));
    }

    private void Moves() => world.Write(c =>
    {
        using var statements = new Statements(c);
        ChatMove.Do(statements, FollowingWorld.Chat(-5), "-100", world.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        return 0;
    });
}
