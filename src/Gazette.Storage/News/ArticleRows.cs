using Dapper;
using Gazette.Newsroom;
using Gazette.Newsroom.Publishing;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.News;

/// <summary>Loads whole articles that readers may see.</summary>
internal sealed class ArticleRows(SqliteConnection connection)
{
    // Fewer than the parameters a statement may have.
    private const int MostAtOnce = 500;

    private const string Selected = """
        SELECT a.id, a.version, a.news_order AS newsOrder, a.day, e.paper, e.sample, v.content
        FROM article a
        CROSS JOIN edition e ON e.id = a.edition_id
        CROSS JOIN article_version v ON v.article_id = a.id AND v.version = a.version
        WHERE a.state = 'published' AND
        """;

    // The place of its own text first, then in the order in which copies came; a moved article's old place is no second source.
    private const string SelectSources = """
        SELECT k.id AS articleId, s.source, s.paper, s.page, s.day, s.link, s.archive
        FROM article a CROSS JOIN article k ON k.id = coalesce(a.merged_into, a.id) CROSS JOIN article_source s ON s.article_id = a.id
        WHERE (s.number = 1 OR NOT s.own) AND a.id IN (SELECT id FROM article WHERE id IN @ids UNION ALL SELECT id FROM article WHERE merged_into IN @ids)
        ORDER BY a.id, s.number
        """;

    /// <summary>An article by id; where it was merged, the one it went into.</summary>
    public PublishedArticle? Find(long id) =>
        ById([connection.ExecuteScalar<long?>("SELECT merged_into FROM article WHERE id = @id", new { id }) ?? id]).SingleOrDefault();

    /// <summary>Articles by id, in the order of the ids; what is unknown or withdrawn is left out.</summary>
    public List<PublishedArticle> ById(IReadOnlyList<long> ids)
    {
        var found = Load(Selected + " a.id IN @keys", ids).ToDictionary(a => a.Id);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>Articles by place, in the order of the places.</summary>
    public List<PublishedArticle> ByPlace(IReadOnlyList<long> places)
    {
        var found = Load(Selected + " a.news_order IN @keys", places).ToDictionary(a => a.NewsOrder);
        return [.. places.Where(found.ContainsKey).Select(place => found[place])];
    }

    private IEnumerable<PublishedArticle> Load(string sql, IReadOnlyList<long> keys) => keys.Distinct().Chunk(MostAtOnce).SelectMany(some =>
    {
        var rows = connection.Query<ArticleRow>(sql, new { keys = some }).AsList();
        var ids = rows.Select(r => r.Id).ToArray();
        var departments = Codes("SELECT article_id AS articleId, code FROM article_department WHERE article_id IN @ids ORDER BY article_id, position", ids);
        var topics = Codes("SELECT article_id AS articleId, code FROM article_topic WHERE article_id IN @ids ORDER BY article_id, position", ids);
        var sources = connection.Query<SourceRow>(SelectSources, new { ids }).ToLookup(row => row.ArticleId);
        return rows.Select(r => r.ToArticle([.. departments[r.Id]], [.. topics[r.Id]], [.. sources[r.Id]]));
    });

    private ILookup<long, string> Codes(string sql, long[] ids) =>
        connection.Query<CodeRow>(sql, new { ids }).ToLookup(row => row.ArticleId, row => row.Code);

    /// <summary>An article's current version.</summary>
    private sealed record ArticleRow(long Id, long Version, long NewsOrder, string Day, string? Paper, long Sample, string Content)
    {
        public PublishedArticle ToArticle(IReadOnlyList<string> departments, IReadOnlyList<string> topics, IReadOnlyList<SourceRow> sources) => new(
            Id,
            (int)Version,
            NewsOrder,
            Columns.Day(Day),
            Paper,
            sources.Count > 0 && sources.All(s => s.Archive == 1),
            Sample == 1,
            ArticleContent.Read(Content),
            departments,
            topics)
        {
            Sources = [.. sources.Select(s => new ArticleSource(s.Source, s.Paper, Columns.Day(s.Day), (int?)s.Page, s.Link))],
        };
    }

    /// <summary>A place where the story was printed.</summary>
    private sealed record SourceRow(long ArticleId, string Source, string? Paper, long? Page, string Day, string? Link, long Archive);

    /// <summary>A code of an article.</summary>
    private sealed record CodeRow(long ArticleId, string Code);
}
