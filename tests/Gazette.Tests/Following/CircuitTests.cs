using Gazette.Following.Sending;

namespace Gazette.Tests.Following;

public class CircuitTests
{
    private static readonly DateTimeOffset Start = new(2020, 9, 11, 0, 0, 0, TimeSpan.Zero);
    private static readonly SendOutcome Failed = new SendOutcome.FailedForNow("503");

    private readonly Circuit circuit = new(new Random(1));

    public static TheoryData<SendOutcome> Answers =>
    [
        new SendOutcome.Accepted("1"),
        new SendOutcome.TryLater(TimeSpan.FromSeconds(5), WholeBot: true),
        new SendOutcome.RefusedForGood("bad request"),
        new SendOutcome.Blocked("blocked"),
        new SendOutcome.Moved("-100"),
    ];

    [Fact]
    public void Three_sends_in_a_row_that_fail_or_are_not_answered_open_it()
    {
        Assert.False(circuit.Notes(Failed, Start));
        Assert.False(circuit.Notes(new SendOutcome.NoAnswer("reset"), Start));
        Assert.Equal(30, circuit.Room(30, 0, Start));
        Assert.True(circuit.Notes(Failed, Start));
        Assert.Equal(0, circuit.Room(30, 0, Start));
    }

    [Fact]
    public void Failures_between_which_something_gets_through_do_not_open_it()
    {
        for (var times = 0; times < 10; times++)
        {
            circuit.Notes(Failed, Start);
            circuit.Notes(Failed, Start);
            circuit.Notes(new SendOutcome.Accepted("1"), Start);
        }

        Assert.False(circuit.IsOpen);
    }

    [Fact]
    public void Open_it_lets_one_out_at_its_time_and_none_beside_it()
    {
        Open();
        var at = circuit.AskAt!.Value;
        Assert.Equal(0, circuit.Room(30, 0, at.AddMilliseconds(-1)));
        Assert.Equal(1, circuit.Room(30, 0, at));
        Assert.Equal(0, circuit.Room(30, 1, at));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void Any_answer_of_the_platform_s_own_closes_it(SendOutcome answer)
    {
        Open();
        Assert.True(circuit.Notes(answer, circuit.AskAt!.Value));
        Assert.Null(circuit.AskAt);
        Assert.Equal(30, circuit.Room(30, 3, Start));
    }

    [Fact]
    public void It_asks_ever_more_seldom_and_once_a_minute_at_last()
    {
        Open();
        var waits = new List<TimeSpan>();
        for (var now = circuit.AskAt!.Value; waits.Count < 12; now = circuit.AskAt!.Value)
        {
            circuit.IsAway(now);
            waits.Add(circuit.AskAt!.Value - now);
        }

        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)));
        Assert.InRange(waits[0], TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromMinutes(1), waits[^1]);
    }

    [Fact]
    public void What_was_under_way_when_it_opened_does_not_put_off_the_asking()
    {
        Open();
        var at = circuit.AskAt;
        for (var times = 0; times < 50; times++)
            circuit.Notes(Failed, Start);
        Assert.Equal(at, circuit.AskAt);
    }

    [Fact]
    public void A_clock_set_back_does_not_put_off_the_asking()
    {
        Open();
        Assert.Equal(1, circuit.Room(30, 0, Start.AddHours(-2)));
    }

    private void Open()
    {
        for (var times = 0; times < Circuit.FailuresThatOpen; times++)
            circuit.Notes(Failed, Start);
        Assert.True(circuit.IsOpen);
    }
}
