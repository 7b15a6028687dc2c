using Gazette.Following.Planning;

namespace Gazette.Following.Steering;

/// <summary>What a run that may be larger than usual waits for.</summary>
public enum RunWait
{
    /// <summary>Nothing: it is of a usual size, or was decided.</summary>
    None,

    /// <summary>It is being planned; then its size is known.</summary>
    Weighed,

    /// <summary>An operator's word.</summary>
    Asked,

    /// <summary>It is let go, batch by batch.</summary>
    Releasing,

    /// <summary>It is called off, batch by batch.</summary>
    CallingOff,

    /// <summary>It was called off.</summary>
    CalledOff,
}

/// <summary>How a run stands.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Kind">Why it exists.</param>
/// <param name="Instant">When it was due.</param>
/// <param name="Finished">Whether all of it is planned.</param>
/// <param name="Wait">What it waits for.</param>
/// <param name="UsualMost">Above which size it waits, or null.</param>
/// <param name="Planned">Its deliveries.</param>
/// <param name="States">Those by where they stand.</param>
/// <param name="LastDue">The latest time before which one of the pending may not go, or null.</param>
/// <param name="SentLately">How many arrived within <see cref="IRunReports.Lately"/>.</param>
/// <param name="SendingSince">When the first of these arrived, or null.</param>
/// <param name="Limited">How many of the pending go over a channel with a limit for the whole bot.</param>
public sealed record RunReport(
    long Id,
    RunKind Kind,
    DateTimeOffset Instant,
    bool Finished,
    RunWait Wait,
    long? UsualMost,
    long Planned,
    RunStates States,
    DateTimeOffset? LastDue,
    long SentLately,
    DateTimeOffset? SendingSince,
    long Limited);

/// <summary>A run's deliveries by state.</summary>
public sealed record RunStates(long Pending, long Sending, long Held, long Sent, long Failed, long Cancelled, long Uncertain)
{
    /// <summary>None.</summary>
    public static readonly RunStates None = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>Those of which nothing more is to come.</summary>
    public long Done => Sent + Failed + Cancelled + Uncertain;

    /// <summary>Those on their way.</summary>
    public long Underway => Pending + Sending;

    /// <summary>All.</summary>
    public long All => Done + Underway + Held;
}

/// <summary>Deliveries that ended unwell for one reason.</summary>
/// <param name="Uncertain">Whether they may have arrived; else they were refused.</param>
/// <param name="Reason">As the platform or the program says it.</param>
/// <param name="Count">How many.</param>
/// <param name="Newest">When the newest ended.</param>
/// <param name="Run">The newest's run.</param>
/// <param name="Resent">How many of them were sent again.</param>
public sealed record FailureReport(bool Uncertain, string Reason, long Count, DateTimeOffset Newest, long Run, long Resent);
