using Dapper;
using Gazette.Newsroom;
using Gazette.Newsroom.Publishing;
using Gazette.Text;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.News;

/// <summary>Finds figures by the parts of their names and by their months.</summary>
internal sealed class FigureQuery(SqliteConnection connection, FigureFilter filter)
{
    // The newest period, then the name closest to what was asked, then the longer period, then the newest article that says so.
    private const string Order = """
        ) WHERE @articles = 0 OR said <= @articles
        ORDER BY last DESC NULLS LAST, long, first, news DESC, position LIMIT @limit
        """;

    private const string Selected = """
        SELECT articleId, position FROM (
        SELECT f.article_id AS articleId, f.position, f.first_month AS first, f.last_month AS last, length(n.name) AS long, s.news_order AS news,
               dense_rank() OVER (PARTITION BY f.name_id, f.first_month, f.last_month ORDER BY s.news_order DESC) AS said
        FROM figure_name n
        CROSS JOIN figure f ON f.name_id = n.id
        CROSS JOIN article_text s ON s.article_id = f.article_id   -- visible articles only
        WHERE s.news_order <= @upTo
        """;

    public IReadOnlyList<HeldFigure> Find(int limit)
    {
        var values = new DynamicParameters(new { limit, articles = filter.ArticlesAPeriod, upTo = filter.UpTo is { } day ? NewsOrder.Last(day) : long.MaxValue });
        var sql = string.Join('\n', [Selected, NameIn(values), MonthsIn(values), Order]);
        var rows = connection.Query<FigureRow>(sql, values).AsList();
        var articles = new ArticleRows(connection).ById([.. rows.Select(r => r.ArticleId)]).DistinctBy(a => a.Id).ToDictionary(a => a.Id);
        return [.. rows
            .Where(r => articles.ContainsKey(r.ArticleId))
            .Select(r => new HeldFigure(articles[r.ArticleId].Article.Figures[(int)r.Position], articles[r.ArticleId]))];
    }

    private string NameIn(DynamicParameters values)
    {
        if (filter.Names.Count == 0)
            return "";
        for (var i = 0; i < filter.Names.Count; i++)
            values.Add("name" + i, filter.Whole ? Folding.Fold(filter.Names[i]) : $"%{Literal(Folding.Fold(filter.Names[i]))}%");
        if (filter.Whole)
            return $"AND n.name IN ({string.Join(", ", filter.Names.Select((_, i) => "@name" + i))})";
        return $"AND ({string.Join(" OR ", filter.Names.Select((_, i) => $@"n.name LIKE @name{i} ESCAPE '\'"))})";
    }

    private string MonthsIn(DynamicParameters values)
    {
        if (filter.Within is { } within)
        {
            values.Add("from", Columns.Month(within.From));
            values.Add("to", Columns.Month(within.To));
        }

        return (filter.Within is null ? "" : "AND f.first_month >= @from AND f.last_month <= @to ") + ExactlyIn(values);
    }

    private string ExactlyIn(DynamicParameters values)
    {
        if (filter.Months is not { } months)
            return "";
        values.Add("first", Columns.Month(months.From));
        values.Add("last", Columns.Month(months.To));
        return filter.AnyYear
            ? "AND f.last_month % 12 = @last % 12 AND f.last_month - f.first_month = @last - @first"
            : "AND f.first_month = @first AND f.last_month = @last";
    }

    private static string Literal(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);

    /// <summary>Where a figure stands.</summary>
    private sealed record FigureRow(long ArticleId, long Position);
}
