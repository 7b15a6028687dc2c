using Gazette.Conversation.Intents;
using Gazette.Conversation.Understanding;
using Gazette.Newsroom;
using Gazette.Newsroom.Access;
using Gazette.Newsroom.Editing;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Operating;

/// <summary>Make several articles one.</summary>
internal sealed record MergeArticles(IReadOnlyList<long> Ids, bool Confirmed) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("merge", string.Join(' ', Ids), Confirmed ? "confirmed" : "");
}

/// <summary>合并 12 13, /merge 12 13: an operator makes articles one; the one published first is kept.</summary>
internal sealed class MergeArticlesIntent(Operators operators, IArticleReader articles) : OperatorIntent<MergeArticles>(operators)
{
    /// <inheritdoc/>
    public override string Name => "merge";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["merge"];

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules => [new([[F.MergeOrder]], [])];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("合并 12 13", "merge 12 13"),
        Yes("合并文章12和15", "merge 12 15"),
        Yes("/merge 13 12", "merge 13 12"),
        Yes("/merge 12 13 confirm", "merge 12 13 confirmed"),
        Yes("merge articles 12 and 13", "merge 12 13"),
        No("合并部门 区灯塔办 到 区财政局"),
        No("合并报表"),
    ];

    /// <inheritdoc/>
    protected override MergeArticles Means(Utterance heard)
    {
        var (args, confirmed) = Orders.Confirmed(heard.Args(F.MergeOrder));
        return new(Orders.Ids(args), confirmed);
    }

    /// <inheritdoc/>
    protected override async Task<Answer> Do(MergeArticles asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        if (asked.Ids.Count < 2)
            return Says(asker, texts["operator.merge.what"]);
        var found = await articles.FindAll([.. asked.Ids.Order()], ct).ConfigureAwait(false);
        if (found.Count < asked.Ids.Count)
            return Says(asker, texts["operator.no-article", string.Join(texts["comma"], asked.Ids.Except(found.Select(a => a.Id)))]);
        var (kept, others) = (Titles.Of([found[0]], texts), Titles.Of([.. found.Skip(1)], texts));
        return asked.Confirmed
            ? Does(asker, texts["operator.merge.done", kept], new Edit.Merge(asked.Ids))
            : Asks(asker, texts["operator.merge.ask", kept, others], texts["button.merge"], "/merge " + string.Join(' ', asked.Ids));
    }
}
