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

    // Counted and put in order here: most texts share a band with none, and a query that groups is dearer than all its probes.
    private const string Select = "SELECT article_id FROM article_band WHERE band IN (@0, @1, @2, @3, @4, @5, @6, @7) AND day BETWEEN @8 AND @9";

    private const string SelectKept = "SELECT coalesce(merged_into, id) FROM article WHERE id = @0";

    public void Add(long article, DateOnly day, Draft draft)
    {
        if (draft.Bands.Count == BandsOfAText)
            statements.Run(Insert, [.. draft.Bands.Select(b => (object)b), (long)day.DayNumber, article]);
    }

    public IReadOnlyList<long> Alike(IReadOnlyList<long> bands, DateOnly from, DateOnly to)
    {
        if (bands.Count != BandsOfAText)
            return [];
        var sharing = statements.Rows(Select, r => r.GetInt64(0), [.. bands.Select(b => (object)b), (long)from.DayNumber, (long)to.DayNumber]);
        return sharing.Count == 0
            ? []
            : [.. sharing.CountBy(id => id).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(MostCandidates).Select(c => statements.Number(SelectKept, c.Key)).Distinct()];
    }
}
