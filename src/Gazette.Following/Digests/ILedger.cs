using Gazette.Following.Follows;
using Gazette.Following.Planning;
using Gazette.Following.Sending;

namespace Gazette.Following.Digests;

/// <summary>Why an article stood in a person's digest.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Version">Its version when it was offered.</param>
/// <param name="Follows">The follows that stood when it was offered and matched it, the fastest first; they may have ended since.</param>
public sealed record Reason(long ArticleId, int Version, IReadOnlyList<Follow> Follows);

/// <summary>A digest that reached a person.</summary>
/// <param name="DigestId">The digest.</param>
/// <param name="At">When the platform took it.</param>
public sealed record SentDigest(long DigestId, DateTimeOffset At);

/// <summary>What became of a digest for a person, as the person may know it.</summary>
/// <param name="DigestId">The digest.</param>
/// <param name="State">Where its delivery stands.</param>
/// <param name="At">When it came to stand there; where it waits for its time, that time.</param>
/// <param name="Articles">How many articles it holds.</param>
public sealed record Receipt(long DigestId, DeliveryState State, DateTimeOffset At, int Articles)
{
    /// <summary>What it was.</summary>
    public ReceiptKind Kind { get; init; }

    /// <summary>Whether it waits, unusually large as its run is, for an operator's word.</summary>
    public bool AwaitsOperator { get; init; }
}

/// <summary>What was sent.</summary>
public enum ReceiptKind
{
    /// <summary>A digest.</summary>
    Digest,

    /// <summary>What an operator said to many.</summary>
    Broadcast,

    /// <summary>A message that an article was corrected.</summary>
    Correction,
}

/// <summary>What was sent, and why: derived from digests and the history of follows, not kept a row each.</summary>
public interface ILedger
{
    /// <summary>The articles of a digest in the order of the news, or null when there is no such digest.</summary>
    Task<IReadOnlyList<DigestArticle>?> ArticlesOf(long digestId, CancellationToken ct);

    /// <summary>The instant of a digest's run, or null when there is no such digest.</summary>
    Task<DateTimeOffset?> InstantOf(long digestId, CancellationToken ct);

    /// <summary>What a digest makes up for, or null where it came in time.</summary>
    Task<Lateness?> LateOf(long digestId, CancellationToken ct);

    /// <summary>The digest sent to a person last, or null before the first.</summary>
    Task<SentDigest?> LastSent(long subscriberId, CancellationToken ct);

    /// <summary>What became of a person's digests, the newest first; those called off are left out.</summary>
    Task<IReadOnlyList<Receipt>> Receipts(long subscriberId, int most, CancellationToken ct);

    /// <summary>Which follows brought each article of a person's digest, or null when the digest was not for that person.</summary>
    Task<IReadOnlyList<Reason>?> Why(long subscriberId, long digestId, CancellationToken ct);

    /// <summary>The places whose follows brought the first articles of a person's digest, each once; empty when it was not for that person.</summary>
    Task<IReadOnlyList<Place>> BroughtBy(long subscriberId, long digestId, int mostArticles, CancellationToken ct);

    /// <summary>What became of a published article for a person.</summary>
    Task<Fate> FateOf(long articleId, long subscriberId, CancellationToken ct);
}

/// <summary>What the ledger reads. Implemented by a store.</summary>
public interface ILedgerStore
{
    /// <summary>The articles of a digest, or null when there is no such digest.</summary>
    Task<IReadOnlyList<DigestArticle>?> ArticlesOf(long digestId, CancellationToken ct);

    /// <summary>The instant of a digest's run, or null when there is no such digest.</summary>
    Task<DateTimeOffset?> InstantOf(long digestId, CancellationToken ct);

    /// <summary>What a digest makes up for, or null where it came in time.</summary>
    Task<Lateness?> LateOf(long digestId, CancellationToken ct);

    /// <summary>The digest sent to a person last, or null before the first.</summary>
    Task<SentDigest?> LastSent(long subscriberId, CancellationToken ct);

    /// <summary>What became of a person's digests, the newest first; those called off are left out.</summary>
    Task<IReadOnlyList<Receipt>> Receipts(long subscriberId, int most, CancellationToken ct);

    /// <summary>Whether a delivery carries a digest to a person.</summary>
    Task<bool> IsFor(long digestId, long subscriberId, CancellationToken ct);

    /// <summary>Deliveries to a person whose digest holds an article, newest first.</summary>
    Task<IReadOnlyList<Carrier>> Carriers(long articleId, long subscriberId, CancellationToken ct);

    /// <summary>The numbers under which an article, or one that is part of it now, was offered, ascending.</summary>
    Task<IReadOnlyList<long>> OffersOf(long articleId, CancellationToken ct);

    /// <summary>What is known of a person, or null where there is none.</summary>
    Task<Standing?> StandingOf(long subscriberId, CancellationToken ct);

    /// <summary>Every follow a person ever had.</summary>
    Task<IReadOnlyList<Follow>> FollowsOf(long subscriberId, CancellationToken ct);
}
