using Gazette.Conversation.Groups;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.Following.Digests;
using Gazette.Newsroom;

namespace Gazette.Conversation.Digests;

/// <summary>A page of a digest that was sent.</summary>
internal sealed record ShowDigest(long DigestId, int Page) : Asked;

/// <summary>▶ under a digest: what did not fit in its message.</summary>
internal sealed class ShowDigestIntent(ILedger ledger, IArticleReader articles, DigestReply digests, IChatBook chats) : PressedIntent<ShowDigest>
{
    /// <inheritdoc/>
    public override string Name => "digest-page";

    /// <inheritdoc/>
    protected override async Task<Answer> Handle(ShowDigest asked, Asker asker, CancellationToken ct)
    {
        // Only who got a digest can turn its pages, or everybody where it was posted in a channel: the id in a button may be forged.
        var reasons = await Why(asker.Subscriber?.Id, asked, ct).ConfigureAwait(false)
            ?? await Why(await chats.Poster(asked.DigestId, ct).ConfigureAwait(false), asked, ct).ConfigureAwait(false);
        if (reasons is null || await ledger.InstantOf(asked.DigestId, ct).ConfigureAwait(false) is not { } instant)
            return Answer.Of(Reply.Of(asker.Language, asker.Texts["digest.gone"]));
        var found = await articles.FindAll([.. reasons.Select(r => r.ArticleId)], ct).ConfigureAwait(false);
        var content = new DigestContent(asked.DigestId, found, instant) { Late = await ledger.LateOf(asked.DigestId, ct).ConfigureAwait(false) };
        return Answer.Of(digests.Of(content, asker.Language, asked.Page) with { Replaces = true });
    }

    private async Task<IReadOnlyList<Reason>?> Why(long? subscriber, ShowDigest asked, CancellationToken ct) =>
        subscriber is { } id ? await ledger.Why(id, asked.DigestId, ct).ConfigureAwait(false) : null;
}
