namespace Gazette.Following.Steering;

/// <summary>Which deliveries are sent again: of a run, of the runs of some time, or of a person.</summary>
/// <param name="Run">Of this run, or null.</param>
/// <param name="From">Of runs from this instant on, or null.</param>
/// <param name="Until">Of runs before this instant; null with <paramref name="From"/>.</param>
/// <param name="Subscriber">To this person, or null.</param>
/// <param name="SentToo">Also what arrived: asked for explicitly.</param>
/// <param name="UpTo">Of deliveries up to this id alone: what was written later is no part of it. Null while it is only looked at.</param>
public sealed record ResendScope(long? Run = null, DateTimeOffset? From = null, DateTimeOffset? Until = null, long? Subscriber = null, bool SentToo = false, long? UpTo = null);

/// <summary>What would be sent again. What was sent again before, and digests of which nothing is left, are no part of it.</summary>
/// <param name="Failed">Deliveries the platform refused.</param>
/// <param name="Uncertain">That may have arrived: sent again, some come twice.</param>
/// <param name="CalledOff">That an operator called off.</param>
/// <param name="Sent">That arrived: 0 unless asked for.</param>
/// <param name="Unreachable">That are left out, because the person cannot be reached now.</param>
public sealed record ResendPreview(long Failed, long Uncertain, long CalledOff, long Sent, long Unreachable)
{
    /// <summary>How many will be sent again.</summary>
    public long Total => Failed + Uncertain + CalledOff + Sent;
}
