using Gazette.Conversation.Messages;
using Gazette.Following.Digests;
using Gazette.Newsroom;

namespace Gazette.Conversation.Intents;

/// <summary>An article among those it was shown with.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Before">What opens the one before it, or null for the first.</param>
/// <param name="After">What opens the one after it, or null for the last.</param>
/// <param name="List">The list on the page where it stands, when it stands in one.</param>
internal sealed record ReadingPosition(long ArticleId, UserAction? Before = null, UserAction? After = null, ShownList? List = null);

/// <summary>The order in which a person reads on from an article: that of the list or of the digest in which it was shown.</summary>
internal sealed class ReadingOrder(IArticleReader articles, ILedger ledger, ArticleLists lists)
{
    /// <summary>An article of a list by its index (from 0) over all pages; null where there is none.</summary>
    public async Task<ReadingPosition?> At(ShownList list, int index, CancellationToken ct)
    {
        var (page, offset) = Math.DivRem(index, ArticleLists.PageSize);
        if (index < 0 || page >= list.Cursors.Count)
            return null;
        if (page != list.Page)
            list = await lists.Turned(list, page, ct).ConfigureAwait(false);
        return offset >= list.ArticleIds.Count ? null : new(
            list.ArticleIds[offset],
            index > 0 ? new UserAction.ReadInList(list.Id, index - 1) : null,
            index + 1 < list.Total ? new UserAction.ReadInList(list.Id, index + 1) : null,
            list);
    }

    /// <summary>An article of a digest; alone where the digest was not sent to the one who asks (a button may be forged).</summary>
    public async Task<ReadingPosition> InDigest(long digestId, long articleId, Asker asker, CancellationToken ct)
    {
        var reasons = asker.Subscriber is { } subscriber ? await ledger.Why(subscriber.Id, digestId, ct).ConfigureAwait(false) : null;
        return reasons is null
            ? new(articleId)
            : Among(DigestOrder.Of(await articles.FindAll([.. reasons.Select(r => r.ArticleId)], ct).ConfigureAwait(false)).Select(a => a.Id), digestId, articleId);
    }

    /// <summary>An article in what was shown last: a digest that came since, or a list.</summary>
    public async Task<ReadingPosition> Shown(long articleId, Asker asker, CancellationToken ct)
    {
        if (asker.Subscriber is { } subscriber && await ledger.LastSent(subscriber.Id, ct).ConfigureAwait(false) is { } sent && !(sent.At < asker.Dialogue.ShownAt))
            return await InDigest(sent.DigestId, articleId, asker, ct).ConfigureAwait(false);
        return asker.Dialogue.Lists.FirstOrDefault(l => l.ArticleIds.Contains(articleId)) is { } list
            ? await At(list, list.Page * ArticleLists.PageSize + list.ArticleIds.ToList().IndexOf(articleId), ct).ConfigureAwait(false) ?? new(articleId)
            : new(articleId);
    }

    private static ReadingPosition Among(IEnumerable<long> ordered, long digestId, long articleId)
    {
        var ids = ordered.ToList();
        var at = ids.IndexOf(articleId);
        return at < 0 ? new(articleId) : new(
            articleId,
            at > 0 ? new UserAction.ReadInDigest(digestId, ids[at - 1]) : null,
            at + 1 < ids.Count ? new UserAction.ReadInDigest(digestId, ids[at + 1]) : null);
    }
}
