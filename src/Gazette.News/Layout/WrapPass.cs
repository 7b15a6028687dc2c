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
        for (var i = 0; i < parts.Count; i++)
        {
            if (joined.Count > 0 && Continues(joined[^1], parts[i - 1], parts[i], widths[i - 1]))
                joined[^1] = Join(joined[^1], parts[i]);
            else
                joined.Add(parts[i]);
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

    private static bool Continues(Part whole, Part last, Part next, int width) =>
        !next.Apart && !next.Indented && IsPlain(last) && IsPlain(next)
        && width >= NarrowestColumn && last.Text.Length >= FullLine * width
        && !Signs.EndsParagraph(last.Text)
        && !EndsWithBracket(last.Text)
        && !(whole.Start == last.Start && !last.Indented && !Signs.HasStops(last.Text));   // a headline above its text is no broken line

    private static bool IsPlain(Part part) => part is { Heading: 0, Bold: false };

    private static bool EndsWithBracket(string text) => text[^1] is '）' or ')';

    private static Part Join(Part whole, Part next) => whole with
    {
        End = next.End,
        Text = Words.Join(whole.Text, next.Text),
        Evidence = "lines broken at the column's width, joined",
    };
}
