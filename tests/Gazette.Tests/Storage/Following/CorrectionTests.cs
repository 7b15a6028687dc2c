using Gazette.Following.Follows;
using Gazette.Following.Notices;
using Gazette.Following.Planning;
using Gazette.Following.Sending;
using Gazette.Newsroom.Editing;
using Gazette.Storage.Following;
using Gazette.Storage.Following.Notices;
using Gazette.Tests.Newsroom;
using Microsoft.Extensions.Logging.Abstractions;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Storage.Following;

/// <summary>An editor corrects an article that was pushed, and ticks that readers are told.</summary>
public sealed class CorrectionTests : IDisposable
{
    private static readonly Place Finance = Place.Department("finance");
    private static readonly Place Education = Place.Department("edu");

    private readonly FollowingWorld world = new();

    private Newsdesk Desk => world.Newsdesk;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task It_changes_the_messages_of_those_who_had_it_and_of_nobody_else()
    {
        world.Follower(1, Finance);
        world.Follower(2, Education);
        world.Follower(3, Place.Everything);
        world.Person(4);
        var (one, two) = (await Publishes("一", "区财政局"), await Publishes("二", "区教育局"));
        await TomorrowIsSent();
        var before = world.Channel.Got.Count;
        await Corrects(one, "改过的一");
        await world.PlansAndSends();
        await world.PlansAndSends();
        Assert.Equal(before, world.Channel.Got.Count);
        Assert.Equal([$"{one} with {one} corrected", $"{two},{one} with {one} corrected"], world.Channel.Changed.Select(c => c.Body).Order());
        Assert.Equal([MessageTo(1), MessageTo(3)], world.Channel.Changed.Select(c => c.Message).Order());
        var seen = (await new RunReports(world.Database).Latest(1, [], world.Clock.GetUtcNow(), default))[0];
        Assert.Equal((RunKind.Correction, true, 2L, 2L), (seen.Kind, seen.Finished, seen.Planned, seen.States.Sent));
    }

    [Fact]
    public async Task Without_the_tick_nobody_is_told_and_a_later_tick_tells_them_once()
    {
        world.Follower(1, Finance);
        var one = await Publishes("一", "区财政局");
        await TomorrowIsSent();
        await Desk.Editor.Do(new Edit.Correct(one, new(Title: "改过的一")), "test", default);
        await world.PlansAndSends();
        Assert.Empty(world.Channel.Changed);
        Assert.True(await world.NoticeReader.HasUntoldCorrection(one, default));
        world.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(EditOutcome.Done, Assert.Single((await Desk.Editor.Do(new Edit.TellReaders(one), "test", default)).Parts).Outcome);
        Assert.Equal(EditOutcome.Unchanged, Assert.Single((await Desk.Editor.Do(new Edit.TellReaders(one), "test", default)).Parts).Outcome);
        Assert.False(await world.NoticeReader.HasUntoldCorrection(one, default));
        await world.PlansAndSends();
        Assert.Single(world.Channel.Changed);
    }

    [Fact]
    public async Task Where_a_message_cannot_be_changed_one_short_message_comes_instead()
    {
        world.Follower(1, Finance);
        world.Follower(2, Finance);
        var one = await Publishes("一", "区财政局");
        await TomorrowIsSent();
        var gone = MessageTo(1);
        world.Channel.Answers = o => o.Replaces == gone ? Task.FromResult<SendOutcome>(new SendOutcome.NotEditable("gone")) : Platform.Accepts(o);
        await Corrects(one, "改过的一");
        await world.PlansAndSends();
        await world.PlansAndSends();
        Assert.Equal([$"{one}", "corrected 改过的一"], world.Channel.BodiesTo(1));
        Assert.Equal([$"{one}"], world.Channel.BodiesTo(2));
        Assert.All(world.States(), state => Assert.Equal("sent", state));
    }

