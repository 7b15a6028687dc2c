using Gazette.Newsroom.Publishing;

namespace Gazette.Storage.News;

/// <summary>Moves an article to another day of the news.</summary>
internal sealed class ArticleMove(Statements statements, Shown shown)
{
    // Under a hash of its own: the document it came from is not of this day.
    private const string InsertEdition = """
        INSERT INTO edition (paper, day, ordinal, page, source, source_hash, archive, sample, published_at)
        SELECT e.paper, @1, @2, e.page, e.source, 'moved ' || a.id || ' ' || @3, e.archive, e.sample, e.published_at
        FROM article a CROSS JOIN edition e ON e.id = a.edition_id WHERE a.id = @0 RETURNING id
        """;

    private const string SelectPlace = "SELECT news_order FROM article_text WHERE article_id = @0";

    private const string Update = "UPDATE article SET edition_id = @1, day = @2, news_order = @3 WHERE id = @0 RETURNING title_key";

    public void To(long id, DateOnly day, int ordinal, long at)
    {
        var held = new HeldArticles(statements).Find(id) ?? throw new InvalidOperationException($"There is no article {id} to move.");
        var edition = statements.Number(InsertEdition, id, Columns.Text(day), ordinal, at);
        var order = NewsOrder.Of(day, ordinal, 0, held.Article.Fragment);
        var places = statements.Rows(SelectPlace, r => r.GetInt64(0), id);
        var key = statements.Rows(Update, r => r.GetString(0), id, edition, Columns.Text(day), order).Single();
        new SourceRows(statements).StaysKnownThere(id, key, at);
        var draft = Draft.Of(0, held.Article, held.DepartmentCodes, held.TopicCodes);
        new Bands(statements).Add(id, day, draft);
        foreach (var place in places)
        {
            shown.Hide(place);
            shown.Show(id, order, draft);
        }
    }
}
