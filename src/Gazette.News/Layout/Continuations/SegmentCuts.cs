using Gazette.News.Layout.Pieces;

namespace Gazette.News.Layout.Continuations;

/// <summary>Cuts segments in several, each of which may then be joined to another piece; what finds none goes back.</summary>
internal static class SegmentCuts
{
    /// <summary>The segments, cut; the indices by which they name one another move along.</summary>
    /// <param name="segments">In the order of the document.</param>
    /// <param name="cuts">For a segment and its index the indices of the parts at which it is cut, rising; none leaves it whole.</param>
    public static List<Segment> Apply(List<Segment> segments, Func<Segment, int, int[]> cuts)
    {
        var places = segments.Select(cuts).ToList();
        if (places.TrueForAll(p => p.Length == 0))
            return segments;
        var moved = new int[segments.Count];
        for (var i = 1; i < segments.Count; i++)
            moved[i] = moved[i - 1] + places[i - 1].Length + 1;
        return [.. segments.SelectMany((s, i) => Cut(Moved(s, moved), places[i], moved[i]))];
    }

    private static Segment Moved(Segment segment, int[] moved) => segment with
    {
        RepeatOf = segment.RepeatOf is { } original ? moved[original] : null,
        CutFrom = segment.CutFrom is { } own ? moved[own] : null,
    };

    private static IEnumerable<Segment> Cut(Segment segment, int[] places, int index)
    {
        if (places.Length == 0)
            return [segment];
        var parts = segment.Parts;
        var ends = places.Skip(1).Append(parts.Count);
        var rests = places.Zip(ends, (from, to) => new Segment([.. parts.Skip(from).Take(to - from)]) { Section = segment.Section, CutFrom = index, GoesOn = segment.GoesOn && to == parts.Count });
        return [segment with { Parts = [.. parts.Take(places[0])], GoesOn = false }, .. rests];
    }
}