    [Fact]
    public async Task A_wait_and_a_lost_answer_in_between_change_nothing_of_it()
    {
        world.Follower(1, Finance);
        var one = await Publishes("一", "区财政局");
        await TomorrowIsSent();
        var times = 0;
        world.Channel.Answers = o => times++ switch
        {
            0 => Task.FromResult<SendOutcome>(new SendOutcome.TryLater(TimeSpan.FromSeconds(30), WholeBot: true)),
            1 => Task.FromResult<SendOutcome>(new SendOutcome.NoAnswer("reset")),
            2 => Task.FromResult<SendOutcome>(new SendOutcome.NotEditable("gone")),
            3 => Task.FromResult<SendOutcome>(new SendOutcome.FailedForNow("status 502")),
            _ => Platform.Accepts(o),
        };
        await Corrects(one, "改过的一");
        for (var i = 0; i < 8; i++)
        {
            await world.PlansAndSends();
            world.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(3, world.Channel.Changed.Count);
        Assert.Equal([$"{one}", "corrected 改过的一", "corrected 改过的一"], world.Channel.BodiesTo(1));
        Assert.Equal(5, times);
    }

    [Fact]
    public async Task Who_gets_the_digest_after_the_correction_gets_the_corrected_one_and_is_not_told()
    {
        world.Follower(1, Finance);
        var one = await Publishes("一", "区财政局");
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Plans();
        await world.Freezer.RenderMissing(default);
        var rendered = world.Renderer.Rendered;
        await Corrects(one, "改过的一");
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        await world.PlansAndSends();
        await world.PlansAndSends();
        Assert.Equal(rendered + 1, world.Renderer.Rendered);
        Assert.Equal([$"{one}"], world.Channel.BodiesTo(1));
        Assert.Empty(world.Channel.Changed);
    }

    [Fact]
    public async Task What_is_under_way_at_the_correction_is_told_when_it_has_arrived()
    {
        world.Follower(1, Finance);
        var one = await Publishes("一", "区财政局");
        world.Clock.Advance(TimeSpan.FromDays(1));
        var begins = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var arrives = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Channel.Answers = async o =>
        {
            begins.TrySetResult();
            await arrives.Task;
            return await Platform.Accepts(o);
        };
        await world.Plans();
        await world.Freezer.RenderMissing(default);
        var sending = world.Sender.SendDue(default);
        await begins.Task;
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await Corrects(one, "改过的一");
        Assert.Equal(0, await world.Plans());
        world.Clock.Advance(TimeSpan.FromSeconds(30));
        arrives.SetResult();
        await sending;
        await world.PlansAndSends();
        Assert.Equal($"{one} with {one} corrected", Assert.Single(world.Channel.Changed).Body);
    }

    [Fact]
    public async Task A_second_correction_changes_the_same_message_and_keeps_the_first_in_mind()
    {
        world.Follower(1, Place.Everything);
        var (one, two) = (await Publishes("一", "区财政局"), await Publishes("二", "区教育局"));
        await TomorrowIsSent();
        await Corrects(one, "改过的一");
        await world.PlansAndSends();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await Corrects(two, "改过的二");
        await world.PlansAndSends();
        var message = MessageTo(1);
        Assert.Equal([(message, $"{two},{one} with {one} corrected"), (message, $"{two},{one} with {one},{two} corrected")], world.Channel.Changed);
    }

    [Fact]
    public async Task A_second_correction_before_the_first_was_told_is_told_with_it()
    {
        world.Follower(1, Finance);
        var one = await Publishes("一", "区财政局");
        await TomorrowIsSent();
        await Corrects(one, "改过的一");
        await world.Plans();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await Corrects(one, "再改的一");
        await world.PlansAndSends();
        await world.PlansAndSends();
        Assert.Single(world.Channel.Changed);
        Assert.Equal(0, await world.Plans());
    }

    [Fact]
    public async Task The_short_message_says_what_was_corrected_last()
    {
        world.Follower(1, Finance);
        var one = await Publishes("一", "区财政局");
        await TomorrowIsSent();
        world.Channel.Answers = o => o.Replaces is null ? Platform.Accepts(o) : Task.FromResult<SendOutcome>(new SendOutcome.NotEditable("gone"));
        await Corrects(one, "改过的一");
        await world.Plans();
        await world.Freezer.RenderMissing(default);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await Desk.Editor.Do(new Edit.Correct(one, new(Title: "再改的一")), "test", default);
        await world.PlansAndSends();
        await world.PlansAndSends();
        Assert.Equal([$"{one}", "corrected 再改的一"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task Who_is_away_has_the_message_changed_and_who_blocked_us_on_return()
    {
        var (away, blocked) = (world.Follower(1, Finance), world.Follower(2, Finance));
        var one = await Publishes("一", "区财政局");
        await TomorrowIsSent();
        world.Does(away, new Change.Pause(null));
        world.Does(blocked, new Change.Unreachable("blocked"));
        await Corrects(one, "改过的一");
        await world.PlansAndSends();
        Assert.Equal([MessageTo(1)], world.Channel.Changed.Select(c => c.Message));
        world.Does(blocked, new Change.Reachable());
        await world.PlansAndSends();
        Assert.Equal([MessageTo(1), MessageTo(2)], world.Channel.Changed.Select(c => c.Message));
    }

    [Fact]
    public async Task The_digest_sent_last_is_still_the_one_that_was_sent()
    {
        var person = world.Follower(1, Finance);
        var one = await Publishes("一", "区财政局");
        await TomorrowIsSent();
        var last = await world.Ledger.LastSent(person, default);
        await Corrects(one, "改过的一");
        await world.PlansAndSends();
        Assert.Equal(last, await world.Ledger.LastSent(person, default));
        Assert.Single(await world.Ledger.Receipts(person, 9, default));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Killed_again_and_again_everyone_who_had_it_is_told_exactly_once(int seed)
    {
        var random = new Random(seed);
        var people = 30 + random.Next(30);
        for (var i = 1; i <= people; i++)
            world.Follower(i, i % 3 == 0 ? Education : Finance);
        var one = await Publishes("一", "区财政局");
        await Publishes("二", "区教育局");
        await TomorrowIsSent();
        world.Channel.Answers = o => o.Replaces is not null && random.Next(3) == 0 ? Task.FromResult<SendOutcome>(new SendOutcome.NotEditable("gone")) : Platform.Accepts(o);
        var before = world.Channel.Got.Count;
        await Corrects(one, "改过的一");
        for (var rounds = 0; rounds < 200; rounds++)
        {
            var store = new CuttingNoticeStore(new NoticeStore(world.Database), 1 + random.Next(9), () => random.Next(6) == 0);
            try
            {
                await new NoticeRuns(store, NullLogger<NoticeRuns>.Instance).Sweep(world.Clock.GetUtcNow(), default);
                break;
            }
            catch (IOException)
            {
                world.Reopen();
            }
        }

        await world.PlansAndSends();
        await world.PlansAndSends();
        var told = world.Channel.Got.Skip(before).Select(g => g.Chat).ToList();
        var refused = world.Channel.Changed.Count - (people - (people / 3)) + told.Count;
        Assert.Equal(told.Count, refused);
        Assert.Equal(told.Count, told.Distinct().Count());
        Assert.Equal(people - (people / 3), world.Channel.Changed.Select(c => c.Message).Distinct().Count());
        Assert.Equal(people - (people / 3), world.Read<long>("SELECT count(*) FROM delivery d JOIN run r ON r.id = d.run_id WHERE r.kind = 'correction' AND d.state = 'sent'"));
    }

    private async Task Corrects(long article, string title) =>
        Assert.True((await Desk.Editor.Do(new Edit.Correct(article, new(Title: title), Tell: true), "test", default)).Done);

    private string MessageTo(long chat) => world.Read<string>(
        "SELECT d.platform_id FROM delivery d JOIN address a ON a.id = d.address_id WHERE a.chat = @chat ORDER BY d.id LIMIT 1", new { chat = FollowingWorld.Chat(chat).Chat });

    private async Task TomorrowIsSent()
    {
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.PlansAndSends();
        world.Clock.Advance(TimeSpan.FromMinutes(10));
    }

    private async Task<long> Publishes(string title, string department) =>
        (await Desk.Publish(title + ".txt", new(2020, 9, 10), Piece(title, title + "的正文。", department))).Pieces[0].Id;
}
