using Gazette.Following.Follows;
using Gazette.Following.Notices;
using Gazette.Following.Planning;
using Gazette.Following.Schedules;
using Gazette.Following.Sending;
using Gazette.Storage.Following;
using Gazette.Storage.Following.Notices;
using Gazette.Storage.News;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gazette.Tests.Storage.Following;

/// <summary>It is 20:00 in Shanghai on 2020-09-10 when a test begins.</summary>
public sealed class BroadcastTests : IDisposable
{
    private static readonly Place Finance = Place.Topic("finance");
    private static readonly QuietHours Evening = new(new(19, 0), new(21, 0));

    private readonly FollowingWorld world = new();
    private int broadcasts;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Everyone_gets_it_once_whatever_they_follow_and_also_who_turned_pushes_off()
    {
        world.Follower(1, Finance);
        world.Person(2);
        world.Does(world.Follower(3, Finance), new Change.MoveAll(Cadence.Off));
        Send("停水通知");
        await world.PlansAndSends();
        await world.PlansAndSends();
        Assert.Equal(["1:停水通知", "2:停水通知", "3:停水通知"], world.Channel.Got.Select(g => $"{g.Chat}:{g.Body}").Order());
        Assert.Equal(1, world.Renderer.Rendered);
    }

    [Fact]
    public async Task Followers_of_a_place_get_it_and_nobody_else()
    {
        world.Follower(1, Finance);
        world.Follower(2, Place.Topic("school"));
        world.Does(world.Follower(3, Finance), new Change.End(Finance));
        world.Follower(4, Place.Everything);
        Send("大厅检修", places: [Finance, Place.Everything]);
        await world.PlansAndSends();
        Assert.Equal(["1", "4"], world.Channel.Got.Select(g => g.Chat).Order());
    }

    [Fact]
    public async Task Who_came_after_it_was_confirmed_does_not_get_it()
    {
        world.Person(1);
        Send("早");
        world.Person(2);
        await world.PlansAndSends();
        Assert.Equal(["1"], world.Channel.Got.Select(g => g.Chat));
    }

    [Fact]
    public async Task Who_blocked_us_gets_nothing_and_who_blocks_us_meanwhile_gets_it_on_return()
    {
        var (before, meanwhile) = (world.Person(1), world.Person(2));
        world.Does(before, new Change.Unreachable("blocked"));
        Send("停水");
        await world.Plans();
        world.Does(meanwhile, new Change.Unreachable("blocked"));
        await world.Sends();
        Assert.Empty(world.Channel.Got);
        world.Does(before, new Change.Reachable());
        world.Does(meanwhile, new Change.Reachable());
        await world.Sends();
        Assert.Equal(["2"], world.Channel.Got.Select(g => g.Chat));
    }

    [Fact]
    public async Task Who_is_away_gets_it_on_return_beside_the_digest_of_what_was_missed()
    {
        var away = world.Follower(1, Finance);
        var article = world.Publishes("finance", Finance);
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Plans();
        world.Does(away, new Change.Pause(null));
        Send("停水");
        await world.PlansAndSends();
        Assert.Empty(world.Channel.Got);
        world.Does(away, new Change.Resume());
        await world.PlansAndSends();
        await world.PlansAndSends();
        Assert.Equal([$"{article}", "停水"], world.Channel.BodiesTo(1).Order());
    }

