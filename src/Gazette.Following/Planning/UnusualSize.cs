using Gazette.Following.Schedules;

namespace Gazette.Following.Planning;

/// <summary>The sizes of recent runs of a kind.</summary>
/// <param name="Runs">How many planned anything and were not called off.</param>
/// <param name="Largest">Deliveries of the largest.</param>
public readonly record struct RecentSizes(long Runs, long Largest);

/// <summary>Above which size a run waits for an operator's word.</summary>
public static class UnusualSize
{
    /// <summary>Runs of so long before count: whoever has a weekly digest is in some of them.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromDays(28);

    // Before there are a few, nothing is usual.
    private const long Enough = 3;

    /// <summary>The greatest size that is usual, or null where any is.</summary>
    /// <remarks>The largest of the runs before is the measure: most instants are a few people's, and the one of the many must not look large beside them.</remarks>
    public static long? Most(RecentSizes recent, DigestOptions options) =>
        recent.Runs < Enough ? null : Math.Max(options.UnusualFrom - 1L, recent.Largest * options.UnusualTimes);
}
