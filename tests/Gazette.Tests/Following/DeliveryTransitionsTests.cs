using Gazette.Following.Sending;
using static Gazette.Following.Sending.SendOutcome;

namespace Gazette.Tests.Following;

public class DeliveryTransitionsTests
{
    private static readonly DateTimeOffset Now = new(2020, 9, 11, 0, 0, 0, TimeSpan.Zero);
    private static readonly Delivery Claimed = new(7, DeliveryState.Sending, Now);

    [Fact]
    public void Accepted_is_sent_under_the_platforms_id()
    {
        var sent = After(new Accepted("42"));
        Assert.Equal((DeliveryState.Sent, "42", 1), (sent.State, sent.PlatformId, sent.Attempts));
    }

    [Fact]
    public void Asked_to_wait_it_waits_to_the_second()
    {
        var waiting = After(new TryLater(TimeSpan.FromSeconds(43_838), WholeBot: true));
        Assert.Equal((DeliveryState.Pending, Now.AddSeconds(43_838), 0), (waiting.State, waiting.NotBefore, waiting.Failures));
    }

    [Fact]
    public void Blocked_is_held_and_a_bad_request_has_failed()
    {
        Assert.Equal(DeliveryState.Held, After(new Blocked("blocked")).State);
        Assert.Equal(DeliveryState.Failed, After(new RefusedForGood("bad")).State);
    }

    [Fact]
    public void A_group_that_moved_is_tried_at_once_but_not_for_ever()
    {
        Assert.Equal((DeliveryState.Pending, Now), (After(new Moved("2")).State, After(new Moved("2")).NotBefore));
        Assert.Equal(DeliveryState.Failed, (Claimed with { Attempts = 9, Failures = 9 }).After(new Moved("2"), Now, new(1)).State);
    }

    [Fact]
    public void Without_an_answer_it_is_repeated_three_times_and_then_uncertain()
    {
        var delivery = Claimed;
        for (var repeat = 1; repeat <= 3; repeat++)
        {
            var again = delivery.After(new NoAnswer("reset"), Now, new(1));
            Assert.Equal((DeliveryState.Pending, repeat), (again.State, again.Ambiguous));
            Assert.True(again.NotBefore > Now);
            delivery = again with { State = DeliveryState.Sending };
        }

        Assert.Equal(DeliveryState.Uncertain, delivery.After(new NoAnswer("reset"), Now, new(1)).State);
    }

    [Fact]
    public void On_a_platform_that_is_down_a_failure_is_not_counted_and_yet_it_is_not_tried_for_ever()
    {
        var (delivery, attempts) = (Claimed, 0);
        do
        {
            delivery = (delivery with { State = DeliveryState.Sending }).After(new FailedForNow("502 Bad Gateway"), Now, new(1), platformIsDown: true);
            attempts++;
        }
        while (delivery.State == DeliveryState.Pending && attempts < 10_000);

        Assert.Equal((DeliveryState.Failed, "502 Bad Gateway", 0), (delivery.State, delivery.Reason, delivery.Failures));
        Assert.Equal(DeliveryTransitions.MostAttemptsWhileDown, attempts);
    }

    [Fact]
    public void Failures_back_off_and_end_after_ten()
    {
        var (delivery, waits) = (Claimed, new List<TimeSpan>());
        while (true)
        {
            var next = delivery.After(new FailedForNow("503"), Now, new(1));
            if (next.State == DeliveryState.Failed)
                break;
            waits.Add(next.NotBefore - Now);
            delivery = next with { State = DeliveryState.Sending };
        }

        Assert.Equal(9, waits.Count);
        Assert.InRange(waits[0], TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(2.5));
        Assert.All(waits, w => Assert.InRange(w, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(19)));
        Assert.True(waits[^1] > waits[0] * 64);
    }

    [Theory]
    [InlineData(DeliveryState.Pending)]
    [InlineData(DeliveryState.Sent)]
    [InlineData(DeliveryState.Held)]
    [InlineData(DeliveryState.Uncertain)]
    public void What_is_not_under_way_takes_no_outcome(DeliveryState state) =>
        Assert.Throws<InvalidOperationException>(() => (Claimed with { State = state }).After(new Accepted("1"), Now, new(1)));

    private static Delivery After(SendOutcome outcome) => Claimed.After(outcome, Now, new(1));
}
