namespace Gazette.News.Layout;

/// <summary>
/// Where several pieces stop in mid-sentence, what stands below an unfinished sentence need not be its own end: columns were read by turns.
/// Such ends become segments of their own, to be weighed against every open piece.
/// </summary>
internal static class LooseEndPass
{
    private const int Fewest = 2;
    private const int ShortestCut = 20;

    public static List<Segment> Apply(List<Segment> segments)
    {
        if (segments.Count(IsOpenEnded) < Fewest)
            return segments;
        var cut = new List<Segment>(segments.Count + 8);
        var moved = new int[segments.Count];
        for (var i = 0; i < segments.Count; i++)
        {
            moved[i] = cut.Count;
            var at = LooseEnd(segments[i]);
            if (at < 0)
            {
                cut.Add(segments[i]);
                continue;
            }

            cut.Add(segments[i] with { Parts = [.. segments[i].Parts.Take(at)], GoesOn = false });
            cut.Add(new Segment([.. segments[i].Parts.Skip(at)]) { Section = segments[i].Section, GoesOn = segments[i].GoesOn, CutFrom = cut.Count - 1 });
        }

        return [.. cut.Select(s => s.RepeatOf is { } original ? s with { RepeatOf = moved[original] } : s)];
    }

    /// <summary>Whether running text stops in mid-sentence somewhere in it.</summary>
    private static bool IsOpenEnded(Segment segment) =>
        segment.Title is not null && (LooseEnd(segment) >= 0 || !segment.IsClosed && segment.Body.LastOrDefault() is { } last && IsUnfinished(last));

    /// <summary>Index of the first part after an unfinished sentence, -1 for none.</summary>
    private static int LooseEnd(Segment segment)
    {
        if (segment.Title is null || segment.RepeatOf is not null)
            return -1;
        Part? last = null;
        for (var i = 0; i < segment.Parts.Count; i++)
        {
            var part = segment.Parts[i];
            if (part.Role is SpanRole.Subhead or SpanRole.Caption)
                last = null;
            if (!part.IsOpen)
                continue;
            if (last is not null && IsUnfinished(last) && part is { Row: false, Bullet: false })
                return i;
            last = part;
        }

        return -1;
    }

    private static bool IsUnfinished(Part part) => part is { Row: false } && part.Text.Length >= ShortestCut && !Signs.EndsParagraph(part.Text);
}
