using Gazette.News.Cleaning;

namespace Gazette.News.Layout;

/// <summary>Joins lines that were broken at the column's width, in text whose paragraphs are not set apart by empty lines.</summary>
internal static class WrapPass
{
    private const double FullLine = 0.8;
    private const double HalfLine = 0.6;
    private const int NarrowestColumn = 10;
    private const int FewestIndents = 2;

    public static List<Part> Apply(List<Part> parts, Cleaner cleaner)
    {
        var joined = new List<Part>(parts.Count);
        var widths = GroupWidths(parts);
        var isIndented = parts.Count(p => p.Indented) >= FewestIndents;
        for (var from = 0; from < parts.Count;)
        {
            var to = from + 1;
            while (to < parts.Count && Continues(parts[from], parts[to - 1], parts[to], widths[to - 1], isIndented))
                to++;
            joined.Add(to == from + 1 ? parts[from] : Join(parts[from..to], cleaner));
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
                widest = Math.Max(widest, Width(parts[i]));
            Array.Fill(widths, widest, from, to - from);
            from = to;
        }

        return widths;
    }

    private static bool Continues(Part first, Part last, Part next, int width, bool isIndented)
    {
        if (next.Apart || next.Indented || !IsPlain(last) || !IsPlain(next) || next.Bullet || next.Prefix > 0 || width < NarrowestColumn || IsBracketed(next.Text))
            return false;
        // Where paragraphs are indented, what is not indented goes on.
        if (isIndented && first.Indented)
            return Width(last) >= HalfLine * width && !(Signs.EndsParagraph(last.Text) && Width(last) < FullLine * width) && !Signs.EndsWithBracket(last.Text);
        return Width(last) >= FullLine * width
            && !Signs.EndsParagraph(last.Text)
            && !Signs.EndsWithBracket(last.Text)
            && !(first.Start == last.Start && !last.Indented && !Signs.HasStops(last.Text));   // a headline above its text is no broken line
    }

    private static int Width(Part part) => Signs.Width(part.Text) + (part.Indented ? 2 : 0);

    private static bool IsPlain(Part part) => part is { Heading: 0, Bold: false, Row: false };

    // A line that is one bracket is a byline or a credit, whatever stands above it.
    private static bool IsBracketed(string text) => text is ['（' or '(' or '【', ..] && Signs.EndsWithBracket(text);

    private static Part Join(List<Part> lines, Cleaner cleaner)
    {
        var whole = lines[0] with
        {
            Evidence = "lines broken at the column's width, joined",
        };
        whole = lines.Zip(lines.Skip(1)).All(p => OnlyBlanks(cleaner.Document, p.First.End, p.Second.Start))
            ? whole with { End = lines[^1].End }
            : whole with { More = [.. lines.Skip(1).SelectMany(l => l.Stretches)] };
        return whole with { Text = cleaner.Clean(whole.Stretches) };
    }

    private static bool OnlyBlanks(string document, int from, int to) => from <= to && document.AsSpan(from, to - from).IsWhiteSpace();
}
