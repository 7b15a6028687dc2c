using System.Text.RegularExpressions;

namespace Gazette.News.Layout;

/// <summary>Decides what each heading is: a headline, a line above or below it, a subhead, or a headline printed again.</summary>
internal static partial class HeadingPass
{
    private const int LongestKicker = 40;
    private const int LongestSubhead = 16;

    public static List<Part> Apply(List<Part> parts)
    {
        var marked = new List<Part>(parts);
        var printed = new PrintedHeadlines();
        var level = CommonLevel(parts);
        for (var i = 0; i < marked.Count; i++)
        {
            if (marked[i].IsOpen && (marked[i].Heading > 0 || IsKickerLine(marked, i) || IsDeckLine(marked, i)))
                marked[i] = Decide(marked, i, printed, level);
            else if (marked[i] is { IsOpen: true, Bold: true } && marked[i].Text.Length <= LongestKicker)
                marked[i] = marked[i].As(SpanRole.Subhead, "bold line inside a piece");
        }

        return marked;
    }

    private static Part Decide(List<Part> parts, int i, PrintedHeadlines printed, int level)
    {
        var part = parts[i];
        var core = Signs.Core(part.Text);
        if (printed.Has(core))
            return part.As(SpanRole.Repeat, "headline printed before");
        if (core.Length == 0)
            return part.As(SpanRole.Furniture, "heading without letters");
        var next = NextHeading(parts, i);
        if (next is not null && !next.Text.StartsWith('—') && Signs.Core(next.Text) != core && !printed.Has(Signs.Core(next.Text)) && part.Text.Length <= LongestKicker)
            return part.As(SpanRole.Kicker, part.Text.EndsWith('—') ? "dash that leads to the headline below" : "heading right above a headline");
        if (IsSubhead(parts, i, level))
            return part.As(SpanRole.Subhead, "short deeper heading inside an open piece");
        printed.Add(core);
        return part.As(SpanRole.Title, part.Heading > 0 && part.Evidence == "running text" ? "heading" : part.Evidence);
    }

    /// <summary>The heading that follows with nothing but page marks between.</summary>
    private static Part? NextHeading(List<Part> parts, int i)
    {
        var next = parts.Skip(i + 1).FirstOrDefault(p => p.Role is not (SpanRole.PageMark or SpanRole.Furniture));
        return next is { IsOpen: true, Heading: > 0 } ? next : null;
    }

    private static bool IsKickerLine(List<Part> parts, int i) =>
        parts[i].Text.EndsWith("——", StringComparison.Ordinal) && parts[i].Text.Length <= LongestKicker && NextHeading(parts, i) is not null;

    private static bool IsDeckLine(List<Part> parts, int i) =>
        i > 0 && parts[i - 1].Role == SpanRole.Title && parts[i].Text.StartsWith('—') && parts[i].Text.Length <= LongestKicker;

    /// <summary>The level that most headings have: OCR gives headlines one level on the whole, and strays from it.</summary>
    private static int CommonLevel(List<Part> parts) => parts
        .Where(p => p.IsOpen && p.Heading > 0)
        .CountBy(p => p.Heading)
        .OrderByDescending(c => c.Value).ThenBy(c => c.Key)
        .FirstOrDefault().Key;

    private static bool IsSubhead(List<Part> parts, int i, int level)
    {
        var last = i - 1;
        while (last >= 0 && parts[last].Role is (SpanRole.PageMark or SpanRole.Furniture))
            last--;
        var before = last < 0 ? null : parts[last];
        if (before is not { Role: SpanRole.Paragraph or SpanRole.Caption })
            return false;   // a piece begins here: nothing, a byline or a section mark stands before
        var text = parts[i].Text;
        var next = parts.Skip(i + 1).FirstOrDefault(p => p.IsOpen);
        var score = (parts[i].Heading > level ? 1.5 : 0)
            + (Numbered().IsMatch(text) ? 2 : 0)
            + (text.Length <= LongestSubhead && !text.Contains('—') && !text.Contains(' ') ? 1 : 0)
            + (NewsVerb().IsMatch(text) ? -1 : 0)
            + (next is not null && Leads.IsLead(next.Text) ? -1 : 0);
        return score >= 2;
    }

    [GeneratedRegex(@"^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十0-9]+[）)]|[0-9]+[.、．])")]
    private static partial Regex Numbered();

    [GeneratedRegex("召开|举办|举行|开展|启动|我区|全区|来我|调研|考察|检查|部署|印发|公布|^区")]
    private static partial Regex NewsVerb();
}
