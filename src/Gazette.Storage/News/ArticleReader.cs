using System.Text.Json;
using Dapper;
using Gazette.Newsroom;
using Gazette.Newsroom.Publishing;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.News;

/// <summary>Reads published articles from a SQLite file.</summary>
public sealed class ArticleReader(Database database) : IArticleReader
{
    private const string SelectSummary = """
        SELECT (SELECT count(*) FROM article_text) AS articles,
               (SELECT coalesce(max(news_order), 0) FROM article_text) AS newest,
               EXISTS (SELECT 1 FROM edition e CROSS JOIN article a ON a.edition_id = e.id AND a.state = 'published' WHERE e.sample = 0) AS real
        """;

    private readonly RecentAnswers recent = new(database);

    /// <inheritdoc/>
    public Task<PublishedArticle?> Find(long id, CancellationToken ct) =>
        database.Ask(statements => new ArticleRows(statements).Find(id), ct);

    /// <inheritdoc/>
    public Task<bool> WasWithdrawn(long id, CancellationToken ct) =>
        database.Query(connection => connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM article WHERE id = @id AND state = 'withdrawn')", new { id }), ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PublishedArticle>> FindAll(IReadOnlyList<long> ids, CancellationToken ct) =>
        database.Ask<IReadOnlyList<PublishedArticle>>(statements => new ArticleRows(statements).ById(ids), ct);

    /// <inheritdoc/>
    public Task<ArticlePage> Newest(ArticleFilter filter, int limit, string? cursor, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return recent.To(Question("newest", filter, limit, cursor), statements => new NewestQuery(statements, filter).Page(limit, cursor), Characters, ct);
    }

    /// <inheritdoc/>
    public Task<ArticleCount> Count(ArticleFilter filter, int limit, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return recent.To(Question("count", filter, limit, null), statements => new CountQuery(statements, filter).UpTo(limit), _ => 0, ct);
    }

    /// <inheritdoc/>
    public Task<ArticlePage> Search(ArticleFilter filter, int limit, string? cursor, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return recent.To(Question("search", filter, limit, cursor), statements => new SearchQuery(statements, filter).Page(limit, cursor), Characters, ct);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<PublishedArticle>> Related(long id, int limit, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return database.AskNews(statements => new RelatedQuery(statements).Of(id, limit), ct);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<HeldFigure>> Figures(FigureFilter filter, int limit, CancellationToken ct) =>
        database.Query(connection => new FigureQuery(connection, filter).Find(limit), ct);

    /// <inheritdoc/>
    public Task<NewsSummary> Summary(CancellationToken ct) =>
        database.Query(
            connection =>
            {
                var row = connection.QuerySingle<SummaryRow>(SelectSummary);
                return new NewsSummary((int)row.Articles, row.Articles == 0 ? null : NewsOrder.DayOf(row.Newest), row.Articles > 0 && row.Real == 0);
            },
            ct);

    private static string Question(string kind, ArticleFilter filter, int limit, string? cursor) => JsonSerializer.Serialize(new { kind, filter, limit, cursor });

    private static int Characters(ArticlePage page) => page.Items.Sum(item => item.Published.Article.Paragraphs.Sum(p => p.Length));

    /// <summary>What the store holds.</summary>
    private sealed record SummaryRow(long Articles, long Newest, long Real);
}
