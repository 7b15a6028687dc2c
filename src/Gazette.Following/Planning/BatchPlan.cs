using Gazette.Following.Schedules;

namespace Gazette.Following.Planning;

/// <summary>An article in a digest.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Version">Its version when it was offered.</param>
/// <param name="Sequence">The number it was offered under.</param>
public readonly record struct DigestArticle(long ArticleId, int Version, long Sequence);

/// <summary>A delivery to be written.</summary>
/// <param name="Subscriber">To whom.</param>
/// <param name="Address">Where.</param>
/// <param name="Channel">The address's channel.</param>
/// <param name="Language">Language of the body.</param>
/// <param name="Digest">The digest, by its index in <see cref="BatchPlan.Digests"/>.</param>
/// <param name="NotBefore">When the quiet hours in which it was planned end; null where it may go at once.</param>
public readonly record struct PlannedDelivery(long Subscriber, long Address, string Channel, string Language, int Digest, DateTimeOffset? NotBefore = null);

/// <summary>A digest that the batch needs: the list of its articles, shared by all for whom it is the same.</summary>
/// <param name="KnownId">Its id where an earlier batch of the run wrote it already, or null.</param>
/// <param name="Content">Its articles as <see cref="DigestText"/> writes them; null where it is known.</param>
public sealed record PlannedDigest(long? KnownId, string? Content);

/// <summary>A body that the batch needs first of all of its run's.</summary>
/// <param name="Digest">The digest, by its index in <see cref="BatchPlan.Digests"/>.</param>
/// <param name="Channel">For which channel.</param>
/// <param name="Language">In which language.</param>
public readonly record struct PlannedBody(int Digest, string Channel, string Language);

/// <summary>What becomes of a window.</summary>
/// <param name="Subscriber">Whose.</param>
/// <param name="Cadence">Which.</param>
/// <param name="Closed">Whether its watermark moves to the run's bound.</param>
/// <param name="Due">When it closes next.</param>
public readonly record struct WindowMove(long Subscriber, Cadence Cadence, bool Closed, DateTimeOffset? Due);

/// <summary>What a batch of a run writes.</summary>
/// <param name="Digests">Digests its deliveries carry.</param>
/// <param name="Bodies">Those that no batch before it needed; an earlier process may have written some of them.</param>
/// <param name="Deliveries">At most one a person.</param>
/// <param name="Moves">Windows that move.</param>
public sealed record BatchPlan(
    IReadOnlyList<PlannedDigest> Digests,
    IReadOnlyList<PlannedBody> Bodies,
    IReadOnlyList<PlannedDelivery> Deliveries,
    IReadOnlyList<WindowMove> Moves);

/// <summary>What came of asking a store to plan a batch.</summary>
/// <param name="Deliveries">How many were written.</param>
/// <param name="DigestIds">Ids of the plan's digests, in their order.</param>
/// <param name="NeedsAfter">Nothing was written: offers after this sequence number are needed first; else null.</param>
public sealed record BatchResult(int Deliveries, IReadOnlyList<long> DigestIds, long? NeedsAfter = null);
