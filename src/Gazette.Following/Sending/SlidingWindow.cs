namespace Gazette.Following.Sending;

/// <summary>The times of the latest requests, to keep at most a number of them in any window of time.</summary>
internal sealed class SlidingWindow(TimeSpan length)
{
    // A request starts a little after it was let out: without a margin two of them could come closer on the wire than here.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(50);

    private readonly Queue<DateTimeOffset> taken = new();

    /// <summary>Whether nothing was taken within the window.</summary>
    public bool IsIdle(DateTimeOffset now)
    {
        Forget(now);
        return taken.Count == 0;
    }

    /// <summary>When one more may be taken: <paramref name="now"/>, or when the oldest that is in the way leaves the window.</summary>
    public DateTimeOffset Free(int limit, DateTimeOffset now)
    {
        Forget(now);
        return taken.Count < limit ? now : taken.ElementAt(taken.Count - limit) + length + Margin;
    }

    /// <summary>Takes one.</summary>
    public void Take(DateTimeOffset now) => taken.Enqueue(now);

    // A time ahead of now means that the clock was set back: it must not block for as long as that.
    private void Forget(DateTimeOffset now)
    {
        while (taken.TryPeek(out var oldest) && (oldest + length + Margin <= now || oldest > now))
            taken.Dequeue();
    }
}
