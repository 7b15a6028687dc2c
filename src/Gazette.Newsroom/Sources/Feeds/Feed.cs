namespace Gazette.Newsroom.Sources.Feeds;

/// <summary>A feed that is polled (<c>Ingest:Feeds</c>).</summary>
/// <param name="Url">Its address, http or https.</param>
/// <param name="Department">Display name of who answers for entries that name nobody, or null.</param>
/// <param name="Topic">Chinese name of a topic that every entry has, or null.</param>
/// <param name="Interval">How often it is polled while all is well.</param>
public sealed record Feed(Uri Url, string? Department, string? Topic, TimeSpan Interval)
{
    /// <summary>How often a feed is polled where nothing is said.</summary>
    public static readonly TimeSpan UsualInterval = TimeSpan.FromMinutes(15);

    /// <summary>Polling more often is impolite, and refused by the configuration.</summary>
    public static readonly TimeSpan LeastInterval = TimeSpan.FromMinutes(1);

    /// <summary>Polling less often loses entries of most feeds.</summary>
    public static readonly TimeSpan MostInterval = TimeSpan.FromDays(7);
}

/// <summary>What is known of a feed from its polls; kept in the store.</summary>
public sealed record FeedState
{
    /// <summary>Its address as configured.</summary>
    public required string Url { get; init; }

    /// <summary>The validator of the newest answer (RFC 9110, 8.8.3), sent back as <c>If-None-Match</c>.</summary>
    public string? ETag { get; init; }

    /// <summary>The date of the newest answer as the server wrote it, sent back as <c>If-Modified-Since</c>.</summary>
    public string? LastModified { get; init; }

    /// <summary>When it was first read; null: never, so that the next poll takes everything as archive.</summary>
    public DateTimeOffset? FirstRead { get; init; }

    /// <summary>When a poll last succeeded, with news or without.</summary>
    public DateTimeOffset? LastRead { get; init; }

    /// <summary>How many polls failed since the last success.</summary>
    public int Failures { get; init; }

    /// <summary>When the first of them failed.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Why the last poll failed; null while all is well.</summary>
    public string? Failure { get; init; }

    /// <summary>When it is polled next.</summary>
    public DateTimeOffset NextPoll { get; init; }

    /// <summary>When it was given up after failing for long; null while it is polled.</summary>
    public DateTimeOffset? Disabled { get; init; }
}

/// <summary>Keeps what is known of feeds. Implemented by a store.</summary>
public interface IFeedStore
{
    /// <summary>The state of a feed, or null before its first poll.</summary>
    Task<FeedState?> Find(string url, CancellationToken ct);

    /// <summary>All states, in order of address.</summary>
    Task<IReadOnlyList<FeedState>> All(CancellationToken ct);

    /// <summary>Keeps a state.</summary>
    Task Keep(FeedState state, CancellationToken ct);
}
