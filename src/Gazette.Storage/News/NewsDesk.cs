using Dapper;
using Gazette.News;
using Gazette.Newsroom.Publishing;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.News;

/// <summary>The store inside a publishing transaction.</summary>
internal sealed class NewsDesk(SqliteConnection connection) : INewsDesk, IDisposable
{
    private const string SelectHeld = """
        SELECT a.id, a.version, e.paper, e.source, e.page, e.sample, (a.state = 'withdrawn'), a.title_key, v.content_hash
        FROM article_version v
        CROSS JOIN article a ON a.id = v.article_id
        CROSS JOIN edition e ON e.id = a.edition_id
        WHERE v.content_hash = @1 AND a.day = @0
        UNION
        SELECT a.id, a.version, e.paper, e.source, e.page, e.sample, (a.state = 'withdrawn'), a.title_key, v.content_hash
        FROM article a
        CROSS JOIN article_version v ON v.article_id = a.id AND v.version = a.version
        CROSS JOIN edition e ON e.id = a.edition_id
        WHERE a.day = @0 AND a.title_key = @2
        ORDER BY 1
        """;

    private const string SelectDayOfDocument = """
        SELECT e.day FROM edition e
        WHERE e.source_hash = @documentHash AND e.sample = @sample
          AND EXISTS (SELECT 1 FROM article a WHERE a.edition_id = e.id AND (e.sample = 0 OR a.state = 'published'))
        ORDER BY e.id DESC LIMIT 1
        """;

    private const string InsertEdition = """
        INSERT INTO edition (paper, day, ordinal, page, source, source_hash, archive, sample, published_at)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8) RETURNING id
        """;

    private const string InsertOffer = """
        INSERT INTO offer (sequence, article_id, version, departments, topics, offered_at)
        VALUES (@0, @1, 1, @2, @3, @4)
        """;

    private readonly Statements statements = new(connection);

    public DateOnly? DayOfDocument(string documentHash, bool sample) =>
        connection.QueryFirstOrDefault<string>(SelectDayOfDocument, new { documentHash, sample }) is { } day ? Columns.Day(day) : null;

    public IReadOnlyList<HeldPiece> Held(DateOnly day, IReadOnlyList<Draft> drafts)
    {
        var text = Columns.Text(day);
        return [.. drafts
            .SelectMany(d => statements.Rows(SelectHeld, HeldRow, text, d.ContentHash, d.TitleKey))
            .Distinct()];
    }

    public int EditionsOf(DateOnly day) =>
        (int)statements.Number("SELECT coalesce(max(ordinal), 0) FROM edition WHERE day = @0", Columns.Text(day));

    public long Add(Edition edition) => statements.Number(
        InsertEdition,
        edition.Paper,
        Columns.Text(edition.Day),
        edition.Ordinal,
        edition.Page,
        edition.How.Source,
        edition.How.DocumentHash,
        edition.How.Archive,
        edition.How.Sample,
        Columns.Milliseconds(edition.At));

    public long Add(long editionId, DateOnly day, long newsOrder, Draft draft, DateTimeOffset at) =>
        new ArticleWriter(statements).Add(editionId, day, newsOrder, draft, at);

    public void Revise(long articleId, int version, Draft draft, DateTimeOffset at) =>
        new ArticleWriter(statements).Revise(articleId, version, draft, at);

    public long Offer(long articleId, Draft draft, DateTimeOffset at)
    {
        var sequence = statements.Number("UPDATE sequence SET value = value + 1 WHERE name = 'offer' RETURNING value");
        statements.Run(InsertOffer, sequence, articleId, string.Join(' ', draft.DepartmentCodes), string.Join(' ', draft.TopicCodes), Columns.Milliseconds(at));
        return sequence;
    }

    public void Meet(IEnumerable<Department> departments, DateTimeOffset at)
    {
        foreach (var department in departments)
        {
            statements.Run(
                "INSERT INTO department (code, name, confirmed, first_met) VALUES (@0, @1, @2, @3) ON CONFLICT (code) DO NOTHING",
                department.Code,
                department.Name,
                department.Confirmed,
                Columns.Milliseconds(at));
        }
    }

    public int WithdrawSamples() => new Withdrawal(connection).Samples();

    public void Dispose() => statements.Dispose();

    private static HeldPiece HeldRow(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetInt32(1),
        row.IsDBNull(2) ? null : row.GetString(2),
        row.GetString(3),
        row.IsDBNull(4) ? null : row.GetInt32(4),
        row.GetBoolean(5),
        row.GetBoolean(6),
        row.GetString(7),
        row.GetString(8));
}
