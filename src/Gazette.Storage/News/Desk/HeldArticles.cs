using Gazette.Newsroom.Publishing;

namespace Gazette.Storage.News;

/// <summary>Reads whole articles inside a transaction, withdrawn ones too.</summary>
internal sealed class HeldArticles(Statements statements)
{
    private const string Select = """
        SELECT a.id, a.version, a.day, a.news_order, e.published_at, v.content, e.sample, (a.state = 'withdrawn'),
          (SELECT min(s.archive) FROM article_source s WHERE s.article_id = a.id OR s.article_id IN (SELECT m.id FROM article m WHERE m.merged_into = a.id))
        FROM article asked
        CROSS JOIN article a ON a.id = coalesce(asked.merged_into, asked.id)
        CROSS JOIN edition e ON e.id = a.edition_id
        CROSS JOIN article_version v ON v.article_id = a.id AND v.version = a.version
        WHERE asked.id = @0
        """;

    private const string SelectDepartments = "SELECT code FROM article_department WHERE article_id = @0 ORDER BY position";

    private const string SelectTopics = "SELECT code FROM article_topic WHERE article_id = @0 ORDER BY position";

    public HeldArticle? Find(long id)
    {
        var found = statements.Rows(
            Select,
            r => new HeldArticle(
                r.GetInt64(0),
                r.GetInt32(1),
                Columns.Day(r.GetString(2)),
                r.GetInt64(3),
                Columns.Instant(r.GetInt64(4)),
                ArticleContent.Read(r.GetString(5)),
                [],
                [],
                r.GetBoolean(6),
                r.IsDBNull(8) || r.GetBoolean(8),
                r.GetBoolean(7)),
            id);
        return found is [var one]
            ? one with { DepartmentCodes = statements.Rows(SelectDepartments, r => r.GetString(0), one.Id), TopicCodes = statements.Rows(SelectTopics, r => r.GetString(0), one.Id) }
            : null;
    }
}
