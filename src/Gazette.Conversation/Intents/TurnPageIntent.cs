using Gazette.Conversation.Understanding;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>Another page of a list shown before.</summary>
/// <param name="ListId">The list, or null for the newest.</param>
/// <param name="Page">The page from 0, or null for the one beside that shown.</param>
/// <param name="Back">Whether the one before it is meant.</param>
internal sealed record TurnPage(string? ListId, int? Page, bool Back = false) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => "page " + (Page is { } page ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : Back ? "previous" : "next");
}

/// <summary>下一页, ▶: another page of a list.</summary>
internal sealed class TurnPageIntent(ArticleLists lists) : Intent<TurnPage>
{
    /// <inheritdoc/>
    public override string Name => "page";

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } = [new([[F.NextPage, F.PrevPage]], [F.What, F.News])];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("下一页", "page next"),
        Yes("还有吗", "page next"),
        Yes("next page", "page next"),
        Yes("上一页", "page previous"),
        No("更多财政新闻"),
    ];

    /// <inheritdoc/>
    protected override TurnPage Means(Utterance heard) => new(null, null, heard.Has(F.PrevPage));

    /// <inheritdoc/>
    protected override async Task<Answer> Handle(TurnPage asked, Asker asker, CancellationToken ct)
    {
        var list = asked.ListId is { } id ? asker.Dialogue.List(id) : asker.Dialogue.Newest;
        if (list is null)
            return Answer.Of(Replies.Reply.Of(asker.Language, asker.Texts["list.gone"]));
        var page = asked.Page ?? (asked.Back ? Math.Max(0, list.Page - 1) : list.Page + 1);
        if (page >= list.Cursors.Count)
            return Answer.Of(Replies.Reply.Of(asker.Language, asker.Texts["list.end"]));
        return await lists.Show(list with { Page = page }, asker, Facts.None, ct, replaces: asked.Page is not null).ConfigureAwait(false);
    }
}
