using Gazette.News.Classification;
using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Marks;

/// <summary>Finds signatures without brackets: names on a line of their own after the last sentence, and the body with its day under a notice.</summary>
internal static class SignaturePass
{
    private const int LongestLine = 24;
    private const int LongestName = 16;
    private const int MostBodies = 4;
    private const int LongestIssuers = 48;

    public static List<Part> Apply(List<Part> parts, BylineReader reader)
    {
        for (var i = 1; i < parts.Count; i++)
        {
            if (IsIssuer(parts, i - 1) && reader.Read(parts[i - 1].Text, false) is { Bodies.Count: > 0, People.Count: 0 } issuers)
                parts[i - 1] = parts[i - 1].As(SpanRole.Byline, "who issues the notice below") with { Byline = issuers, Opens = true, Heading = 0 };
            else if (parts[i].Role == SpanRole.Furniture && PageLines.IsDate(Signs.Simplified(parts[i].Text)))
                Notice(parts, i, reader);
            else if (parts[i] is { IsOpen: true, Bullet: true, Heading: 0 } && Signs.Width(parts[i].Text) <= LongestName && reader.ReadNames(parts[i].Words) is { People.Count: > 0 } named)
                parts[i] = parts[i].As(SpanRole.Byline, "names behind a mark") with { Byline = named };
            else if (CanSign(parts[i]) && IsAfterText(parts, i) && IsLast(parts, i) && !BeginsBelow(parts, i) && reader.ReadNames(parts[i].Text) is { } byline)
                parts[i] = parts[i].As(SpanRole.Byline, "names alone after the last sentence") with { Byline = byline };
        }

        return parts;
    }

    /// <summary>Whether a line of names stands right above a notice's headline: 关于…的公告.</summary>
    private static bool IsIssuer(List<Part> parts, int i) =>
        parts[i] is { IsOpen: true, Row: false, Bullet: false } && Signs.Width(parts[i].Text) <= LongestIssuers && !Signs.HasStops(parts[i].Text) && parts[i + 1] is { IsOpen: true } && Notices.IsTitle(Signs.Simplified(parts[i + 1].Text));

    /// <summary>The bodies above a day that stands alone, and the day with them.</summary>
    private static void Notice(List<Part> parts, int day, BylineReader reader)
    {
        var first = day;
        while (first > 0 && day - first < MostBodies && (parts[first - 1].Role == SpanRole.Byline && !parts[first - 1].Bold && parts[first - 1].Text.Length <= LongestLine || CanSign(parts[first - 1]) && Signature(parts[first - 1], reader) is not null))
            first--;
        if (first == day || !IsAfterText(parts, first))
            return;
        for (var i = first; i < day; i++)
            parts[i] = parts[i].Role == SpanRole.Byline ? parts[i] : parts[i].As(SpanRole.Byline, "signature above its day") with { Byline = Signature(parts[i], reader) };
        parts[day] = parts[day].As(SpanRole.Byline, "day of a signature") with { Byline = Byline.None };
    }

    private static Byline? Signature(Part part, BylineReader reader) => reader.Read(part.Text, false) is { Bodies.Count: > 0 } byline ? byline : null;

    private static bool CanSign(Part part) =>
        part is { IsOpen: true, Heading: 0, Row: false, Bold: false, Bullet: false } && Signs.Width(part.Text) is >= 2 and <= LongestLine && !Signs.HasStops(part.Text) && !Signs.EndsParagraph(part.Text);

    // Something must be signed: running text that is finished.
    private static bool IsAfterText(List<Part> parts, int i) =>
        parts[i - 1] is { Heading: 0 } before && (before.Role == SpanRole.Byline ? i > 1 && !before.Bold : (before.IsOpen || before.Role == SpanRole.Furniture) && (Signs.EndsParagraph(before.Text) || Signs.IsEntry(before.Text)) || before.Row);

    /// <summary>Whether a line stands apart from what is signed already, and with the line below it: the first line of a headline.</summary>
    private static bool BeginsBelow(List<Part> parts, int i) =>
        parts[i - 1].Role == SpanRole.Byline && parts[i].Apart && i + 1 < parts.Count && parts[i + 1] is { IsOpen: true, Apart: false };

    /// <summary>What follows is no running text that the line could be the headline of, unless it is a headline's line itself.</summary>
    private static bool IsLast(List<Part> parts, int i) =>
        i + 1 == parts.Count || !parts[i + 1].IsOpen || parts[i + 1].Heading > 0 || parts[i + 1].Bold || !Signs.HasStops(parts[i + 1].Text);
}
