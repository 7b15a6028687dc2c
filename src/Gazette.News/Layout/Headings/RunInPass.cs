using Gazette.News.Cleaning;
using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Headings;

/// <summary>
/// Finds briefs whose headline runs into their first sentence (**●标题**　正文, 【标题】正文): the lead becomes the headline, the rest its text.
/// What leads a paragraph inside a piece (**一是…**) stays with it: briefs follow one another, each signed, marked by a bullet or with a beginning of its own.
/// </summary>
internal static class RunInPass
{
    private const int ShortestLead = 4;
    private const int LongestLead = 30;
    private const int ShortestText = 15;
    private const int Fewest = 2;

    public static List<Part> Apply(List<Part> parts, Cleaner cleaner)
    {
        var leads = parts.ConvertAll(p => Lead(p, cleaner));
        if (leads.TrueForAll(l => l == 0))
            return parts;
        var cut = new List<Part>(parts.Count + 16);
        for (var from = 0; from < parts.Count;)
        {
            var run = Run(parts, leads, from);
            var to = run.Count > 0 ? run[^1] + 1 : from + 1;
            var areBriefs = run.Count >= Fewest && AreBriefs(parts, leads, run);
            for (var i = from; i < to; i++)
                cut.AddRange(areBriefs && leads[i] > 0 ? Cut(parts[i], leads[i], cleaner) : [parts[i]]);
            from = to;
        }

        return cut;
    }

    /// <summary>The paragraphs with a lead that follow one another, with bylines and page marks between.</summary>
    private static List<int> Run(List<Part> parts, List<int> leads, int from)
    {
        var run = new List<int>();
        for (var i = from; leads[from] > 0 && i < parts.Count && (leads[i] > 0 || parts[i].Role is SpanRole.Byline or SpanRole.Furniture or SpanRole.PageMark or SpanRole.Caption); i++)
        {
            if (leads[i] > 0)
                run.Add(i);
        }

        return run;
    }

    private static bool AreBriefs(List<Part> parts, List<int> leads, List<int> run)
    {
        var own = run.Count(i => parts[i].Bullet
            || i + 1 < parts.Count && parts[i + 1] is { Role: SpanRole.Byline, Opens: false }
            || Leads.IsLead(parts[i].Text[leads[i]..].TrimStart()));
        return 2 * own > run.Count;
    }

    private static Part[] Cut(Part part, int lead, Cleaner cleaner)
    {
        if (PartCut.At(part, lead, cleaner) is not var (headline, text))
            return [part];
        return [headline.As(SpanRole.Title, "headline that runs into its brief") with { Brief = true, Heading = 0, Text = cleaner.Clean(headline.Stretches).Trim('【', '】', ' ', '\u3000', '：', ':') }, text with { Bold = false }];
    }

    /// <summary>The length of the lead in the clean text; 0 for none.</summary>
    private static int Lead(Part part, Cleaner cleaner)
    {
        if (part is not { IsOpen: true, Heading: 0, Row: false, Bold: false } || part.Text.Length < ShortestLead + ShortestText)
            return 0;
        var length = part.Text[0] == '【' ? part.Text.AsSpan(0, Math.Min(part.Text.Length, LongestLead + 2)).IndexOf('】') + 1 : Emphasised(part, cleaner);
        return length is >= ShortestLead and <= LongestLead + 2 && part.Text.Length - length >= ShortestText && IsHeadline(part.Text[..length]) ? length : 0;
    }

    private static bool IsHeadline(string lead) =>
        lead.AsSpan().IndexOfAny("。；") < 0 && lead[^1] is not ('，' or '、') && !Items.IsNumbered(Signs.WithoutBullet(lead)) && !EditorsNotes.Begins(lead) && !PictureLines.Is(lead) && !SectionNames.Has(SectionNames.In(lead));

    /// <summary>How much of the clean text the emphasis covers with which a paragraph begins.</summary>
    private static int Emphasised(Part part, Cleaner cleaner)
    {
        var first = part.Stretches[0];
        var raw = cleaner.Document.AsSpan(first.Start, first.Length);
        var open = raw.IndexOf("**");
        if (open is < 0 or > 2 || raw[(open + 2)..].IndexOf("**") is not (> 0 and < 2 * LongestLead and var close))
            return 0;
        var lead = cleaner.Clean(first.Start, first.Start + open + 2 + close + 2);
        var length = 0;
        // The blanks of the lead may be gone in the whole text.
        foreach (var c in lead.Where(c => !char.IsWhiteSpace(c)))
        {
            while (length < part.Text.Length && char.IsWhiteSpace(part.Text[length]))
                length++;
            if (length == part.Text.Length || part.Text[length] != c)
                return 0;
            length++;
        }

        return length;
    }
}
