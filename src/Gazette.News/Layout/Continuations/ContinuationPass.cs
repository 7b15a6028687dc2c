using Gazette.News.Classification;
using Gazette.News.Layout.Pieces;

namespace Gazette.News.Layout.Continuations;

/// <summary>Puts each half that stands without a headline of its own behind the piece it belongs to, the best supported first.</summary>
internal sealed class ContinuationPass(Knowledge knowledge)
{
    /// <summary>Less than this, and a half stays a piece of its own.</summary>
    private const double Enough = 2.0;

    /// <summary>A second candidate nearer than this makes the decision one to look at.</summary>
    private const double Close = 0.75;

    /// <summary>How many open pieces are weighed for one half: the nearest.</summary>
    private const int MostHeads = 40;

    /// <summary>In how many places one piece stands at the most, its head aside.</summary>
    private const int MostPlaces = 5;

    public List<Piece> Apply(IReadOnlyList<Segment> segments, string document)
    {
        var pieces = segments.Select((s, i) => new Piece(i, [s], [])).ToList();
        var heads = pieces.Where(p => !p.IsClosed && segments[p.Index] is { Title: not null, HasBody: true }).Select(p => p.Index).ToList();
        var halves = Enumerable.Range(0, segments.Count).Where(i => segments[i] is { HasBody: true, IsBrief: false, Opens: false, OpensSection: false } s && (s.Title is null || s.From is not null)).ToList();
        heads.RemoveAll(h => segments[h].From is not null);
        if (heads.Count > 0 && halves.Count > 0)
            Join(pieces, heads, halves, new ContinuationEvidence(segments, knowledge, document));
        Return(pieces, segments);
        return [.. pieces.Where(p => p.Segments.Count > 0)];
    }

    /// <summary>What was cut off and found no better place goes back to where it stands.</summary>
    private static void Return(List<Piece> pieces, IReadOnlyList<Segment> segments)
    {
        // From the last: what stood first below a piece goes right behind it.
        for (var i = segments.Count - 1; i >= 0; i--)
        {
            if (segments[i].CutFrom is { } own && pieces[i].Segments.Count > 0)
            {
                // A segment with a headline is never moved: its piece stands at its own index.
                pieces[own] = pieces[own] with { Segments = [segments[own], .. pieces[i].Segments, .. pieces[own].Segments.Skip(1)] };
                pieces[i] = pieces[i] with { Segments = [] };
            }
        }
    }

    private static void Join(List<Piece> pieces, List<int> heads, List<int> halves, ContinuationEvidence evidence)
    {
        var best = halves.ToDictionary(h => h, h => Best(pieces, heads, h, evidence));
        while (best.Values.Where(j => j is not null).MaxBy(j => j!.Verdict.Score) is { } join)
        {
            best.Remove(join.Half);
            pieces[join.Head] = pieces[join.Head].Add(new JoinedHalf(pieces[join.Half].Segments[0], join.Verdict.Evidence, Doubt(join, pieces)));
            pieces[join.Half] = pieces[join.Half] with { Segments = [] };
            if (pieces[join.Head].IsClosed || pieces[join.Head].Segments.Count > MostPlaces)
                heads.Remove(join.Head);
            // The head has a new end, or takes no more: who wanted it looks again.
            foreach (var half in best.Where(b => b.Value?.Head == join.Head).Select(b => b.Key).ToList())
                best[half] = Best(pieces, heads, half, evidence);
        }
    }

    // A piece that a byline closed is whole. A half may come before its head: columns are read in any order.
    private static JoinOffer? Best(List<Piece> pieces, List<int> heads, int half, ContinuationEvidence evidence)
    {
        var offers = Nearest(heads, half)
            .Select(head => new JoinOffer(head, half, evidence.Weigh(head, pieces[head].End, half), null))
            .OrderByDescending(o => o.Verdict.Score)
            .Take(2)
            .ToList();
        if (offers.Count == 0 || offers[0].Verdict.Score < Enough)
            return null;
        return offers[0] with { Rival = offers.Count > 1 && offers[0].Verdict.Score - offers[1].Verdict.Score < Close ? offers[1] : null };
    }

    private static List<int> Nearest(List<int> heads, int half)
    {
        var at = heads.BinarySearch(half);
        at = at < 0 ? ~at : at;
        var from = Math.Max(0, at - MostHeads / 2);
        return heads.GetRange(from, Math.Min(MostHeads, heads.Count - from));
    }

    // A head has a headline: without one it is no head.
    private static ReadingWarning? Doubt(JoinOffer join, List<Piece> pieces) =>
        join.Rival is { } rival ? new(WarningKind.OtherPiece, pieces[rival.Head].Segments[0].Title!) { Clues = [join.Verdict.Clues, rival.Verdict.Clues] } : null;

    private sealed record JoinOffer(int Head, int Half, Verdict Verdict, JoinOffer? Rival);
}
