using Dapper;
using Gazette.Newsroom.Publishing;
using Gazette.Storage.Sqlite;
using Gazette.Text;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.News;

/// <summary>Reads offers from a SQLite file.</summary>
public sealed class OfferReader(Database database) : IOfferReader
{
    // As offered, so that a window computed again is the same; what was merged is the article it went into.
    private const string Selected = """
        SELECT o.sequence, k.id, CASE WHEN k.id = a.id THEN o.version ELSE k.version END, k.news_order, o.departments, o.topics, v.content, o.offered_at, o.again, o.earlier
        FROM offer o
        CROSS JOIN article a ON a.id = o.article_id
        CROSS JOIN article k ON k.id = coalesce(a.merged_into, a.id) AND k.state = 'published'
        CROSS JOIN article_version v ON v.article_id = o.article_id AND v.version = o.version
        """;

    private const string SelectBetween = $"""
        {Selected}
        WHERE o.sequence > @0 AND o.sequence <= @1 ORDER BY o.sequence
        """;

    private const string SelectEarlier = $"""
        {Selected}
        WHERE (o.article_id = @0 OR o.article_id IN (SELECT id FROM article WHERE merged_into = @0)) AND o.sequence < @1 ORDER BY o.sequence
        """;

    /// <inheritdoc/>
    public Task<long> Current(CancellationToken ct) =>
        database.Query(connection => connection.ExecuteScalar<long>("SELECT value FROM sequence WHERE name = 'offer'"), ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Offer>> Between(long after, long upTo, CancellationToken ct) => database.Ask<IReadOnlyList<Offer>>(
        statements =>
        {
            var merged = new DepartmentRows(statements).Merged();
            return [.. statements.Rows(SelectBetween, Read, after, upTo).Select(row => Whole(row, statements, merged))];
        },
        ct);

    private static Offer Whole((Offer Offer, bool Earlier) row, Statements statements, Dictionary<string, string> merged)
    {
        var offer = row.Offer;
        if (row.Earlier)
            offer = offer with { Earlier = [.. statements.Rows(SelectEarlier, Read, offer.ArticleId, offer.Sequence).Select(e => e.Offer)] };
        return merged.Count > 0 && offer.DepartmentCodes.Any(merged.ContainsKey)
            ? offer with { MovedTo = [.. offer.DepartmentCodes.Where(merged.ContainsKey).Select(c => merged[c])] }
            : offer;
    }

    private static (Offer Offer, bool Earlier) Read(SqliteDataReader r)
    {
        var article = ArticleContent.Read(r.GetString(6));
        var offer = new Offer(
            r.GetInt64(0),
            r.GetInt64(1),
            r.GetInt32(2),
            r.GetInt64(3),
            Columns.Codes(r.GetString(4)),
            Columns.Codes(r.GetString(5)),
            Folding.Fold(article.Title + "\n" + article.Body),
            Columns.Instant(r.GetInt64(7)))
        { Again = r.GetBoolean(8) };
        return (offer, r.GetBoolean(9));
    }
}
