using Gazette.Newsroom.Publishing;
using Gazette.Storage.Indexing;

namespace Gazette.Storage.News;

/// <summary>What readers can see and find: the texts, and the full-text index over them.</summary>
/// <remarks>
/// The index is written last and in its own order: told of rows whose rowids do not rise, or of anything inside a savepoint, it writes each time what
/// it holds in memory, which costs three times as much. The pieces of an edition come with falling rowids, the first being the newest.
/// </remarks>
internal sealed class Shown(Statements statements)
{
    private readonly SortedDictionary<long, Draft> waiting = [];

    /// <summary>Shows an article's text at a place of the order of the news.</summary>
    public void Show(long id, long newsOrder, Draft draft)
    {
        statements.Run(
            "INSERT INTO article_text (news_order, article_id, title, body, departments) VALUES (@0, @1, @2, @3, @4)",
            newsOrder,
            id,
            draft.FoldedTitle,
            draft.FoldedBody,
            draft.FoldedDepartments);
        waiting.Add(newsOrder, draft);
    }

    /// <summary>Takes what stands at a place of the order of the news out of texts and index.</summary>
    public void Hide(long newsOrder)
    {
        statements.Run("DELETE FROM article_text WHERE news_order = @0", newsOrder);
        if (!waiting.Remove(newsOrder))
            statements.Run("DELETE FROM article_index WHERE rowid = @0", newsOrder);
    }

    /// <summary>The last step of the transaction.</summary>
    public void Finish()
    {
        foreach (var (newsOrder, draft) in waiting)
            statements.Run("INSERT INTO article_index (rowid, t) VALUES (@0, @1)", newsOrder, IndexText.Of(draft.Tokens, draft.DepartmentCodes, draft.TopicCodes));
        waiting.Clear();
    }
}
