using Gazette.Conversation.Digests;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following.Digests;
using Gazette.Newsroom;

namespace Gazette.Conversation.Intents;

/// <summary>A page of a digest that was sent.</summary>
internal sealed record ShowDigest(long DigestId, int Page) : Asked;

/// <summary>▶ under a digest: what did not fit in its message.</summary>
internal sealed class ShowDigestIntent(ILedger ledger, IArticleReader articles, DigestReply digests, TimeZoneInfo paperZone) : Intent<ShowDigest>
{
    /// <inheritdoc/>
    public override string Name => "digest-page";

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules => [];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples => [];

    /// <inheritdoc/>
    protected override ShowDigest Means(Utterance heard) => throw new InvalidOperationException("A digest's page is turned by a button alone.");

    /// <inheritdoc/>
    protected override async Task<Answer> Handle(ShowDigest asked, Asker asker, CancellationToken ct)
    {
        // Only who got a digest can turn its pages: the id in a button may be forged.
        var reasons = asker.Subscriber is { } subscriber ? await ledger.Why(subscriber.Id, asked.DigestId, ct).ConfigureAwait(false) : null;
        var listed = reasons is null ? null : await ledger.ArticlesOf(asked.DigestId, ct).ConfigureAwait(false);
        if (listed is null)
            return Answer.Of(Reply.Of(asker.Language, asker.Texts["digest.gone"]));
        var found = await articles.FindAll([.. listed.Select(a => a.ArticleId)], ct).ConfigureAwait(false);
        var noon = asker.Today.ToDateTime(new TimeOnly(12, 0));
        var content = new DigestContent(asked.DigestId, found, new DateTimeOffset(noon, paperZone.GetUtcOffset(noon)));
        return Answer.Of(digests.Of(content, asker.Language, asked.Page) with { Replaces = true });
    }
}
