using CsCheck;
using Gazette.Newsroom.Sources.Feeds;

namespace Gazette.Tests.Newsroom.Sources;

public class FeedRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 1, 4, 0, 0, TimeSpan.Zero);
    private static readonly Feed Feed = new(new Uri("https://example.org/news.xml"), null, null, TimeSpan.FromMinutes(15));
    private static readonly FeedAnswer.Failed Failure = new("the server answered 503");

    private static FeedState New => new() { Url = Feed.Url.AbsoluteUri };

    [Fact]
    public void Each_failure_doubles_the_wait_up_to_a_day()
    {
        var state = New;
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 9; i++)
        {
            state = state.Failed(Feed, Failure, Now);
            waits.Add(state.NextPoll - Now);
        }

        Assert.Equal([30, 60, 120, 240, 480, 960, 1440, 1440, 1440], waits.Select(w => w.TotalMinutes));
        Assert.Equal(9, state.Failures);
        Assert.Equal(Now, state.FailingSince);
    }

    [Fact]
    public void The_server_s_own_wish_is_honoured() =>
        Assert.Equal(Now.AddHours(5), New.Failed(Feed, Failure with { RetryAfter = TimeSpan.FromHours(5) }, Now).NextPoll);

    [Fact]
    public void A_server_cannot_ask_for_more_than_a_week() =>
        Assert.Equal(Now.AddDays(7), New.Failed(Feed, Failure with { RetryAfter = TimeSpan.FromDays(4000) }, Now).NextPoll);

    [Fact]
    public void A_success_ends_the_failing()
    {
        var state = New.Failed(Feed, Failure, Now).Read(Feed, new FeedAnswer.Document(default, Feed.Url, "\"a\"", null), Now.AddHours(1));
        Assert.Equal((0, null, null, "\"a\"", Now.AddHours(1), Now.AddHours(1) + Feed.Interval), (state.Failures, state.FailingSince, state.Failure, state.ETag, state.FirstRead, state.NextPoll));
    }

    [Fact]
    public void Nothing_new_keeps_the_validators()
    {
        var state = (New with { ETag = "\"a\"", LastModified = "yesterday", FirstRead = Now }).Read(Feed, null, Now.AddHours(1));
        Assert.Equal(("\"a\"", "yesterday", Now, Now.AddHours(1)), (state.ETag, state.LastModified, state.FirstRead, state.LastRead));
    }

    [Fact]
    public void A_feed_that_fails_for_a_week_is_given_up_and_not_before()
    {
        var (state, now) = (New, Now);
        for (; state.Disabled is null; now = state.NextPoll)
        {
            Assert.True(now - Now <= FeedRules.Patience + FeedRules.LongestBackOff);
            state = state.Failed(Feed, Failure, now);
        }

        Assert.True(state.Disabled - state.FailingSince >= FeedRules.Patience);
        Assert.True(state.Failures >= FeedRules.LeastFailures);
        Assert.Null(state.Resumed(now).Disabled);
    }

    [Fact]
    public void What_is_gone_is_given_up_at_once() =>
        Assert.Equal(Now, New.Failed(Feed, Failure with { ForGood = true }, Now).Disabled);

    [Fact]
    public void No_wait_is_shorter_than_the_interval_nor_longer_than_a_day_or_the_interval() =>
        Gen.Select(Gen.Int[1, 7 * 24 * 60], Gen.Int[0, 200]).Sample((minutes, failures) =>
        {
            var feed = Feed with { Interval = TimeSpan.FromMinutes(minutes) };
            var wait = (New with { Failures = failures }).Failed(feed, Failure, Now).NextPoll - Now;
            return wait >= feed.Interval && (wait <= FeedRules.LongestBackOff || wait == feed.Interval);
        });
}
