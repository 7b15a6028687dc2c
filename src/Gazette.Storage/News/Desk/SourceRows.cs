using Gazette.Newsroom.Publishing;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.News;

/// <summary>Finds and writes where stories were printed.</summary>
internal sealed class SourceRows(Statements statements)
{
    private const string Selected = "k.id, s.number, (s.own AND a.merged_into IS NULL), s.day, s.paper, s.source, s.source_id, s.page, e.sample, (k.state = 'withdrawn')";

    private const string Joined = """
        CROSS JOIN article k ON k.id = coalesce(a.merged_into, a.id)
        CROSS JOIN edition e ON e.id = a.edition_id
        """;

    private const string SelectByText = $"""
        SELECT {Selected}, a.title_key, v.content_hash
        FROM article_version v
        CROSS JOIN article a ON a.id = v.article_id
        CROSS JOIN article_source s ON s.article_id = a.id AND s.own
        {Joined}
        WHERE v.content_hash = @0
        UNION ALL
        SELECT {Selected}, s.title_key, s.content_hash
        FROM article_source s
        CROSS JOIN article a ON a.id = s.article_id
        {Joined}
        WHERE s.content_hash = @0 AND s.number > 1 AND NOT s.own
        """;

    private const string SelectByTitle = $"""
        SELECT {Selected}, a.title_key, NULL
        FROM article a
        CROSS JOIN article_source s ON s.article_id = a.id AND s.number = 1
        {Joined}
        WHERE a.day = @0 AND a.title_key = @1
        UNION ALL
        SELECT {Selected}, s.title_key, NULL
        FROM article_source s
        CROSS JOIN article a ON a.id = s.article_id
        {Joined}
        WHERE s.day = @0 AND s.title_key = @1 AND s.number > 1
        """;

    private const string SelectBySourceId = $"""
        SELECT {Selected}, coalesce(s.title_key, a.title_key), NULL
        FROM article_source s
        CROSS JOIN article a ON a.id = s.article_id
        {Joined}
        WHERE s.source = @0 AND s.source_id = @1
        """;

    private const string Insert = """
        INSERT INTO article_source (article_id, number, own, source, source_id, paper, page, day, link, archive, title_key, content_hash, added_at)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12)
        """;

    private const string SelectNextNumber = "SELECT coalesce(max(number), 0) + 1 FROM article_source WHERE article_id = @0";

    private const string SelectSame = """
        SELECT number FROM article_source WHERE article_id = @0 AND source = @1 AND source_id IS @2 AND (source_id IS NOT NULL OR (page IS @3 AND day = @4))
        """;

    private const string UpdateText = """
        UPDATE article_source SET title_key = @2, content_hash = @3, link = coalesce(@4, link), archive = min(archive, @5) WHERE article_id = @0 AND number = @1 AND number > 1
        """;

    // A moved article is known where its source printed it.
    private const string CopyOwn = """
        INSERT INTO article_source (article_id, number, own, source, source_id, paper, page, day, link, archive, title_key, content_hash, added_at)
        SELECT article_id, @1, 1, source, NULL, paper, page, day, link, archive, @2, NULL, @3 FROM article_source WHERE article_id = @0 AND number = 1
        """;

    private const string CountOfSource = """
        SELECT count(*) FROM article a CROSS JOIN article_source s ON s.article_id = a.id
        WHERE a.id IN (SELECT id FROM article WHERE id = @0 UNION ALL SELECT id FROM article WHERE merged_into = @0) AND s.source = @1
        """;

    public IEnumerable<HeldPiece> Held(Printing p)
    {
        IEnumerable<HeldPiece> found = statements.Rows(SelectByText, Row, p.Draft.ContentHash);
        found = found.Concat(statements.Rows(SelectByTitle, Row, Columns.Text(p.Day), p.Draft.TitleKey));
        return p.SourceId is { } id ? found.Concat(statements.Rows(SelectBySourceId, Row, p.Source, id)) : found;
    }

    public void AddFirst(long article, Printing p, long at) =>
        statements.Run(Insert, article, 1, true, p.Source, p.SourceId, p.Paper, p.Page, Columns.Text(p.Day), p.Link, p.Archive, null, null, at);

    /// <summary>Adds a copy's source, or renews the one of the same place.</summary>
    public bool Keep(long article, Printing p, long at)
    {
        if (statements.Rows(SelectSame, r => r.GetInt64(0), article, p.Source, p.SourceId, p.Page, Columns.Text(p.Day)) is [var number, ..])
        {
            statements.Run(UpdateText, article, number, p.Draft.TitleKey, p.Draft.ContentHash, p.Link, p.Archive);
            return false;
        }

        statements.Run(Insert, article, Next(article), false, p.Source, p.SourceId, p.Paper, p.Page, Columns.Text(p.Day), p.Link, p.Archive, p.Draft.TitleKey, p.Draft.ContentHash, at);
        return true;
    }

    public void StaysKnownThere(long article, string titleKey, long at) => statements.Run(CopyOwn, article, Next(article), titleKey, at);

    public void Remove(long article, int number) => statements.Run("DELETE FROM article_source WHERE article_id = @0 AND number = @1 AND number > 1", article, number);

    public bool Has(long article, string source) => statements.Number(CountOfSource, article, source) > 0;

    private long Next(long article) => statements.Number(SelectNextNumber, article);

    private static HeldPiece Row(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetInt32(1),
        row.GetBoolean(2),
        Columns.Day(row.GetString(3)),
        row.IsDBNull(4) ? null : row.GetString(4),
        row.GetString(5),
        row.IsDBNull(6) ? null : row.GetString(6),
        row.IsDBNull(7) ? null : row.GetInt32(7),
        row.GetBoolean(8),
        row.GetBoolean(9),
        row.GetString(10),
        row.IsDBNull(11) ? null : row.GetString(11));
}
