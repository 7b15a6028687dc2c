using Gazette.News.Cleaning;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Lines;

/// <summary>Joins lines that were broken at the column's width, in text whose paragraphs are not set apart by empty lines.</summary>
internal static class WrapPass
{
    private const double FullLine = 0.8;
    private const double HalfLine = 0.6;
    private const int NarrowestColumn = 10;
    private const int FewestIndents = 2;
    private const int FewestLines = 3;
    private const int WidestColumn = 45;

    /// <summary>No line of its own begins with these.</summary>
    private const string NeverFirst = "，。、；：！？”’）》】";

    public static List<Part> Apply(List<Part> parts, Cleaner cleaner)
    {
        var joined = new List<Part>(parts.Count);
        var widths = GroupWidths(parts);
        var blocks = Blocks(parts, widths);
        var isIndented = parts.Count(p => p.Indented) >= FewestIndents;
        for (var from = 0; from < parts.Count;)
        {
            var to = from + 1;
            while (to < parts.Count && Continues(parts, from, to, widths[to - 1], isIndented, blocks[to]))
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

    /// <summary>For each line whether its run without empty lines is one paragraph set in a narrow column: every line but the last is full.</summary>
    private static bool[] Blocks(List<Part> parts, int[] widths)
    {
        var blocks = new bool[parts.Count];
        for (var from = 0; from < parts.Count;)
        {
            var to = from + 1;
            while (to < parts.Count && !parts[to].Apart)
                to++;
            if (to - from >= FewestLines && widths[from] is >= NarrowestColumn and <= WidestColumn && IsBlock(parts, from, to, widths[from]))
                Array.Fill(blocks, true, from, to - from);
            from = to;
        }

        return blocks;
    }

    private static bool IsBlock(List<Part> parts, int from, int to, int width)
    {
        var stops = 0;
        for (var i = from; i < to; i++)
        {
            if (!IsPlain(parts[i]) || parts[i].Bullet || parts[i].Prefix > 0 || i > from && parts[i].Indented || i < to - 1 && Width(parts[i]) < width - 2 || IsBracketed(parts[i].Text))
                return false;
            stops += Signs.HasStops(parts[i].Text) ? 1 : 0;
        }

        return 2 * stops >= to - from;
    }

    private static bool Continues(List<Part> parts, int from, int to, int width, bool isIndented, bool isBlock)
    {
        var (first, last, next) = (parts[from], parts[to - 1], parts[to]);
        if (isBlock && !next.Apart)
            return true;
        if (next.Apart || next.Indented || !IsPlain(last) || !IsPlain(next) || next.Bullet || next.Prefix > 0 || width < NarrowestColumn || IsBracketed(next.Text))
            return false;
        if (next.Text is [var start, ..] && NeverFirst.Contains(start) && last.Text.Length > 0)
            return true;
        // Where paragraphs are indented, what is not indented goes on.
        if (isIndented && first.Indented)
            return !(Signs.EndsParagraph(last.Text) && !ReachesEnd(parts, to)) && Width(last) >= HalfLine * width && !(Signs.EndsParagraph(last.Text) && Width(last) < FullLine * width) && !Signs.EndsWithBracket(last.Text);
        return Width(last) >= FullLine * width
            && !Signs.EndsParagraph(last.Text)
            && !Signs.EndsWithBracket(last.Text)
            && !(first.Start == last.Start && !last.Indented && !Signs.HasStops(last.Text));   // a headline above its text is no broken line
    }

    /// <summary>Whether the lines up to the next indent close a sentence: else they are the next piece's headline, whatever the width above.</summary>
    private static bool ReachesEnd(List<Part> parts, int from)
    {
        var last = from;
        while (last + 1 < parts.Count && parts[last + 1] is { Indented: false, Apart: false } && last - from < WidestColumn)
            last++;
        return Signs.EndsParagraph(parts[last].Text) || Signs.EndsWithBracket(parts[last].Text);
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
