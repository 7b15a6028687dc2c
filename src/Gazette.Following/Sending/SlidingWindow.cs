namespace Gazette.Following.Sending;

/// <summary>The starts of the latest requests, and those let out that have not started yet, to keep at most a number of them in any window of time.</summary>
internal sealed class SlidingWindow(TimeSpan length)
{
    // A request is on its way for a little while: without a margin two of them could arrive closer than they started.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(50);

    // Whoever let one out and never said what became of it is no longer believed.
    private static readonly TimeSpan LongestReservation = TimeSpan.FromMinutes(1);

    private readonly Queue<DateTimeOffset> started = new();
    private readonly Queue<DateTimeOffset> reserved = new();

    /// <summary>Whether nothing started within the window and nothing is about to.</summary>
    public bool IsIdle(DateTimeOffset now)
    {
        Forget(now);
        return started.Count + reserved.Count == 0;
    }

    /// <summary>When one more may start: <paramref name="now"/>, or when the oldest that is in the way leaves the window. What has not started yet leaves it no sooner than if it started now.</summary>
    public DateTimeOffset Free(int limit, DateTimeOffset now)
    {
        Forget(now);
        var tooMany = started.Count + reserved.Count - limit;
        if (tooMany < 0)
            return now;
        return (tooMany < started.Count ? started.ElementAt(tooMany) : now) + length + Margin;
    }

    /// <summary>One starts now.</summary>
    public void Take(DateTimeOffset now) => started.Enqueue(now);

    /// <summary>One will start soon.</summary>
    public void Reserve(DateTimeOffset now) => reserved.Enqueue(now);

    /// <summary>One that was reserved starts at an instant, or will not start.</summary>
    public void Settle(DateTimeOffset? startsAt)
    {
        reserved.TryDequeue(out _);
        if (startsAt is { } at)
            Take(at);
    }

    // A time ahead of now means that the clock was set back: it must not block for as long as that.
    private void Forget(DateTimeOffset now)
    {
        while (started.TryPeek(out var oldest) && (oldest + length + Margin <= now || oldest > now))
            started.Dequeue();
        while (reserved.TryPeek(out var oldest) && oldest + LongestReservation <= now)
            reserved.Dequeue();
    }
}
