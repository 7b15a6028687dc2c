using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Headings;

/// <summary>Decides what each heading is: a headline, a line above or below it, a subhead, or a headline printed again.</summary>
internal static class HeadingPass
{
    private const int LongestKicker = 40;
    private const int LongestSubhead = 16;
    private const int LongestName = 8;
    private const int MostLines = 8;

    public static List<Part> Apply(List<Part> parts)
    {
        var marked = new List<Part>(parts);
        var printed = new PrintedHeadlines();
        var level = CommonLevel(parts);
        for (var i = 0; i < marked.Count; i++)
        {
            if (IsColumnName(marked, i))
                marked[i] = marked[i].As(SpanRole.Kicker, "short line set apart right above a headline");
            else if (marked[i].IsOpen && (marked[i].Heading > 0 || IsKickerLine(marked, i) || IsDeckLine(marked, i)))
                marked[i] = Decide(marked, i, printed, level);
            else if (marked[i] is { IsOpen: true, Bold: true } && marked[i].Text.Length <= LongestKicker && !Items.IsQuestion(marked[i].Text))
                marked[i] = marked[i].As(SpanRole.Subhead, "bold line inside a piece");
        }

        return marked;
    }

    private static Part Decide(List<Part> parts, int i, PrintedHeadlines printed, int level)
    {
        var part = parts[i];
        var core = PrintedHeadlines.Core(part.Text);
        if (printed.Has(core))
            return part.As(SpanRole.Repeat, "headline printed before");
        if (core.Length == 0)
            return part.As(SpanRole.Furniture, "heading without letters");
        if (Items.IsQuestion(part.Text))
            return part with { Heading = 0 };
        if (IsOverPieces(parts, i))
            return part.As(SpanRole.Section, "short heading over several pieces");
        var leadsOn = LeadsOn(parts, i, printed, level);
        if (leadsOn && StackedHeads.IsFirstLine(parts, i))
            printed.Add(core);
        else if (leadsOn)
            return Remembered(printed, core, part).As(SpanRole.Kicker, part.Text.EndsWith('—') ? "dash that leads to the headline below" : "heading right above a headline");
        if (IsDeck(parts, i, level))
            return part.As(SpanRole.Title, "deeper heading right below a headline");
        if (IsSubhead(parts, i, level))
            return part.As(SpanRole.Subhead, "short deeper heading inside an open piece");
        printed.Add(core);
        part = part with { Fresh = StackedHeads.IsSecondPiece(parts, i) };
        return part.As(SpanRole.Title, part.Heading > 0 && part.Evidence == "running text" ? "heading" : part.Evidence);
    }

    // A kicker is printed again with its headline.
    private static Part Remembered(PrintedHeadlines printed, string core, Part part)
    {
        printed.Add(core);
        return part;
    }

    /// <summary>Whether a heading stands right above the headline it leads to.</summary>
    private static bool LeadsOn(List<Part> parts, int i, PrintedHeadlines printed, int level)
    {
        var part = parts[i];
        if (NextHeading(parts, i) is not { } next || part.Text.Length > LongestKicker || next.Text.StartsWith('—'))
            return false;
        var core = Signs.Core(next.Text);
        if (core == Signs.Core(part.Text) || printed.Has(core) || next.Evidence == "second line of a headline")
            return false;
        if (part.Text.EndsWith('—'))
            return true;
        // What is set as the page's headlines are has no other headline below it, but its deck or its first subhead.
        return !(part.Heading <= level && next.Heading > part.Heading) && !Items.IsNumbered(next.Text);
    }

    /// <summary>The heading that follows with nothing but page marks between.</summary>
    private static Part? NextHeading(List<Part> parts, int i)
    {
        for (var next = i + 1; next < parts.Count; next++)
        {
            if (parts[next].Role is not (SpanRole.PageMark or SpanRole.Furniture))
                return parts[next] is { IsOpen: true, Heading: > 0 } found ? found : null;
        }

        return null;
    }

    /// <summary>A line without any mark above a headline where nothing is open, or one set in bold or brackets: the name of a column.</summary>
    private static bool IsColumnName(List<Part> parts, int i)
    {
        var part = parts[i];
        if (!part.IsOpen || part is not { Heading: 0, Bullet: false, Row: false } || part.Text.Length is < 2 or > LongestKicker || Signs.HasStops(part.Text) || Signs.EndsParagraph(part.Text)
            || NextHeading(parts, i) is not { } next || next.Text.StartsWith('—') || PictureLines.Is(part.Text))
            return false;
        var last = i - 1;
        while (last >= 0 && parts[last].Role is SpanRole.Furniture or SpanRole.PageMark or SpanRole.Section)
            last--;
        var isFree = last < 0 || parts[last] is { Role: SpanRole.Byline, Opens: false };
        return isFree || (part.Bold || part.Text is ['【', .., '】']) && Signs.EndsSentence(parts[last].Text);
    }

