using Gazette.Newsroom.Publishing;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.News;

/// <summary>What editors corrected.</summary>
internal sealed class CorrectionRows(Statements statements)
{
    private const string Select = "SELECT title, departments, topics FROM article_correction WHERE article_id = @0";

    private const string Insert = "INSERT OR REPLACE INTO article_correction (article_id, title, departments, topics) VALUES (@0, @1, @2, @3)";

    private const string CountTitled = "SELECT count(*) FROM article WHERE id = @0 AND title_key = @1";

    public Standing Of(long article) => statements.Rows(Select, Row, article) is [var standing] ? standing : new();

    public void Keep(long article, Standing standing, string oldTitleKey, long at)
    {
        statements.Run(Insert, article, standing.Title, Joined(standing.DepartmentCodes), Joined(standing.TopicCodes));
        if (statements.Number(CountTitled, article, oldTitleKey) == 0)
            new SourceRows(statements).StaysKnownThere(article, oldTitleKey, at);
    }

    private static Standing Row(SqliteDataReader row) => new(row.IsDBNull(0) ? null : row.GetString(0), Codes(row, 1), Codes(row, 2));

    private static string[]? Codes(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Columns.Codes(row.GetString(column));

    private static string? Joined(IReadOnlyList<string>? codes) => codes is null ? null : string.Join(' ', codes);
}
