namespace Gazette.News.Formats.Pages;

/// <summary>A column of text, or a table.</summary>
/// <param name="Runs">What stands in it.</param>
/// <param name="Gutters">The stretches between a table's columns; none in a column of text.</param>
internal sealed record PdfColumn(List<PdfRun> Runs, List<(double From, double To)> Gutters)
{
    private const int LongestCell = 12;
    private const double MostRows = 0.8;
    private const int FewestRows = 2;

    /// <summary>
    /// Whether what gutters part is a table: rows that have a cell in several columns, nearly all of them short and without the stops of running text.
    /// </summary>
    public static bool IsTable(List<PdfRun> runs, List<(double From, double To)> gutters)
    {
        var rows = PdfColumns.Bands(runs).ToList();
        var whole = rows.Count(row => PdfColumns.Split(row, gutters).Count() > 1);
        var cells = runs.Count(r => r.Text.Length <= LongestCell && !r.Text.AsSpan().ContainsAny('。', '，', '；'));
        return rows.Count >= FewestRows && whole >= MostRows * rows.Count && cells >= MostRows * runs.Count;
    }

    /// <summary>A table's rows from above, each with a cell a column; none in a column of text.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows()
    {
        if (Gutters.Count == 0)
            yield break;
        double[] edges = [.. Gutters.Select(g => (g.From + g.To) / 2).Order(), double.MaxValue];
        foreach (var band in PdfColumns.Bands(Runs))
            yield return [.. edges.Select((edge, i) => string.Join(' ', band.Where(r => r.Left < edge && (i == 0 || r.Left >= edges[i - 1])).OrderByDescending(r => r.Baseline).Select(r => r.Text)))];
    }
}
