using System.Globalization;
using Gazette.News;
using Gazette.Newsroom;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.News;

/// <summary>Loads whole articles that readers may see.</summary>
internal sealed class ArticleRows(Statements statements)
{
    private const string Parts = "a.id, a.version, a.news_order, a.day, e.paper, e.sample, v.content";

    private const string Joined = """
        CROSS JOIN edition e ON e.id = a.edition_id
        CROSS JOIN article_version v ON v.article_id = a.id AND v.version = a.version
        """;

    private const string SelectById = $"""
        SELECT {Parts} FROM json_each(@0) j CROSS JOIN article a ON a.id = j.value AND a.state = 'published' {Joined}
        """;

    private const string SelectByPlace = $"""
        SELECT {Parts} FROM json_each(@0) j CROSS JOIN article a ON a.news_order = j.value AND a.state = 'published' {Joined}
        """;

    private const string SelectDepartments = """
        SELECT d.article_id, d.code FROM json_each(@0) j CROSS JOIN article_department d ON d.article_id = j.value ORDER BY d.article_id, d.position
        """;

    private const string SelectTopics = """
        SELECT t.article_id, t.code FROM json_each(@0) j CROSS JOIN article_topic t ON t.article_id = j.value ORDER BY t.article_id, t.position
        """;

    // The place of its own text first, then in the order in which copies came; a moved article's old place is no second source.
    private const string SelectSources = """
        WITH held (kept, id) AS (
          SELECT value, value FROM json_each(@0)
          UNION ALL
          SELECT j.value, m.id FROM json_each(@0) j CROSS JOIN article m ON m.merged_into = j.value)
        SELECT h.kept, s.source, s.paper, s.page, s.day, s.link, s.archive
        FROM held h CROSS JOIN article_source s ON s.article_id = h.id
        WHERE s.number = 1 OR NOT s.own
        ORDER BY h.id, s.number
        """;

    // The index gives the months of a name in order: the look ends at the third.
    private const string SelectCourses = """
        SELECT f.article_id, min(f.position)
        FROM json_each(@0) j CROSS JOIN figure f ON f.article_id = j.value AND f.last_month IS NOT NULL
        WHERE (SELECT count(*) FROM (
          SELECT DISTINCT g.last_month FROM figure g CROSS JOIN article_text s ON s.article_id = g.article_id
          WHERE g.name_id = f.name_id AND g.last_month IS NOT NULL LIMIT 3)) = 3
        GROUP BY f.article_id
        """;

    private const string SelectMerged = "SELECT merged_into FROM article WHERE id = @0 AND merged_into IS NOT NULL";

    /// <summary>Rows of a connection whose transaction is somebody else's.</summary>
    public ArticleRows(SqliteConnection connection)
        : this(new Statements(connection))
    {
    }

    /// <summary>An article by id; where it was merged, the one it went into.</summary>
    public PublishedArticle? Find(long id) =>
        ById([statements.Rows(SelectMerged, r => r.GetInt64(0), id) is [var into] ? into : id]).SingleOrDefault();

    /// <summary>Articles by id, in the order of the ids; what is unknown or withdrawn is left out.</summary>
    public List<PublishedArticle> ById(IReadOnlyList<long> ids)
    {
        var found = Load(SelectById, ids).ToDictionary(a => a.Id);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>Articles by place, in the order of the places.</summary>
    public List<PublishedArticle> ByPlace(IReadOnlyList<long> places)
    {
        var found = Load(SelectByPlace, places).ToDictionary(a => a.NewsOrder);
        return [.. places.Where(found.ContainsKey).Select(place => found[place])];
    }

    private IEnumerable<PublishedArticle> Load(string sql, IReadOnlyList<long> keys)
    {
        if (keys.Count == 0)
            return [];
        var rows = statements.Rows(sql, ArticleRow.Read, Json(keys.Distinct()));
        var ids = Json(rows.Select(r => r.Id));
        var departments = Codes(SelectDepartments, ids);
        var topics = Codes(SelectTopics, ids);
        var sources = statements.Rows(SelectSources, SourceRow.Read, ids).ToLookup(row => row.ArticleId);
        var courses = statements.Rows(SelectCourses, r => (Id: r.GetInt64(0), Position: r.GetInt32(1)), ids).ToDictionary(row => row.Id, row => row.Position);
        return rows.Select(r => r.ToArticle([.. departments[r.Id]], [.. topics[r.Id]], [.. sources[r.Id]], courses.TryGetValue(r.Id, out var position) ? position : null));
    }

    private ILookup<long, string> Codes(string sql, string ids) =>
        statements.Rows(sql, r => (Id: r.GetInt64(0), Code: r.GetString(1)), ids).ToLookup(row => row.Id, row => row.Code);

    private static string Json(IEnumerable<long> numbers) => $"[{string.Join(',', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)))}]";

    /// <summary>An article's current version.</summary>
    private sealed record ArticleRow(long Id, int Version, long NewsOrder, DateOnly Day, string? Paper, bool Sample, Article Article)
    {
        public static ArticleRow Read(SqliteDataReader r) =>
            new(r.GetInt64(0), r.GetInt32(1), r.GetInt64(2), Columns.Day(r.GetString(3)), r.IsDBNull(4) ? null : r.GetString(4), r.GetBoolean(5), RecentContents.Read(r.GetString(6)));

        public PublishedArticle ToArticle(IReadOnlyList<string> departments, IReadOnlyList<string> topics, IReadOnlyList<SourceRow> sources, int? course) => new(
            Id,
            Version,
            NewsOrder,
            Day,
            Paper,
            sources.Count > 0 && sources.All(s => s.Archive),
            Sample,
            Article,
            departments,
            topics)
        {
            Sources = [.. sources.Select(s => s.Source)],
            Course = course is { } position ? Article.Figures[position].Name : null,
        };
    }

    /// <summary>A place where the story was printed.</summary>
    private sealed record SourceRow(long ArticleId, ArticleSource Source, bool Archive)
    {
        public static SourceRow Read(SqliteDataReader r) => new(
            r.GetInt64(0),
            new(r.GetString(1), r.IsDBNull(2) ? null : r.GetString(2), Columns.Day(r.GetString(4)), r.IsDBNull(3) ? null : r.GetInt32(3), r.IsDBNull(5) ? null : r.GetString(5)),
            r.GetBoolean(6));
    }
}
