using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Pieces;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Continuations;

/// <summary>
/// Where columns were read by turns, whole paragraphs stand under somebody else's headline. What shares its rare words with another
/// open piece alone, and none with the piece around it, becomes a segment of its own, to be weighed against every open piece.
/// </summary>
internal static class StrayPass
{
    private const int Enough = 3;
    private const int OwnWeight = 4;
    private const int MostSegments = 120;

    /// <summary>Only a page that shows that its order is disturbed (a headline printed again, sentences that break off) is looked through.</summary>
    public static List<Segment> Apply(List<Segment> segments)
    {
        if (segments.Count > MostSegments || !segments.Exists(s => s.RepeatOf is not null || s.CutFrom is not null))
            return segments;
        var owners = new PairOwners(segments);
        return SegmentCuts.Apply(segments, (segment, index) => Cuts(segments, segment, index, owners));
    }

    private static int[] Cuts(List<Segment> segments, Segment segment, int index, PairOwners owners)
    {
        if (segment.Title is null || segment.RepeatOf is not null || segment.IsBrief || Stray(segments, index, owners) is not var (from, to))
            return [];
        return to == segment.Parts.Count ? [from] : [from, to];
    }

    /// <summary>The first run of strange paragraphs below the first one, with the captions among them; null when there is none.</summary>
    private static (int From, int To)? Stray(List<Segment> segments, int index, PairOwners owners)
    {
        var parts = segments[index].Parts;
        var (from, texts, last) = (-1, 0, (Part?)null);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Role is not SpanRole.Paragraph)
            {
                if (from >= 0 && parts[i].Role != SpanRole.Caption)
                    return (from, i);
                continue;
            }

            var isStray = texts++ > 0 && last is not null && Signs.EndsSentence(last.Text) && parts[i] is { Row: false, Bullet: false } && IsStrange(segments, index, parts[i], owners);
            if (from >= 0 && !isStray)
                return (from, i);
            from = isStray && from < 0 ? i : from;
            last = parts[i];
        }

        return from >= 0 ? (from, parts.Count) : null;
    }

    private static bool IsStrange(List<Segment> segments, int index, Part paragraph, PairOwners owners)
    {
        var best = owners.Shared(paragraph.Text, index).OrderByDescending(s => s.Value).FirstOrDefault();
        return best.Value >= Enough && segments[best.Key] is { Title: not null, IsClosed: false } && best.Value >= OwnWeight * owners.Own(segments[index], paragraph);
    }
}
