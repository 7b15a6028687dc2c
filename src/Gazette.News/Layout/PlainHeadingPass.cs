namespace Gazette.News.Layout;

/// <summary>Finds headlines that carry no Markdown: a short line without stops where a piece can begin.</summary>
internal static class PlainHeadingPass
{
    private const int LongestTitle = 42;
    private const int ShortestTitle = 4;

    public static List<Part> Apply(List<Part> parts)
    {
        var hasMarkdown = parts.Any(p => p is { IsOpen: true, Heading: > 0 });
        var hasBylines = parts.Any(p => p.Role == SpanRole.Byline);
        var marked = new List<Part>(parts.Count);
        var place = hasMarkdown ? Place.Inside : Place.Free;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var evidence = part.IsOpen && part.Heading == 0 ? Evidence(part, Next(parts, i), Last(marked), place, hasMarkdown, hasBylines) : null;
            marked.Add(evidence is null ? part : part with { Heading = 1, Evidence = evidence });
            place = After(marked[^1], place);
        }

        return marked;
    }

    private enum Place
    {
        /// <summary>Inside a piece.</summary>
        Inside,

        /// <summary>Right under a headline.</summary>
        UnderTitle,

        /// <summary>Where a piece may begin: at the start, or after a byline.</summary>
        Free,
    }

    private static Place After(Part part, Place before) => part.Role switch
    {
        SpanRole.Byline => before == Place.Inside ? Place.Free : before,
        SpanRole.Paragraph when part.Heading > 0 => Place.UnderTitle,
        SpanRole.Paragraph => Place.Inside,
        _ => before,
    };

    private static string? Evidence(Part part, Part? next, Part? last, Place place, bool hasMarkdown, bool hasBylines)
    {
        if (!CanBeTitle(part) || next is null || CaptionPass.SaysSo(part.Text))
            return null;
        var startsBody = next.Text.Length > part.Text.Length && Signs.HasStops(next.Text);
        var isDeck = next.Heading == 0 && CanBeTitle(next) && (part.Text.EndsWith('—') || next.Text.StartsWith('—'));
        return place switch
        {
            Place.Free when hasMarkdown => part.Bold || startsBody && Leads.IsLead(next.Text) ? "short line after a byline, before a lead" : null,
            Place.Free when startsBody || isDeck || part.Bold || CanBeTitle(next) || next.Role == SpanRole.Byline => "short line where a piece begins",
            Place.UnderTitle when !hasMarkdown && (last!.Text.EndsWith('—') || part.Text.StartsWith('—')) => "second line of a headline",
            Place.Inside when !hasMarkdown && !hasBylines && part.Apart && startsBody && part.Text.Length >= 8
                && last is not null && Signs.EndsSentence(last.Text) && Leads.IsLead(next.Text) => "short line between a closed paragraph and a lead",
            _ => null,
        };
    }

    private static bool CanBeTitle(Part part) =>
        part.IsOpen && part.Text.Length is >= ShortestTitle and <= LongestTitle
        && part.Text.AsSpan().IndexOfAny("。；;：") < 0
        && !part.Text.EndsWith('，');

    private static Part? Next(List<Part> parts, int i) => parts.Skip(i + 1).FirstOrDefault(p => p.IsOpen || p.Role == SpanRole.Byline);

    private static Part? Last(List<Part> marked) => marked.FindLast(p => p.IsOpen);
}
