namespace Gazette.Following.Sending;

/// <summary>
/// Tells whether a platform is down. After some sends in a row that it failed or did not answer the circuit is open: nothing is claimed, the channel asks
/// from time to time whether the platform is there, and when it is, one delivery is let out; if the platform takes it, or refuses it in its own words,
/// the circuit closes and everything that waited goes.
/// </summary>
internal sealed class Circuit(Random random)
{
    /// <summary>Sends in a row without an answer of the platform's own that open it: fewer than the repeats that one delivery has, so that an outage spends nobody's.</summary>
    public const int FailuresThatOpen = 3;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private int failures;
    private int asked;
    private DateTimeOffset askAt;

    /// <summary>Whether the platform is taken to be down.</summary>
    public bool IsOpen
    {
        get
        {
            lock (gate)
                return failures >= FailuresThatOpen;
        }
    }

    /// <summary>When to ask next whether the platform is there; null while nothing is wrong.</summary>
    public DateTimeOffset? AskAt => IsOpen ? askAt : null;

    /// <summary>Whether it may be asked now. A time further ahead than any wait means that the clock was set back.</summary>
    public bool MayAsk(DateTimeOffset now) => askAt <= now || askAt > now + LongestWait;

    /// <summary>How many may be claimed: all there is room for, or, while it is open, one at its time.</summary>
    public int Room(int room, int underWay, DateTimeOffset now) => !IsOpen ? room : underWay == 0 && MayAsk(now) ? Math.Min(1, room) : 0;

    /// <summary>The platform was asked and is not there.</summary>
    public void IsAway(DateTimeOffset now)
    {
        lock (gate)
        {
            var wait = BackOff.After(++asked, random);
            askAt = now + (wait < LongestWait ? wait : LongestWait);
        }
    }

    /// <summary>Takes note of what became of a send.</summary>
    /// <returns>Whether that opened or closed the circuit.</returns>
    public bool Notes(SendOutcome outcome, DateTimeOffset now)
    {
        lock (gate)
        {
            var wasOpen = IsOpen;
            if (outcome is not (SendOutcome.FailedForNow or SendOutcome.NoAnswer))
                (failures, asked) = (0, 0);
            else if (++failures == FailuresThatOpen || (wasOpen && MayAsk(now)))
                IsAway(now);
            return wasOpen != IsOpen;
        }
    }
}
