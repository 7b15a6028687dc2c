using Gazette.Following.Schedules;

namespace Gazette.Following.Planning;

/// <summary>An article in a digest.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Version">Its version when it was offered.</param>
/// <param name="Sequence">The number it was offered under.</param>
public readonly record struct DigestArticle(long ArticleId, int Version, long Sequence);

/// <summary>A delivery to be written.</summary>
/// <param name="To">To whom, where, and in which language.</param>
/// <param name="Digest">The digest, by its index in <see cref="BatchPlan.Digests"/>.</param>
/// <param name="NotBefore">When the quiet hours in which it was planned end; null where it may go at once.</param>
public readonly record struct PlannedDelivery(PersonAtRun To, int Digest, DateTimeOffset? NotBefore = null);

/// <summary>A body that the batch needs and none before it has written; an earlier process may have.</summary>
/// <param name="Digest">The digest, by its index in <see cref="BatchPlan.Digests"/>.</param>
/// <param name="Channel">For which channel.</param>
/// <param name="Language">In which language.</param>
/// <param name="IsFirst">Whether no plan of the run before named it.</param>
public readonly record struct PlannedBody(int Digest, string Channel, string Language, bool IsFirst)
{
    /// <summary>The body where it was rendered before its plan is written, and the id that the digest must get for it; else null.</summary>
    public (long DigestId, byte[] Content)? Frozen { get; init; }
}

/// <summary>What becomes of windows that stand alike.</summary>
/// <param name="Cadence">Which.</param>
/// <param name="Closed">Whether its watermark moves to the run's bound.</param>
/// <param name="Due">When it closes next.</param>
/// <param name="WasDue">When it was to close until now.</param>
public readonly record struct WindowMove(Cadence Cadence, bool Closed, DateTimeOffset? Due, DateTimeOffset? WasDue);

/// <summary>What a batch of a run writes.</summary>
/// <param name="Digests">Digests its deliveries carry.</param>
/// <param name="Bodies">Theirs, but for those that were written before.</param>
/// <param name="Deliveries">At most one a person.</param>
/// <param name="Moves">Whose windows move, ascending, by what becomes of them.</param>
public sealed record BatchPlan(
    IReadOnlyList<PlannedDigest> Digests,
    IReadOnlyList<PlannedBody> Bodies,
    IReadOnlyList<PlannedDelivery> Deliveries,
    IReadOnlyDictionary<WindowMove, List<long>> Moves);

/// <summary>What came of asking a store to plan a batch.</summary>
/// <param name="Deliveries">How many were written.</param>
/// <param name="NeedsAfter">Nothing was written: offers after this sequence number are needed first; else null.</param>
public sealed record BatchResult(int Deliveries, long? NeedsAfter = null)
{
    /// <summary>The plan that was written.</summary>
    public BatchPlan? Plan { get; init; }

    /// <summary>Ids of the plan's digests, in their order.</summary>
    public IReadOnlyList<long> DigestIds { get; init; } = [];

    /// <summary>The ids that were set aside for digests of plans to come.</summary>
    public IdRange SetAside { get; init; }
}