    /// <summary>The name of an issue or a section over its pieces: deeper headings below it, each with a text that begins or ends as pieces do.</summary>
    private static bool IsOverPieces(List<Part> parts, int i)
    {
        var name = parts[i];
        if (name.Heading == 0 || name.Text.Length > LongestName || Signs.HasStops(name.Text) || NewsWords.AreIn(name.Text) || NextHeading(parts, i) is not { } first || first.Heading <= name.Heading || first.Text.StartsWith('—'))
            return false;
        var (pieces, isPiece) = (0, false);
        for (var at = i + 1; at < parts.Count && !(parts[at].Heading > 0 && parts[at].Heading <= name.Heading); at++)
        {
            if (parts[at].Heading == first.Heading)
                isPiece = false;
            else if (!isPiece && (parts[at].Role == SpanRole.Byline && !parts[at].IsOfPicture || parts[at].IsOpen && parts[at].Heading == 0 && Leads.IsLead(parts[at].Text)))
                (isPiece, pieces) = (true, pieces + 1);
        }

        return pieces > 1;
    }

    private static bool IsKickerLine(List<Part> parts, int i) =>
        parts[i].Text.EndsWith("——", StringComparison.Ordinal) && parts[i].Text.Length <= LongestKicker && NextHeading(parts, i) is not null;

    private static bool IsDeckLine(List<Part> parts, int i) =>
        i > 0 && parts[i - 1].Role == SpanRole.Title && parts[i].Text.StartsWith('—') && parts[i].Text.Length <= LongestKicker;

    /// <summary>A deeper heading right below a headline, unless it is the first of several subheads.</summary>
    private static bool IsDeck(List<Part> parts, int i, int level)
    {
        if (i == 0 || parts[i - 1] is not { Role: SpanRole.Title } title || parts[i].Heading <= title.Heading || Items.IsNumbered(parts[i].Text))
            return false;
        for (var next = i + 1; next < parts.Count && !(parts[next].Heading > 0 && parts[next].Heading <= Math.Max(level, title.Heading)); next++)
        {
            if (parts[next].Heading == parts[i].Heading && parts[next].Heading > level)
                return false;
        }

        return true;
    }

    /// <summary>The level that most headings have: OCR gives headlines one level on the whole, and strays from it.</summary>
    private static int CommonLevel(List<Part> parts) => parts
        .Where(p => p.IsOpen && p.Heading > 0)
        .CountBy(p => p.Heading)
        .OrderByDescending(c => c.Value).ThenBy(c => c.Key)
        .FirstOrDefault().Key;

    private static bool IsSubhead(List<Part> parts, int i, int level)
    {
        var last = i - 1;
        while (last >= 0 && (parts[last].Role is SpanRole.PageMark or SpanRole.Furniture || parts[last].IsOfPicture))
            last--;
        var before = last < 0 ? null : parts[last];
        var text = parts[i].Text;
        var title = OpenLevel(parts, i) ?? level;
        if (before is { Role: SpanRole.Title } && parts[i].Heading > before.Heading)
            return true;   // right below a headline, and no deck
        if (before is { Role: SpanRole.Repeat } && parts[i].Heading > before.Heading)
            return true;   // the first subhead of a second half
        if (before is not { Role: SpanRole.Paragraph or SpanRole.Caption })
            return false;   // a piece begins here: nothing, a byline or a section mark stands before
        var next = parts.Skip(i + 1).FirstOrDefault(p => p.IsOpen);
        var score = (parts[i].Heading > level ? 1.5 : 0)
            + (parts[i].Heading > title ? 1 : 0)
            + (i + 1 < parts.Count && parts[i + 1].Opens ? -3 : 0)
            + (Items.IsNumbered(text) ? 2 : 0)
            + (text.Length <= LongestSubhead && !text.Contains('—') && !text.Contains(' ') ? 1 : 0)
            + (NewsWords.AreIn(text) ? -1 : 0)
            + (IsSignedBelow(parts, i) ? -2 : 0)
            + (before.Role == SpanRole.Paragraph && Signs.IsCutOff(before.Text) ? -1.5 : 0)
            + (next is not null && Leads.IsLead(next.Text) ? -1 : 0);
        return score >= 2;
    }

    /// <summary>Whether a body that the heading names signs the text below it.</summary>
    private static bool IsSignedBelow(List<Part> parts, int i)
    {
        for (var at = i + 1; at < parts.Count && parts[at].Heading == 0; at++)
        {
            if (parts[at] is { Role: SpanRole.Byline, Byline.Bodies: { Count: > 0 } bodies })
                return bodies.Any(b => b.Length > 2 && parts[i].Text.Contains(b, StringComparison.Ordinal));
        }

        return false;
    }

    /// <summary>The level of the headline, its decks aside, of the piece that is open at a place.</summary>
    private static int? OpenLevel(List<Part> parts, int i)
    {
        int? level = null;
        var lines = 0;
        for (var at = i - 1; at >= 0 && lines < MostLines; at--)
        {
            if (parts[at] is { Role: SpanRole.Title or SpanRole.Repeat, Heading: > 0 })
                (level, lines) = (Math.Min(parts[at].Heading, level ?? int.MaxValue), lines + 1);
            else if (level is not null && parts[at].Role is not (SpanRole.Furniture or SpanRole.Byline))
                break;
        }

        return level;
    }
}
