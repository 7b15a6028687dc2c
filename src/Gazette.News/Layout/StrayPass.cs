namespace Gazette.News.Layout;

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
        var cut = new List<Segment>(segments.Count + 8);
        var moved = new int[segments.Count];
        for (var i = 0; i < segments.Count; i++)
        {
            moved[i] = cut.Count;
            cut.AddRange(Cut(segments, i, owners, cut.Count));
        }

        // What was cut here already says where from in the new order: only the older marks move.
        return [.. cut.Select(s => Moved(s, moved, segments))];
    }

    private static Segment Moved(Segment segment, int[] moved, List<Segment> before)
    {
        var isOld = before.Contains(segment, ReferenceEqualityComparer.Instance);
        return segment.RepeatOf is null && (segment.CutFrom is null || !isOld)
            ? segment
            : segment with { RepeatOf = segment.RepeatOf is { } original ? moved[original] : null, CutFrom = isOld && segment.CutFrom is { } own ? moved[own] : segment.CutFrom };
    }

    private static List<Segment> Cut(List<Segment> segments, int index, PairOwners owners, int at)
    {
        var segment = segments[index];
        if (segment.Title is null || segment.RepeatOf is not null || segment.IsBrief || Stray(segments, index, owners) is not var (from, to))
            return [segment];
        var parts = segment.Parts;
        var before = segment with { Parts = [.. parts.Take(from)], GoesOn = false };
        var stray = new Segment([.. parts.Skip(from).Take(to - from)]) { Section = segment.Section, CutFrom = at };
        return to == parts.Count
            ? [before, stray with { GoesOn = segment.GoesOn }]
            : [before, stray, new Segment([.. parts.Skip(to)]) { Section = segment.Section, CutFrom = at, GoesOn = segment.GoesOn }];
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
