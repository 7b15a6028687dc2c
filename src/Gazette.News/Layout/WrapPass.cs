namespace Gazette.News.Layout;

/// <summary>Joins lines that were broken at the column's width, in text whose paragraphs are not set apart by empty lines.</summary>
internal static class WrapPass
{
    private const double FullLine = 0.8;
    private const int NarrowestColumn = 10;

    public static List<Part> Apply(List<Part> parts)
    {
        var joined = new List<Part>(parts.Count);
        var widths = GroupWidths(parts);
        for (var from = 0; from < parts.Count;)
        {
            var to = from + 1;
            while (to < parts.Count && Continues(parts[from], parts[to - 1], parts[to], widths[to - 1]))
                to++;
            joined.Add(to == from + 1 ? parts[from] : Join(parts[from..to]));
            from = to;
        }

        return joined;
    }

    /// <summary>For each line the width of the widest line in its run without empty lines.</summary>
    private static int[] GroupWidths(List<Part> parts)
    {
        var widths = new int[parts.Count];
        for (var from = 0; from < parts.Count;)
        {
            var to = from + 1;
            while (to < parts.Count && !parts[to].Apart)
                to++;
            var widest = 0;
            for (var i = from; i < to; i++)
                widest = Math.Max(widest, parts[i].Text.Length);
            Array.Fill(widths, widest, from, to - from);
            from = to;
        }

        return widths;
    }

    private static bool Continues(Part first, Part last, Part next, int width) =>
        !next.Apart && !next.Indented && IsPlain(last) && IsPlain(next)
        && width >= NarrowestColumn && last.Text.Length >= FullLine * width
        && !Signs.EndsParagraph(last.Text)
        && !EndsWithBracket(last.Text)
        && !(first.Start == last.Start && !last.Indented && !Signs.HasStops(last.Text));   // a headline above its text is no broken line

    private static bool IsPlain(Part part) => part is { Heading: 0, Bold: false };

    private static bool EndsWithBracket(string text) => text[^1] is '）' or ')';

    private static Part Join(List<Part> lines) => lines[0] with
    {
        End = lines[^1].End,
        Text = Words.Join([.. lines.Select(l => l.Text)]),
        Evidence = "lines broken at the column's width, joined",
    };
}
