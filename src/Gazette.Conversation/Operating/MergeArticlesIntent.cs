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
internal sealed class MergeArticlesIntent(Operators operators, IArticleReader articles) : OperatorIntent<MergeArticles>(operators, "merge", F.MergeOrder)
{
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
    protected override async Task<Answer> Do(MergeArticles asked, Asker asker, CancellationToken ct) => asked.Ids.Distinct().Count() < 2
        ? Says(asker, asker.Texts["operator.merge.what"])
        : await About([.. asked.Ids.Distinct().Order()], articles, asker, found => Answer(asked, found, asker), ct).ConfigureAwait(false);

    private static Answer Answer(MergeArticles asked, IReadOnlyList<PublishedArticle> found, Asker asker)
    {
        var (kept, others) = (Titles.Of([found[0]], asker.Texts), Titles.Of([.. found.Skip(1)], asker.Texts));
        return asked.Confirmed
            ? Does(asker, asker.Texts["operator.merge.done", kept], new Edit.Merge(asked.Ids))
            : Asks(asker, asker.Texts["operator.merge.ask", kept, others], asker.Texts["button.merge"], "/merge " + string.Join(' ', asked.Ids));
    }
}
