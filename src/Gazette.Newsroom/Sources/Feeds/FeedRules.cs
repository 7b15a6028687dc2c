namespace Gazette.Newsroom.Sources.Feeds;

/// <summary>What a poll makes of a feed's state. Pure.</summary>
internal static class FeedRules
{
    /// <summary>The longest wait between two polls of a feed that fails.</summary>
    public static readonly TimeSpan LongestBackOff = TimeSpan.FromDays(1);

    /// <summary>A feed that fails for so long is given up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <summary>And not before so many failures: a machine that was off for a week has polled once.</summary>
    public const int LeastFailures = 10;

    private const int MostDoublings = 16;

    /// <summary>After a poll that succeeded.</summary>
    public static FeedState Read(this FeedState state, Feed feed, FeedAnswer.Document? document, DateTimeOffset now) => state with
    {
        ETag = document is null ? state.ETag : document.ETag,
        LastModified = document is null ? state.LastModified : document.LastModified,
        FirstRead = state.FirstRead ?? (document is null ? null : now),
        LastRead = now,
        Failures = 0,
        FailingSince = null,
        Failure = null,
        NextPoll = now + feed.Interval,
    };

    /// <summary>After a poll that failed: each failure doubles the wait, the server's own wish is honoured, and long failure ends it.</summary>
    public static FeedState Failed(this FeedState state, Feed feed, FeedAnswer.Failed failed, DateTimeOffset now)
    {
        var failures = state.Failures + 1;
        var since = state.FailingSince ?? now;
        var givenUp = failed.ForGood || (failures >= LeastFailures && now - since >= Patience);
        return state with
        {
            Failures = failures,
            FailingSince = since,
            Failure = failed.Reason,
            NextPoll = now + Wait(feed, failures, failed.RetryAfter),
            Disabled = givenUp ? now : null,
        };
    }

    /// <summary>Polled again, as if it had never failed.</summary>
    public static FeedState Resumed(this FeedState state, DateTimeOffset now) =>
        state with { Failures = 0, FailingSince = null, Failure = null, Disabled = null, NextPoll = now };

    private static TimeSpan Wait(Feed feed, int failures, TimeSpan? asked)
    {
        var doubled = feed.Interval * Math.Pow(2, Math.Min(failures, MostDoublings));
        var wait = doubled > LongestBackOff ? Longer(LongestBackOff, feed.Interval) : doubled;
        return asked is { } least ? Longer(wait, least < Patience ? least : Patience) : wait;
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
