namespace Gazette.Following.Planning;

/// <summary>Why a run exists.</summary>
public enum RunKind
{
    /// <summary>An instant that people's schedules name.</summary>
    Scheduled,

    /// <summary>News for those who want it at once.</summary>
    Immediate,

    /// <summary>One person asked for it.</summary>
    Now,

    /// <summary>One person is back from an absence.</summary>
    CatchUp,

    /// <summary>An operator's message to many.</summary>
    Broadcast,

    /// <summary>Those who had an article are told that it was corrected.</summary>
    Correction,

    /// <summary>What ended unwell is sent again; written by an operator's word, not planned.</summary>
    Resend,

    /// <summary>A digest for an operator to look at; not planned either.</summary>
    Test,
}

/// <summary>A run: one instant at which windows are closed. Its bound is fixed when the row is written, so that planning it again decides the same.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Kind">Why.</param>
/// <param name="Instant">When it was due.</param>
/// <param name="Bound">What was offered up to this sequence number belongs to it.</param>
/// <param name="Subscriber">Whose, for <see cref="RunKind.Now"/> and <see cref="RunKind.CatchUp"/>.</param>
/// <param name="Cursor">Subscribers up to this id are planned.</param>
public sealed record DigestRun(long Id, RunKind Kind, DateTimeOffset Instant, long Bound, long? Subscriber, long Cursor)
{
    /// <summary>Whether its deliveries are planned as held, because it may be larger than usual.</summary>
    public bool Weighed { get; init; }

    /// <summary>What it makes up for, or null where it was opened in time.</summary>
    public Lateness? Late { get; init; }

    /// <summary>Windows due up to here are closed: a late run closes with what was missed what is due as it is opened, so that nobody gets two digests.</summary>
    public DateTimeOffset Closing => Late?.To ?? Instant;
}
