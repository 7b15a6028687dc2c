using Gazette.Following.Planning;
using Gazette.Following.Steering;

namespace Gazette.Tests.Following;

/// <summary>When a run will be through.</summary>
public sealed class SendingEstimateTests
{
    private static readonly DateTimeOffset Now = new(2020, 9, 11, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Before_anything_was_sent_what_is_allowed_says_how_fast_it_goes() =>
        Assert.Equal(Now.AddSeconds(1000), SendingEstimate.End([Run(1, 24_000)], Run(1, 24_000), 24, Now));

    [Fact]
    public void What_was_measured_counts_where_it_is_slower_than_the_limit()
    {
        var slow = Run(1, 24_000) with { SentLately = 600, SendingSince = Now.AddSeconds(-60) };
        Assert.Equal(Now.AddSeconds(2400), SendingEstimate.End([slow], slow, 24, Now));
        var fast = slow with { SentLately = 6000 };
        Assert.Equal(Now.AddSeconds(1000), SendingEstimate.End([fast], fast, 24, Now));
    }

    [Fact]
    public void Earlier_runs_go_out_first_and_those_that_wait_for_an_operator_do_not_count()
    {
        var (earlier, waits, run, later) = (Run(1, 2400), Run(2, 99_000) with { Wait = RunWait.Asked }, Run(3, 2400), Run(4, 50_000));
        Assert.Equal(Now.AddSeconds(200), SendingEstimate.End([later, run, waits, earlier], run, 24, Now));
    }

    [Fact]
    public void It_is_not_through_before_the_last_quiet_hours_end()
    {
        var run = Run(1, 24) with { LastDue = Now.AddHours(2) };
        Assert.Equal(Now.AddHours(2), SendingEstimate.End([run], run, 24, Now));
    }

    [Fact]
    public void Without_a_limit_and_a_measure_nothing_is_guessed_and_where_nothing_is_left_nothing_is_said()
    {
        Assert.Null(SendingEstimate.End([Run(1, 10)], Run(1, 10), null, Now));
        Assert.Null(SendingEstimate.End([Run(1, 0)], Run(1, 0), 24, Now));
        var measured = Run(1, 100) with { SentLately = 50, SendingSince = Now.AddSeconds(-50) };
        Assert.Equal(Now.AddSeconds(100), SendingEstimate.End([measured], measured, null, Now));
    }

    private static RunReport Run(long id, long pending) =>
        new(id, RunKind.Scheduled, Now, true, RunWait.None, null, pending, RunStates.None with { Pending = pending }, null, 0, null, pending);
}
