namespace Gazette.News.Formats.Pages;

/// <summary>
/// The reading order of a page: bands that the same gutter parts are columns and are read one after another,
/// what goes across (a headline, a masthead) stands between them, and where a headline begins below an empty strip across all columns, what stands
/// above is read first. Each column is taken apart the same way.
/// </summary>
internal static class PdfColumns
{
    private const double NarrowestGutter = 0.7;   // of the letters' size
    private const double WideStrip = 1.5;         // of the strips between lines
    private const double Heading = 1.18;          // of the letters' size
    private const double AtTheLeft = 0.1;         // of the width
    private const int Deepest = 12;

    /// <summary>The columns in reading order.</summary>
    public static List<PdfColumn> Of(List<PdfRun> runs)
    {
        var columns = new List<PdfColumn>();
        Take(runs, columns, 0);
        return columns;
    }

    private static void Take(List<PdfRun> runs, List<PdfColumn> columns, int depth)
    {
        if (runs.Count == 0)
            return;
        if (depth > Deepest)
        {
            columns.Add(new(runs, []));
            return;
        }

        foreach (var (group, gutters) in Groups(runs))
        {
            if (gutters.Count == 0 || PdfColumn.IsTable(group, gutters))
            {
                columns.Add(new(group, gutters));
                continue;
            }

            foreach (var column in Split(group, gutters))
                Take(column, columns, depth + 1);
        }
    }

    /// <summary>Bands from above, put together as long as the same gutters run through them.</summary>
    private static IEnumerable<(List<PdfRun> Runs, List<(double From, double To)> Gutters)> Groups(List<PdfRun> runs)
    {
        var left = runs.Min(r => r.Left);
        var right = runs.Max(r => r.Right);
        var bands = Bands(runs).ToList();
        var strips = bands.Zip(bands.Skip(1), Strip).ToList();
        var usual = strips.Count == 0 ? 0 : strips.Order().ElementAt(strips.Count / 2);
        var size = MedianSize(runs);
        List<PdfRun>? open = null;
        List<(double From, double To)> free = [];
        foreach (var (index, band) in bands.Index())
        {
            var own = Free(band, left, right);
            var common = open is null ? own : Common(free, own);
            var isCut = open is not null && strips[index - 1] > WideStrip * usual && Opens(band, free, size, left, right);
            if (open is not null && !isCut && GoesOn(open, free, band, own, common))
            {
                open.AddRange(band);
                free = common;
                continue;
            }

            if (open is not null)
                yield return (open, IsOneLine(open) ? [] : Parting(open, free));
            (open, free) = ([.. band], own);
        }

        if (open is not null)
            yield return (open, IsOneLine(open) ? [] : Parting(open, free));
    }

    // The halves of a headline stand apart, and the words of a masthead: one line is no columns.
    private static bool IsOneLine(List<PdfRun> runs) => runs.TrueForAll(r => Math.Abs(r.Baseline - runs[0].Baseline) < 0.2 * r.Size);

    private static double Strip(List<PdfRun> above, List<PdfRun> below) => above.Min(r => r.Bottom) - below.Max(r => r.Top);

    /// <summary>Whether a headline begins in the band: in the first column, or across a gutter of what stands above.</summary>
    private static bool Opens(List<PdfRun> band, List<(double From, double To)> gutters, double size, double left, double right) =>
        band.Exists(r => r.Size >= Heading * size && (r.Left <= left + AtTheLeft * (right - left) || gutters.Exists(g => r.Left < g.From && r.Right > g.To)));

    private static double MedianSize(List<PdfRun> runs) => runs.Select(r => r.Size).Order().ElementAt(runs.Count / 2);

    /// <summary>A gutter that runs on through the band keeps it with what stands above; so does no gutter on either side.</summary>
    private static bool GoesOn(List<PdfRun> open, List<(double From, double To)> free, List<PdfRun> band, List<(double From, double To)> own, List<(double From, double To)> common) =>
        Parting(open, free).Count > 0
            ? Parting([.. open, .. band], common).Count > 0
            : Parting(band, own).Count == 0;

    /// <summary>Runs that overlap in height, from above.</summary>
    internal static IEnumerable<List<PdfRun>> Bands(List<PdfRun> runs)
    {
        var band = new List<PdfRun>();
        var bottom = double.MaxValue;
        foreach (var run in runs.OrderByDescending(r => r.Top))
        {
            if (band.Count > 0 && run.Top <= bottom)
            {
                yield return band;
                band = [];
                bottom = double.MaxValue;
            }

            band.Add(run);
            bottom = Math.Min(bottom, run.Bottom);
        }

        if (band.Count > 0)
            yield return band;
    }

    /// <summary>The stretches of a band's width where nothing stands.</summary>
    private static List<(double From, double To)> Free(List<PdfRun> band, double left, double right)
    {
        var free = new List<(double, double)>();
        var at = left;
        foreach (var run in band.OrderBy(r => r.Left))
        {
            if (run.Left > at)
                free.Add((at, run.Left));
            at = Math.Max(at, run.Right);
        }

        if (right > at)
            free.Add((at, right));
        return free;
    }

    private static List<(double From, double To)> Common(List<(double From, double To)> a, List<(double From, double To)> b) =>
        [.. from x in a from y in b let from_ = Math.Max(x.From, y.From) let to = Math.Min(x.To, y.To) where to > from_ select (from_, to)];

    /// <summary>The free stretches that have runs on both sides and are wide enough.</summary>
    private static List<(double From, double To)> Parting(List<PdfRun> runs, List<(double From, double To)> free)
    {
        var size = runs.Count == 0 ? 0 : MedianSize(runs);
        return [.. free.Where(f => f.To - f.From >= NarrowestGutter * size && runs.Exists(r => r.Right <= f.From + 0.01) && runs.Exists(r => r.Left >= f.To - 0.01))];
    }

    internal static IEnumerable<List<PdfRun>> Split(List<PdfRun> runs, List<(double From, double To)> gutters)
    {
        var edges = gutters.Select(g => (g.From + g.To) / 2).Order().Append(double.MaxValue).ToList();
        var from = double.MinValue;
        foreach (var edge in edges)
        {
            var column = runs.Where(r => r.Left >= from && r.Left < edge).ToList();
            from = edge;
            if (column.Count > 0)
                yield return column;
        }
    }
}
