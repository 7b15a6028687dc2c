using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Newsroom;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>An article in full: by number in the last list, or by id.</summary>
internal sealed record ReadArticle(int? Number, long? Id) : Asked
{
    /// <summary>The list in which it stands, and its index there.</summary>
    public (string Id, int Index)? List { get; init; }

    /// <summary>The digest in which it stands.</summary>
    public long? Digest { get; init; }

    /// <summary>1 for the one after the article opened last, -1 for the one before it.</summary>
    public int Step { get; init; }

    /// <summary>Whether it takes the place of the message that bears the button.</summary>
    public bool Replaces { get; init; }

    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("read", Step > 0 ? "next" : Step < 0 ? "previous" : Number == NumberMention.Last ? "last" : Number);
}

/// <summary>第2条, 2, 详细, 下一条: an article in full.</summary>
internal sealed class ReadArticleIntent(IArticleReader articles, ShownArticles shown, ReadingOrder order) : Intent<ReadArticle>
{
    /// <inheritdoc/>
    public override string Name => "read";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["read"];

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } = [new([[F.Number]], [F.Read, F.News]), new([[F.Read]], [F.News]), new([[F.NextArticle, F.PrevArticle]], [F.Read, F.What, F.News])];

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
        Yes("下一条", "read next"),
        Yes("看下一篇", "read next"),
        Yes("上一篇新闻", "read previous"),
        Yes("next article", "read next"),
        Yes("the previous one", "read previous"),
        No("下一页"),
        No("2020年"),
        No("1至8月财政收入"),
    ];

    /// <inheritdoc/>
    protected override ReadArticle Means(Utterance heard) =>
        new(heard.Mentions.OfType<NumberMention>().FirstOrDefault()?.Value, null) { Step = heard.Has(F.NextArticle) ? 1 : heard.Has(F.PrevArticle) ? -1 : 0 };

    /// <inheritdoc/>
    protected override async Task<Answer> Handle(ReadArticle asked, Asker asker, CancellationToken ct)
    {
        var (position, wrong) = await Position(asked, asker, ct).ConfigureAwait(false);
        if (position is null)
            return Answer.Of(Reply.Of(asker.Language, asker.Texts[wrong]));
        var found = await articles.Find(position.ArticleId, ct).ConfigureAwait(false);
        if (found is null)
            return Answer.Of(Reply.Of(asker.Language, asker.Texts["read.gone"]));
        var related = (await articles.Related(found.Id, ArticleReply.MostRelated, ct).ConfigureAwait(false)).Where(r => asker.UpTo is not { } last || r.Day <= last);
        var reply = ArticleReply.Of(found, asker, [.. related], position) with { Replaces = asked.Replaces && ArticleReply.IsShort(found) };
        // Where reading on turned the page, the list stands there now.
        var dialogue = position.List is { } list && list != asker.Dialogue.List(list.Id) ? asker.Dialogue.With(list, asker.Now) with { Article = found.Id } : null;
        return Answer.Of(reply, new Facts { Total = 1, Items = [new FoundArticle(found)] }, dialogue);
    }

    // The article that is meant with its neighbours, or the key of what to say where there is none.
    private async Task<(ReadingPosition? Position, string Wrong)> Position(ReadArticle asked, Asker asker, CancellationToken ct)
    {
        if (asked.Digest is { } digest && asked.Id is { } listed)
            return (await order.InDigest(digest, listed, asker, ct).ConfigureAwait(false), "");
        if (asked.List is var (id, index))
            return (asker.Dialogue.List(id) is { } list ? await order.At(list, index, ct).ConfigureAwait(false) : null) is { } there ? (there, "")
                : (asked.Id is { } known ? new(known) : null, "list.gone");
        if (asked.Step != 0)
            return await Beside(asked.Step, asker, ct).ConfigureAwait(false);
        if (asked.Id is { } alone)
            return (new(alone), "");
        var meant = await shown.Find(asked.Number, asker, ct).ConfigureAwait(false);
        return meant.ArticleId is { } article ? (await order.Shown(article, asker, ct).ConfigureAwait(false), "") : (null, ShownArticles.None(meant));
    }

    private async Task<(ReadingPosition? Position, string Wrong)> Beside(int step, Asker asker, CancellationToken ct)
    {
        if (asker.Dialogue.Article is not { } opened)
            return (null, "read.nolist");
        var here = await order.Shown(opened, asker, ct).ConfigureAwait(false);
        return (step > 0 ? here.After : here.Before) switch
        {
            UserAction.ReadInList a when asker.Dialogue.List(a.ListId) is { } list => (await order.At(list, a.Index, ct).ConfigureAwait(false), "list.end"),
            UserAction.ReadInDigest a => (await order.InDigest(a.DigestId, a.ArticleId, asker, ct).ConfigureAwait(false), ""),
            _ => (null, step > 0 ? "read.last" : "read.first"),
        };
    }
}
