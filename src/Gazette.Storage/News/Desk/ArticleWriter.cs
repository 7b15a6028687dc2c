using Gazette.News;
using Gazette.Newsroom.Publishing;

namespace Gazette.Storage.News;

/// <summary>Writes the rows of an article: itself, its version, its places and figures, and what readers find it by.</summary>
internal sealed class ArticleWriter(Statements statements, Shown shown)
{
    private const string InsertArticle = """
        INSERT INTO article (edition_id, news_order, day, title_key, version, state)
        VALUES (@0, @1, @2, @3, 1, 'published') RETURNING id
        """;

    private const string InsertVersion = """
        INSERT INTO article_version (article_id, version, title, content, content_hash, created_at)
        VALUES (@0, @1, @2, @3, @4, @5)
        """;

    // DO UPDATE instead of DO NOTHING, so that the id comes back for a name known before.
    private const string InsertFigureName = """
        INSERT INTO figure_name (name) VALUES (@0) ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id
        """;

    private const string InsertFigure = """
        INSERT INTO figure (article_id, position, name_id, first_month, last_month) VALUES (@0, @1, @2, @3, @4)
        """;

    public long Add(long editionId, long newsOrder, Printing printing, DateTimeOffset at)
    {
        var draft = printing.Draft;
        var id = statements.Number(InsertArticle, editionId, newsOrder, Columns.Text(printing.Day), draft.TitleKey);
        new SourceRows(statements).AddFirst(id, printing, Columns.Milliseconds(at));
        new Bands(statements).Add(id, printing.Day, draft);
        WriteVersion(id, 1, draft, at);
        WriteParts(id, draft);
        shown.Show(id, newsOrder, draft);
        return id;
    }

    public void Revise(long id, int version, Draft draft, DateTimeOffset at)
    {
        var day = statements.Rows("UPDATE article SET version = @1, title_key = @2 WHERE id = @0 RETURNING day", r => r.GetString(0), id, version, draft.TitleKey).Single();
        new Bands(statements).Add(id, Columns.Day(day), draft);
        WriteVersion(id, version, draft, at);
        statements.Run("DELETE FROM article_department WHERE article_id = @0", id);
        statements.Run("DELETE FROM article_topic WHERE article_id = @0", id);
        statements.Run("DELETE FROM figure WHERE article_id = @0", id);
        WriteParts(id, draft);
        // A withdrawn article is corrected unseen.
        if (statements.Number("SELECT count(*) FROM article_text WHERE article_id = @0", id) == 0)
            return;
        var newsOrder = statements.Number("SELECT news_order FROM article_text WHERE article_id = @0", id);
        shown.Hide(newsOrder);
        shown.Show(id, newsOrder, draft);
    }

    private void WriteVersion(long id, int version, Draft draft, DateTimeOffset at) => statements.Run(
        InsertVersion, id, version, draft.Article.Title, draft.Content, draft.ContentHash, Columns.Milliseconds(at));

    private void WriteParts(long id, Draft draft)
    {
        for (var i = 0; i < draft.DepartmentCodes.Count; i++)
            statements.Run("INSERT INTO article_department (article_id, position, code) VALUES (@0, @1, @2)", id, i, draft.DepartmentCodes[i]);
        for (var i = 0; i < draft.TopicCodes.Count; i++)
            statements.Run("INSERT INTO article_topic (article_id, position, code) VALUES (@0, @1, @2)", id, i, draft.TopicCodes[i]);
        for (var i = 0; i < draft.Article.Figures.Count; i++)
            WriteFigure(id, i, draft.Article.Figures[i]);
    }

    private void WriteFigure(long id, int position, Figure figure)
    {
        var name = statements.Number(InsertFigureName, Gazette.Text.Folding.Fold(figure.Name));
        object? first = figure.Period is { } from ? Columns.Month(from.From) : null;
        object? last = figure.Period is { } to ? Columns.Month(to.To) : null;
        statements.Run(InsertFigure, id, position, name, first, last);
    }
}
