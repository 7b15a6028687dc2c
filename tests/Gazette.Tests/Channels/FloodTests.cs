using Gazette.Channels.Receiving;
using Microsoft.Extensions.Time.Testing;

namespace Gazette.Tests.Channels;

public sealed class FloodTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly Flood flood;

    public FloodTests() => flood = new(new(3, TimeSpan.FromSeconds(1)), clock);

    [Fact]
    public void Who_writes_too_fast_is_told_once_and_another_person_is_not_touched()
    {
        Assert.Equal([Verdict.Welcome, Verdict.Welcome, Verdict.Welcome, Verdict.TooManyAndUntold, Verdict.TooMany], Enumerable.Range(0, 5).Select(_ => flood.Take("me")));
        Assert.Equal(Verdict.Welcome, flood.Take("you"));
    }

    [Fact]
    public void Time_fills_the_bucket_again_and_never_over_its_brim()
    {
        while (flood.Take("me") == Verdict.Welcome)
            continue;
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([Verdict.Welcome, Verdict.TooMany], Enumerable.Range(0, 2).Select(_ => flood.Take("me")));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(3, Enumerable.Range(0, 10).Count(_ => flood.Take("me") == Verdict.Welcome));
    }

    [Fact]
    public void Who_goes_on_at_that_pace_is_told_once_and_after_a_pause_again()
    {
        var verdicts = Enumerable.Range(0, 100).Select(_ =>
        {
            clock.Advance(TimeSpan.FromSeconds(0.6));
            return flood.Take("me");
        }).ToList();
        Assert.Equal(1, verdicts.Count(v => v == Verdict.TooManyAndUntold));
        Assert.InRange(verdicts.Count(v => v == Verdict.Welcome), 60, 63);
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal([Verdict.Welcome, Verdict.Welcome, Verdict.Welcome, Verdict.TooManyAndUntold], Enumerable.Range(0, 4).Select(_ => flood.Take("me")));
    }

    [Fact]
    public void What_waited_at_the_platform_counts_at_the_pace_at_which_it_was_written()
    {
        var written = clock.GetUtcNow();
        clock.Advance(TimeSpan.FromHours(1));
        Assert.All(Enumerable.Range(0, 30), minute => Assert.Equal(Verdict.Welcome, flood.Take("me", written.AddMinutes(minute))));
        Assert.Equal(1, Enumerable.Range(0, 10).Count(_ => flood.Take("you", written) == Verdict.TooManyAndUntold));
    }

    [Fact]
    public void A_time_before_the_last_one_takes_nothing_and_gives_nothing()
    {
        var now = clock.GetUtcNow();
        Assert.Equal(Verdict.Welcome, flood.Take("me", now));
        Assert.Equal([Verdict.Welcome, Verdict.Welcome, Verdict.TooManyAndUntold], Enumerable.Range(1, 3).Select(i => flood.Take("me", now.AddHours(-i))));
    }

    [Fact]
    public void What_could_not_be_kept_does_not_count()
    {
        for (var i = 0; i < 10; i++)
            flood.TakeBack("me", flood.Take("me"));
        Assert.Equal([Verdict.Welcome, Verdict.Welcome, Verdict.Welcome, Verdict.TooManyAndUntold], Enumerable.Range(0, 4).Select(_ => flood.Take("me")));
        flood.TakeBack("me", Verdict.TooManyAndUntold);
        Assert.Equal(Verdict.TooManyAndUntold, flood.Take("me"));
    }
}
