using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Newsroom;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>An article in full: by number in the last list, or by id.</summary>
internal sealed record ReadArticle(int? Number, long? Id) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("read", Number == NumberMention.Last ? "last" : Number);
}

/// <summary>第2条, 2, 详细: an article in full.</summary>
internal sealed class ReadArticleIntent(IArticleReader articles, ShownArticles shown) : Intent<ReadArticle>
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
        Yes("详细", "read"),
        Yes("the second one", "read 2"),
        Yes("/read 4", "read 4"),
        Yes("read no. 3", "read 3"),
        No("2020年"),
        No("1至8月财政收入"),
    ];

    /// <inheritdoc/>
    protected override ReadArticle Means(Utterance heard) =>
        new(heard.Mentions.OfType<NumberMention>().FirstOrDefault()?.Value, null);

    /// <inheritdoc/>
    protected override async Task<Answer> Handle(ReadArticle asked, Asker asker, CancellationToken ct)
    {
        var meant = asked.Id is { } given ? new Meant(given, true) : await shown.Find(asked.Number, asker, ct).ConfigureAwait(false);
        if (meant.ArticleId is not { } id)
            return Answer.Of(Reply.Of(asker.Language, ShownArticles.None(meant, asker)));
        var found = await articles.Find(id, ct).ConfigureAwait(false);
        if (found is null)
            return Answer.Of(Reply.Of(asker.Language, asker.Texts["read.gone"]));
        var related = await articles.Related(found.Id, ArticleReply.MostRelated, ct).ConfigureAwait(false);
        return Answer.Of(ArticleReply.Of(found, asker, [.. related.Where(r => asker.UpTo is not { } last || r.Day <= last)]), new Facts { Total = 1, Items = [new FoundArticle(found)] });
    }
}
