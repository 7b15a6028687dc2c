using static Gazette.Following.Sending.DeliveryState;
using static Gazette.Following.Sending.SendOutcome;

namespace Gazette.Following.Sending;

/// <summary>The one place where an attempt moves a delivery. The store's CHECKs and trigger refuse what is impossible too.</summary>
internal static class DeliveryTransitions
{
    /// <summary>Repeats of a delivery that may have been accepted.</summary>
    public const int MostRepeats = 3;

    /// <summary>Failures of the platform's own after which a delivery is given up.</summary>
    public const int MostFailures = 10;

    /// <summary>
    /// Attempts after which it is given up even while the platform is taken to be down: alone in its queue, a message on which the platform always fails
    /// keeps that belief up by itself. At one attempt a minute this is half a day.
    /// </summary>
    public const int MostAttemptsWhileDown = 720;

    /// <summary>A delivery after an attempt.</summary>
    /// <param name="delivery">As it was claimed.</param>
    /// <param name="outcome">What became of the attempt.</param>
    /// <param name="now">When that was known.</param>
    /// <param name="random">For the jitter of repeats.</param>
    /// <param name="platformIsDown">Whether nothing gets through: then a failure says nothing about this delivery and is not counted, unless there were very many.</param>
    public static Delivery After(this Delivery delivery, SendOutcome outcome, DateTimeOffset now, Random random, bool platformIsDown = false)
    {
        if (delivery.State != DeliveryState.Sending)
            throw new InvalidOperationException($"Delivery {delivery.Id} is {delivery.State} and cannot take {outcome}.");
        var tried = delivery with { Attempts = delivery.Attempts + 1, Reason = null };
        return outcome switch
        {
            Accepted a => tried with { State = Sent, PlatformId = a.MessageId },
            TryLater t => tried with { State = Pending, NotBefore = now + t.Wait, Reason = "asked to wait" },
            FailedForNow f when platformIsDown && tried.Attempts >= MostAttemptsWhileDown => tried with { State = Failed, Reason = f.Reason },
            FailedForNow f when platformIsDown => tried with { State = Pending, NotBefore = now + BackOff.After(1, random), Reason = f.Reason },
            FailedForNow f => tried.AfterFailure(f.Reason, now, random),
            RefusedForGood r => tried with { State = Failed, Reason = r.Reason },
            Blocked b => tried with { State = Held, Reason = b.Reason },
            ThreadClosed c => tried with { State = Held, Reason = c.Reason },
            Moved => tried.AfterFailure("moved to another chat", now, random) is { State: Pending } again ? again with { NotBefore = now } : tried with { State = Failed, Reason = "moves from chat to chat" },
            NotEditable e when delivery.Replaces is not null => tried with { State = Pending, NotBefore = now, Replaces = null, Reason = e.Reason },
            NoAnswer n => tried.AfterSilence(n.Reason, now, random),
            _ => throw new InvalidOperationException($"Delivery {delivery.Id} got the unknown outcome {outcome}."),
        };
    }

    /// <summary>Claimed, but not a byte was written and nothing was tried.</summary>
    public static Delivery NotTried(this Delivery delivery) => delivery with { State = Pending };

    private static Delivery AfterFailure(this Delivery tried, string reason, DateTimeOffset now, Random random)
    {
        var failed = tried with { Failures = tried.Failures + 1, Reason = reason };
        return failed.Failures >= MostFailures
            ? failed with { State = Failed }
            : failed with { State = Pending, NotBefore = now + BackOff.After(failed.Failures, random) };
    }

    private static Delivery AfterSilence(this Delivery tried, string reason, DateTimeOffset now, Random random)
    {
        var silent = tried with { Ambiguous = tried.Ambiguous + 1, Reason = reason };
        return silent.Ambiguous > MostRepeats
            ? silent with { State = Uncertain }
            : silent with { State = Pending, NotBefore = now + BackOff.After(silent.Ambiguous, random) };
    }
}
