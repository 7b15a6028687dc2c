using Gazette.Following.Follows;
using Gazette.Following.Planning;
using Gazette.Newsroom.Publishing;

namespace Gazette.Following.Digests;

/// <summary>Answers from the ledger.</summary>
public sealed class Ledger(ILedgerStore store, IOfferReader offers) : ILedger
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<DigestArticle>?> ArticlesOf(long digestId, CancellationToken ct) => store.ArticlesOf(digestId, ct);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> InstantOf(long digestId, CancellationToken ct) => store.InstantOf(digestId, ct);

    /// <inheritdoc/>
    public Task<Lateness?> LateOf(long digestId, CancellationToken ct) => store.LateOf(digestId, ct);

    /// <inheritdoc/>
    public Task<SentDigest?> LastSent(long subscriberId, CancellationToken ct) => store.LastSent(subscriberId, ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Receipt>> Receipts(long subscriberId, int most, CancellationToken ct) => store.Receipts(subscriberId, most, ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Reason>?> Why(long subscriberId, long digestId, CancellationToken ct) => Why(subscriberId, digestId, int.MaxValue, ct);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Place>> BroughtBy(long subscriberId, long digestId, int mostArticles, CancellationToken ct) =>
        [.. (await Why(subscriberId, digestId, mostArticles, ct).ConfigureAwait(false) ?? []).SelectMany(r => r.Follows).Select(f => f.Place).Distinct()];

    private async Task<IReadOnlyList<Reason>?> Why(long subscriberId, long digestId, int most, CancellationToken ct)
    {
        if (!await store.IsFor(digestId, subscriberId, ct).ConfigureAwait(false)
            || await store.ArticlesOf(digestId, ct).ConfigureAwait(false) is not { } articles)
            return null;
        var follows = await store.FollowsOf(subscriberId, ct).ConfigureAwait(false);
        var reasons = new List<Reason>();
        foreach (var article in articles.Take(most))
            reasons.Add(new(article.ArticleId, article.Version, await MatchingAt(article.Sequence, follows, ct).ConfigureAwait(false)));
        return reasons;
    }

    /// <inheritdoc/>
    public async Task<Fate> FateOf(long articleId, long subscriberId, CancellationToken ct)
    {
        if (await store.StandingOf(subscriberId, ct).ConfigureAwait(false) is not { } person)
            return new Fate.NotFollowed();
        var offered = new List<Offer>();
        foreach (var sequence in await store.OffersOf(articleId, ct).ConfigureAwait(false))
            offered.AddRange(await offers.Between(sequence - 1, sequence, ct).ConfigureAwait(false));
        return Fates.Of(offered, await store.Carriers(articleId, subscriberId, ct).ConfigureAwait(false), person);
    }

    private async Task<IReadOnlyList<Follow>> MatchingAt(long sequence, IReadOnlyList<Follow> follows, CancellationToken ct)
    {
        var index = new OfferIndex(sequence - 1, await offers.Between(sequence - 1, sequence, ct).ConfigureAwait(false));
        return [.. follows
            .Where(f => f.From < sequence && sequence <= (f.Until ?? long.MaxValue) && index.Matching(f.Place, f.Exclusions).Length > 0)
            .OrderBy(f => f.Cadence)];
    }
}
