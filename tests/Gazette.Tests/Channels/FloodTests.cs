using Gazette.Channels.WebChat;
using Microsoft.Extensions.Time.Testing;

namespace Gazette.Tests.Channels;

public sealed class FloodTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly Flood flood;

    public FloodTests() => flood = new(new() { PaperName = "Paper", Burst = 3, Refill = TimeSpan.FromSeconds(1) }, clock);

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
        Assert.Equal([Verdict.Welcome, Verdict.TooManyAndUntold], Enumerable.Range(0, 2).Select(_ => flood.Take("me")));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(3, Enumerable.Range(0, 10).Count(_ => flood.Take("me") == Verdict.Welcome));
    }
}
