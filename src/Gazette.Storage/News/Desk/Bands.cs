using Gazette.Newsroom.Publishing;

namespace Gazette.Storage.News;

/// <summary>The index of likeness.</summary>
internal sealed class Bands(Statements statements)
{
    // A text shares bands with few others; more than these are not worth a look.
    private const int MostCandidates = 16;

    private const int BandsOfAText = 8;

    private const string Insert = """
        INSERT OR IGNORE INTO article_band (band, day, article_id)
        VALUES (@0, @8, @9), (@1, @8, @9), (@2, @8, @9), (@3, @8, @9), (@4, @8, @9), (@5, @8, @9), (@6, @8, @9), (@7, @8, @9)
        """;

    private const string Select = """
        SELECT coalesce(a.merged_into, a.id) FROM (
          SELECT article_id, count(*) AS shared FROM article_band
          WHERE band IN (@0, @1, @2, @3, @4, @5, @6, @7) AND day BETWEEN @8 AND @9
          GROUP BY article_id ORDER BY shared DESC, article_id LIMIT @10) b
        CROSS JOIN article a ON a.id = b.article_id
        """;

    public void Add(long article, DateOnly day, Draft draft)
    {
        if (draft.Bands.Count == BandsOfAText)
            statements.Run(Insert, [.. draft.Bands.Select(b => (object)b), (long)day.DayNumber, article]);
    }

    public IReadOnlyList<long> Alike(IReadOnlyList<long> bands, DateOnly from, DateOnly to) => bands.Count != BandsOfAText
        ? []
        : [.. statements.Rows(Select, r => r.GetInt64(0), [.. bands.Select(b => (object)b), (long)from.DayNumber, (long)to.DayNumber, MostCandidates]).Distinct()];
}
