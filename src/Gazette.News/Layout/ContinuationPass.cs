using Gazette.News.Classification;

namespace Gazette.News.Layout;

/// <summary>Puts each half that stands without a headline of its own behind the piece it belongs to, the best supported first.</summary>
internal sealed class ContinuationPass(Knowledge knowledge)
{
    /// <summary>Less than this, and a half stays a piece of its own.</summary>
    private const double Enough = 2.0;

    /// <summary>A second candidate nearer than this makes the decision one to look at.</summary>
    private const double Close = 0.75;

    /// <summary>How many open pieces are weighed for one half: the nearest.</summary>
    private const int MostHeads = 40;

    public List<Piece> Apply(IReadOnlyList<Segment> segments, string document)
    {
        var evidence = new ContinuationEvidence(segments, new Vocabulary([.. segments.Select(s => s.Text)]), knowledge, document);
        var pieces = segments.Select((s, i) => new Piece(i, [s], [])).ToList();
        var halves = Enumerable.Range(0, segments.Count).Where(i => segments[i] is { Title: null, HasBody: true }).ToHashSet();
        while (Best(pieces, halves, evidence) is { } best)
        {
            halves.Remove(best.Half);
            pieces[best.Head] = pieces[best.Head].Add(segments[best.Half], best.Verdict, best.IsClose);
            pieces[best.Half] = pieces[best.Half] with { Segments = [] };
        }

        return [.. pieces.Where(p => p.Segments.Count > 0)];
    }

    private static Join? Best(List<Piece> pieces, HashSet<int> halves, ContinuationEvidence evidence)
    {
        Join? best = null;
        foreach (var half in halves)
        {
            var joins = Heads(pieces, half)
                .Select(head => new Join(head, half, evidence.Weigh(head, pieces[head].End, half), false))
                .OrderByDescending(j => j.Verdict.Score)
                .ToList();
            if (joins.Count == 0 || joins[0].Verdict.Score < Enough || joins[0].Verdict.Score <= best?.Verdict.Score)
                continue;
            best = joins[0] with { IsClose = joins.Count > 1 && joins[0].Verdict.Score - joins[1].Verdict.Score < Close };
        }

        return best;
    }

    // A piece that a byline closed is whole. A half may come before its head: columns are read in any order.
    private static IEnumerable<int> Heads(List<Piece> pieces, int half) => pieces
        .Where(p => p.Segments.Count > 0 && p.Index != half && !p.IsClosed && p.Segments[0].Title is not null && p.Segments[0].HasBody)
        .OrderBy(p => Math.Abs(p.Index - half))
        .Take(MostHeads)
        .Select(p => p.Index);

    private sealed record Join(int Head, int Half, Verdict Verdict, bool IsClose);
}
