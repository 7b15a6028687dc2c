using Dapper;
using Gazette.Newsroom.Publishing;
using Gazette.Storage.Sqlite;
using Gazette.Text;

namespace Gazette.Storage.News;

/// <summary>Reads offers from a SQLite file.</summary>
public sealed class OfferReader(Database database) : IOfferReader
{
    private const string SelectBetween = """
        SELECT o.sequence, o.article_id AS articleId, o.version, a.news_order AS newsOrder, o.departments, o.topics, v.content, o.offered_at AS offeredAt
        FROM offer o
        CROSS JOIN article a ON a.id = o.article_id AND a.state = 'published'
        CROSS JOIN article_version v ON v.article_id = o.article_id AND v.version = o.version   -- as offered: a window computed again is the same
        WHERE o.sequence > @after AND o.sequence <= @upTo
        ORDER BY o.sequence
        """;

    /// <inheritdoc/>
    public Task<long> Current(CancellationToken ct) =>
        database.Query(connection => connection.ExecuteScalar<long>("SELECT value FROM sequence WHERE name = 'offer'"), ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Offer>> Between(long after, long upTo, CancellationToken ct) =>
        database.Query<IReadOnlyList<Offer>>(
            connection => [.. connection.Query<OfferRow>(SelectBetween, new { after, upTo }, buffered: false).Select(row => row.ToOffer())],
            ct);

    /// <summary>An offer with the content it was made for.</summary>
    private sealed record OfferRow(long Sequence, long ArticleId, long Version, long NewsOrder, string Departments, string Topics, string Content, long OfferedAt)
    {
        public Offer ToOffer()
        {
            var article = ArticleContent.Read(Content);
            var text = Folding.Fold(article.Title + "\n" + article.Body);
            return new(Sequence, ArticleId, (int)Version, NewsOrder, Codes(Departments), Codes(Topics), text, Columns.Instant(OfferedAt));
        }

        private static string[] Codes(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
