namespace Gazette.News.Layout.Lines;

/// <summary>Puts columns that were scanned side by side (left line, gap, right line) one under the other.</summary>
internal static class ColumnPass
{
    private const int FewestLines = 5;
    private const int NarrowestGap = 3;
    private const double Share = 0.6;
    private const double ShareOfProse = 0.3;

    /// <summary>How far the beginnings of the right column's lines lie apart: an indent of two Han characters.</summary>
    private const int Spread = 5;

    public static List<RawLine> InReadingOrder(string document, List<RawLine> lines)
    {
        if (!document.Contains("   ", StringComparison.Ordinal) && !document.Contains("\u3000\u3000\u3000", StringComparison.Ordinal))
            return lines;
        var ordered = new List<RawLine>(lines.Count);
        for (var from = 0; from < lines.Count;)
        {
            var to = Run(document, lines, from);
            if (to - from >= FewestLines && Column(document, lines[from..to]) is { } column)
                ordered.AddRange(Split(document, lines[from..to], column));
            else
                ordered.AddRange(lines[from..to]);
            from = to;
        }

        return ordered;
    }

    /// <summary>Index after the lines from one on that can stand in columns: each with a gap inside, or too short to have one.</summary>
    private static int Run(string document, List<RawLine> lines, int from)
    {
        var isGapped = Gap(document, lines[from]) is not null;
        var to = from + 1;
        if (!isGapped)
            return to;
        while (to < lines.Count && !IsMark(document, lines[to]) && (Gap(document, lines[to]) is not null || Columns(document, lines[to].Start, lines[to].End) <= Columns(document, lines[from].Start, lines[from].End)))
            to++;
        return to;
    }

    private static bool IsMark(string document, RawLine line) => document[line.Start] is '#' or '|' or '>';

    /// <summary>The display column at which the right column begins, or null when the lines are no columns of prose.</summary>
    private static int? Column(string document, List<RawLine> lines)
    {
        var starts = lines.Select(l => Gap(document, l)).OfType<(int Left, int Right)>().ToList();
        if (starts.Count < FewestLines || starts.Count < Share * lines.Count)
            return null;
        var column = starts.Select(s => s.Right).CountBy(r => r).OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key;
        var least = starts.Select(s => s.Right).Where(r => r > column - Spread && r <= column).Min();
        var fitting = starts.Count(s => s.Right >= least && s.Right <= least + Spread);
        return fitting >= Share * lines.Count && IsProse(document, lines, least) ? least : null;
    }

    private static bool IsProse(string document, List<RawLine> lines, int column)
    {
        var cut = lines.Select(l => (Line: l, At: Index(document, l, column))).ToList();
        return cut.Count(c => HasStop(document, c.Line.Start, c.At)) >= ShareOfProse * lines.Count
            && cut.Count(c => HasStop(document, c.At, c.Line.End)) >= ShareOfProse * lines.Count;
    }

    private static bool HasStop(string document, int from, int to) => document.AsSpan(from, to - from).IndexOfAny("，。、；") >= 0;

    private static IEnumerable<RawLine> Split(string document, List<RawLine> lines, int column)
    {
        var left = lines.Select(l => l with { End = Index(document, l, column) });
        var right = lines.Select(l => l with { Start = Index(document, l, column) });
        return Spoken(document, left).Concat(InReadingOrder(document, Spoken(document, right)));
    }

    // Where one column has nothing on a line, the next line of it stands apart.
    private static List<RawLine> Spoken(string document, IEnumerable<RawLine> lines)
    {
        var kept = new List<RawLine>();
        var apart = true;
        foreach (var line in lines)
        {
            if (document.AsSpan(line.Start, line.End - line.Start).IsWhiteSpace())
            {
                apart = true;
                continue;
            }

            kept.Add(line with { Apart = apart || line.Apart });
            apart = false;
        }

        return kept;
    }

    /// <summary>The display columns at which the widest gap inside a line begins and ends, or null.</summary>
    private static (int Left, int Right)? Gap(string document, RawLine line)
    {
        (int Left, int Right)? widest = null;
        var (column, start) = (0, -1);
        for (var at = line.Start; at < line.End; at++)
        {
            if (char.IsWhiteSpace(document[at]))
            {
                start = start < 0 ? column : start;
            }
            else
            {
                if (start >= 0 && column - start >= NarrowestGap && (start > 0 || column > 2 * Spread) && (widest is not { } known || column - start > known.Right - known.Left))
                    widest = (start, column);
                start = -1;
            }

            column += Wide(document[at]);
        }

        return widest;
    }

    /// <summary>Index of the first character at or after a display column; the line's end where it is shorter.</summary>
    private static int Index(string document, RawLine line, int column)
    {
        var at = line.Start;
        for (var passed = 0; at < line.End && passed < column; at++)
            passed += Wide(document[at]);
        return at;
    }

    private static int Columns(string document, int from, int to)
    {
        var columns = 0;
        for (var at = from; at < to; at++)
            columns += Wide(document[at]);
        return columns;
    }

    private static int Wide(char c) => c < '\u0300' ? 1 : 2;
}