    [Fact]
    public async Task It_waits_for_the_end_of_quiet_hours_unless_it_is_urgent()
    {
        var quiet = world.Person(1);
        world.Does(quiet, new Change.SetQuiet(Evening));
        world.Person(2);
        Send("不急");
        await world.PlansAndSends();
        Assert.Equal(["2"], world.Channel.Got.Select(g => g.Chat));
        Send("很急", urgent: true);
        await world.PlansAndSends();
        Assert.Equal(["很急"], world.Channel.BodiesTo(1));
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.Sends();
        Assert.Equal(["很急", "不急"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task One_that_waits_is_not_put_together_with_digests_that_wait_too()
    {
        var person = world.Follower(1, Finance, Cadence.Immediate);
        world.Does(person, new Change.SetQuiet(Evening));
        var article = world.Publishes("finance", Finance);
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        await world.Plans();
        Send("停水");
        await world.Plans();
        var second = world.Publishes("more", Finance);
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        await world.Plans();
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.Sends();
        await world.Sends();
        Assert.Equal(["停水", $"{second},{article}"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task Confirmed_twice_it_is_sent_once()
    {
        world.Person(1);
        Order(new BroadcastOrder.Send(new("same0000", "停水", null, false), []));
        Order(new BroadcastOrder.Send(new("same0000", "停水", null, false), []));
        await world.PlansAndSends();
        Assert.Single(world.Channel.Got);
    }

    [Fact]
    public async Task Stopped_in_the_middle_what_is_under_way_ends_and_nothing_more_goes_out()
    {
        for (var i = 1; i <= 20; i++)
            world.Person(i);
        world.Channel.Limits = ChannelLimits.None with { WholeBotPerSecond = 5, AtOnce = 5 };
        world.Reopen();
        var run = Send("停水");
        await world.PlansAndSends();
        var begun = world.Channel.Got.Count;
        Assert.InRange(begun, 1, 19);
        Order(new BroadcastOrder.Cancel(run));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Sends();
        Assert.Equal(begun, world.Channel.Got.Count);
        await world.PlansAndSends();
        Assert.Equal(begun, world.Channel.Got.Count);
        Assert.Equal((begun, 20 - begun), (world.States().Count(s => s == "sent"), world.States().Count(s => s == "cancelled")));
        Assert.Empty(await new NoticeStore(world.Database).Unfinished(default));
        var report = Assert.Single(await world.NoticeReader.Latest(9, world.Clock.GetUtcNow(), default));
        Assert.Equal((true, false, 20L, (long)begun), (report.Cancelled, report.Runs, report.All, report.Of("sent")));
        var seen = (await new RunReports(world.Database).Find(run, [], world.Clock.GetUtcNow(), default))!;
        Assert.Equal((RunKind.Broadcast, 20L, (long)begun), (seen.Kind, seen.Planned, seen.States.Sent));
    }

    [Fact]
    public async Task Stopped_while_one_is_under_way_that_fails_it_is_not_tried_again()
    {
        world.Person(1);
        var run = Send("停水");
        world.Channel.Answers = _ =>
        {
            Order(new BroadcastOrder.Cancel(run));
            world.Notices.Sweep(world.Clock.GetUtcNow(), default).GetAwaiter().GetResult();
            return Task.FromResult<SendOutcome>(new SendOutcome.FailedForNow("status 502"));
        };
        await world.PlansAndSends();
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.PlansAndSends();
        Assert.Single(world.Channel.Got);
        Assert.Equal(["cancelled"], world.States());
    }

    [Fact]
    public async Task Stopped_before_it_was_planned_nothing_is()
    {
        world.Person(1);
        Order(new BroadcastOrder.Cancel(Send("停水")));
        await world.PlansAndSends();
        Assert.Empty(world.States());
        Assert.Empty(await new NoticeStore(world.Database).Unfinished(default));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Killed_again_and_again_in_planning_and_sending_everyone_gets_it_exactly_once(int seed)
    {
        var random = new Random(seed);
        var people = 40 + random.Next(60);
        for (var i = 1; i <= people; i++)
        {
            var person = world.Person(i);
            if (i % 3 > 0)
                world.Does(person, new Change.Open(i % 3 == 1 ? Finance : Place.Topic("school"), [], Cadence.Daily));
        }

        Send("所有人");
        Send("关注财政的人", places: [Finance]);
        for (var rounds = 0; rounds < 200; rounds++)
        {
            var store = new CuttingNoticeStore(new NoticeStore(world.Database), 1 + random.Next(15), () => random.Next(5) == 0);
            try
            {
                await new NoticeRuns(store, NullLogger<NoticeRuns>.Instance).Sweep(world.Clock.GetUtcNow(), default);
                break;
            }
            catch (IOException)
            {
                await world.Sends();
                world.Reopen();
            }
        }

        await world.PlansAndSends();
        await world.PlansAndSends();
        for (var i = 1; i <= people; i++)
            Assert.Equal(i % 3 == 1 ? ["所有人", "关注财政的人"] : ["所有人"], world.Channel.BodiesTo(i));
        Assert.All(world.States(), state => Assert.Equal("sent", state));
    }

    [Fact]
    public async Task An_audience_is_counted_by_what_keeps_it_from_being_reached()
    {
        world.Follower(1, Finance);
        world.Does(world.Follower(2, Finance), new Change.SetQuiet(Evening));
        world.Does(world.Follower(3, Finance), new Change.Pause(null));
        world.Does(world.Follower(4, Finance), new Change.Unreachable("blocked"), new Change.SetLanguage("en", true));
        world.Does(world.Person(5), new Change.SetLanguage("en", true));
        var all = await world.NoticeReader.Audience([], world.Clock.GetUtcNow(), default);
        Assert.Equal((4, 1, 1, 1, 1), (all.Subscribers, all.Away, all.Quiet, all.English, all.Unreachable));
        var some = await world.NoticeReader.Audience([Finance], world.Clock.GetUtcNow(), default);
        Assert.Equal((3, 1, 1, 0, 1), (some.Subscribers, some.Away, some.Quiet, some.English, some.Unreachable));
    }

    private long Send(string text, bool urgent = false, IReadOnlyList<Place>? places = null)
    {
        Order(new BroadcastOrder.Send(new($"token{++broadcasts:000}", text, places?[0], urgent), places ?? []));
        return world.Read<long>("SELECT max(run_id) FROM broadcast");
    }

    private void Order(BroadcastOrder order) => world.Write(c =>
    {
        using var statements = new Statements(c);
        new BroadcastOrders(statements, "test:editor", world.Clock.GetUtcNow()).Do([order]);
        return 0;
    });
}
