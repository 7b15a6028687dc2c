using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following.Digests;
using Gazette.Newsroom;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>An article in full: by number in the last list, or by id.</summary>
internal sealed record ReadArticle(int? Number, long? Id) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("read", Number);
}

/// <summary>第2条, 2, 详细: an article in full.</summary>
internal sealed class ReadArticleIntent(IArticleReader articles, ILedger ledger) : Intent<ReadArticle>
{
    /// <inheritdoc/>
    public override string Name => "read";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["read"];

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules => [new([[F.Number]], [F.Read, F.News]), new([[F.Read]], [F.News])];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("第2条", "read 2"),
        Yes("第三条", "read 3"),
        Yes("2", "read 2"),
        Yes("２", "read 2"),
        Yes("详细", "read 1"),
        Yes("/read 4", "read 4"),
        Yes("read no. 3", "read 3"),
        No("2020年"),
        No("1至8月财政收入"),
    ];

    /// <inheritdoc/>
    protected override ReadArticle Means(Utterance heard) =>
        new(heard.Mentions.OfType<NumberMention>().FirstOrDefault()?.Value ?? 1, null);

    /// <inheritdoc/>
    protected override async Task<Answer> Handle(ReadArticle asked, Asker asker, CancellationToken ct)
    {
        var digest = asked.Id is null ? await DigestShownSince(asker, ct).ConfigureAwait(false) : null;
        var number = asked.Number ?? 1;
        var id = asked.Id ?? (digest is null ? InLastList(number, asker.Dialogue.Newest) : number >= 1 && number <= digest.Count ? digest[number - 1] : null);
        if (id is null)
            return Answer.Of(Reply.Of(asker.Language, asker.Texts[digest is null && asker.Dialogue.Newest is null ? "read.nolist" : "read.nonumber"]));
        var found = await articles.Find(id.Value, ct).ConfigureAwait(false);
        if (found is null)
            return Answer.Of(Reply.Of(asker.Language, asker.Texts["read.gone"]));
        var related = await articles.Related(found.Id, ArticleReply.MostRelated, ct).ConfigureAwait(false);
        return Answer.Of(ArticleReply.Of(found, asker, [.. related.Where(r => asker.UpTo is not { } last || r.Day <= last)]), new Facts { Total = 1, Items = [new FoundArticle(found)] });
    }

    // A number answers the list shown last, and that may be a digest that came after it.
    private async Task<IReadOnlyList<long>?> DigestShownSince(Asker asker, CancellationToken ct)
    {
        if (asker.Subscriber is null || await ledger.LastSent(asker.Subscriber.Id, ct).ConfigureAwait(false) is not { } sent || sent.At < asker.Dialogue.ShownAt)
            return null;
        var listed = await ledger.ArticlesOf(sent.DigestId, ct).ConfigureAwait(false) ?? [];
        return [.. DigestOrder.Of(await articles.FindAll([.. listed.Select(a => a.ArticleId)], ct).ConfigureAwait(false)).Select(a => a.Id)];
    }

    // Numbers run through a list's pages; those of the page shown can be named.
    private static long? InLastList(int number, ShownList? list)
    {
        var index = number - 1 - (list?.Page ?? 0) * ArticleLists.PageSize;
        return list is not null && index >= 0 && index < list.ArticleIds.Count ? list.ArticleIds[index] : null;
    }
}
