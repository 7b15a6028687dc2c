namespace Gazette.Following.Steering;

/// <summary>What operators look at. Implemented by a store.</summary>
public interface IRunReports
{
    /// <summary>The time over which the rate is measured.</summary>
    static readonly TimeSpan Lately = TimeSpan.FromMinutes(10);

    /// <summary>The latest runs for more than one person that planned something or are being planned, the newest first.</summary>
    /// <param name="most">How many.</param>
    /// <param name="limited">Channels with a limit for the whole bot.</param>
    /// <param name="now">The end of <see cref="Lately"/>.</param>
    /// <param name="ct">Ends it.</param>
    Task<IReadOnlyList<RunReport>> Latest(int most, IReadOnlyCollection<string> limited, DateTimeOffset now, CancellationToken ct);

    /// <summary>One run of any kind, or null.</summary>
    Task<RunReport?> Find(long run, IReadOnlyCollection<string> limited, DateTimeOffset now, CancellationToken ct);

    /// <summary>Runs that wait for an operator's word, the oldest first.</summary>
    Task<IReadOnlyList<WaitingRun>> Waiting(CancellationToken ct);

    /// <summary>What ended unwell since an instant, the most frequent reason first.</summary>
    Task<IReadOnlyList<FailureReport>> Failures(DateTimeOffset since, int most, CancellationToken ct);

    /// <summary>What would be sent again.</summary>
    Task<ResendPreview> Resendable(ResendScope scope, CancellationToken ct);

    /// <summary>When the oldest delivery of a channel became due that is due now and not behind another in its chat, or null. One look into an index.</summary>
    Task<DateTimeOffset?> OldestDue(string channel, DateTimeOffset now, CancellationToken ct);

    /// <summary>What is open now, counted in indexes that hold nothing else.</summary>
    Task<OpenDeliveries> Open(DateTimeOffset now, CancellationToken ct);

    /// <summary>Whether a whole bot of a channel was asked to wait.</summary>
    Task<bool> IsPaused(string channel, DateTimeOffset now, CancellationToken ct);

    /// <summary>Who has the private chat of a channel's person, or null.</summary>
    Task<long?> PersonAt(string channel, string person, CancellationToken ct);

    /// <summary>The greatest sequence number offered before an instant; 0 where there is none.</summary>
    Task<long> OfferedBefore(DateTimeOffset instant, CancellationToken ct);

    /// <summary>When the latest offer was made, or null.</summary>
    Task<DateTimeOffset?> LastOffer(CancellationToken ct);
}

/// <summary>A run that waits for an operator's word.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Instant">When it was due.</param>
/// <param name="Planned">Its deliveries.</param>
/// <param name="UsualMost">Above which size it waits.</param>
public sealed record WaitingRun(long Id, DateTimeOffset Instant, long Planned, long UsualMost);

/// <summary>Deliveries that have not ended.</summary>
/// <param name="Channels">For each channel: how many are pending, and when the oldest became due (null where none is due).</param>
/// <param name="Sending">How many are under way.</param>
/// <param name="Held">How many wait for a person or an operator.</param>
public sealed record OpenDeliveries(IReadOnlyList<OpenChannel> Channels, long Sending, long Held);

/// <summary>A channel's pending deliveries.</summary>
public sealed record OpenChannel(string Channel, long Pending, DateTimeOffset? OldestDue);
