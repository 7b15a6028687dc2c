using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Pieces;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Continuations;

/// <summary>
/// Where several pieces stop in mid-sentence, what stands below an unfinished sentence need not be its own end: columns were read by turns.
/// Such ends become segments of their own, to be weighed against every open piece.
/// </summary>
internal static class LooseEndPass
{
    private const int Fewest = 2;

    public static List<Segment> Apply(List<Segment> segments)
    {
        if (segments.Count(IsOpenEnded) < Fewest)
            return segments;
        return SegmentCuts.Apply(segments, (segment, _) => LooseEnd(segment) is var at && at >= 0 ? [at] : []);
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

    private static bool IsUnfinished(Part part) => part is { Row: false } && Signs.IsCutOff(part.Text);
}
