using System.Globalization;
using Gazette.News.Classification;
using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Pieces;

namespace Gazette.News.Layout.Continuations;

/// <summary>
/// On a page whose order is disturbed, tries each unit of each piece in the others, and the ends of two pieces against each other, and keeps what makes the
/// pieces better, the best first, until nothing does.
/// </summary>
internal sealed class ArrangementPass
{
    /// <summary>Less gained than this, and a unit stays where it stands.</summary>
    private const double Enough = 1.0;

    private const int MostUnits = 150;
    private const int MostMoves = 40;
    private const int LongestRun = 4;
    private const int LongestChain = 6;
    private const int FewestIndents = 4;

    private readonly PieceScore score;
    private readonly List<Arranged> pieces;
    private readonly List<double> scores;
    private readonly Dictionary<int, string> reasons = [];

    private ArrangementPass(List<Arranged> pieces, PieceScore score)
    {
        this.pieces = pieces;
        this.score = score;
        scores = [.. pieces.Select(score.Of)];
    }

    public static List<Piece> Apply(List<Piece> pieces, Knowledge knowledge, string document)
    {
        if (pieces.Count < 2 || !IsDisturbed(pieces) || Arrange(pieces) is not { } arranged || arranged.Sum(a => a.Units.Count) > MostUnits)
            return pieces;
        var units = arranged.SelectMany(a => a.Units).OrderBy(u => u.Number).ToList();
        var groups = new Dictionary<Segment, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < arranged.Count; i++)
        {
            foreach (var segment in arranged[i].Piece.Segments)
                groups[segment] = i;
        }

        var heads = arranged.Where(a => a.Title is not null).OrderBy(a => a.Title).Select(a => a.Piece.Segments[0]);
        var kinship = new Kinship([.. units.Select(u => (u.Text, groups[u.Segment])), .. heads.Select(h => (h.Title + "\n" + h.Kicker, groups[h]))]);
        var isIndented = units.Count(u => u.First is { Indented: true }) is var indented && indented >= FewestIndents && indented > units.Count / 2;
        var pass = new ArrangementPass(arranged, new PieceScore(kinship, knowledge, document, units.Exists(u => u.Closing is not null), isIndented));
        for (var moves = 0; moves < MostMoves && pass.Move(); moves++)
        {
        }

        return pass.Result();
    }

    private static bool IsDisturbed(List<Piece> pieces) =>
        pieces.Exists(p => p.Joins.Count > 0 || p.Segments[0] is { Title: null, IsBrief: false, HasBody: true } || p.Segments.Count > 1
            || p.Segments[0] is { Title: not null, HasBody: false } && p.Segments[0].Parts.Any(x => x.Heading > 0) || p.Segments[^1] is { HasBody: true, IsClosed: false } last && IsBrokenOff(last));

    private static bool IsBrokenOff(Segment segment) => Unit.Cut(segment, 0).Units is [.., { IsUnfinished: true }];

    private static List<Arranged>? Arrange(List<Piece> pieces)
    {
        var segments = pieces.SelectMany(p => p.Segments).OrderBy(s => s.Parts.Count > 0 ? s.Parts[0].Start : int.MaxValue).ToList();
        var cut = new Dictionary<Segment, (IReadOnlyList<Part> Head, List<Unit> Units)>(ReferenceEqualityComparer.Instance);
        var number = 0;
        var first = new Dictionary<Segment, int>(ReferenceEqualityComparer.Instance);
        foreach (var segment in segments)
        {
            first[segment] = number;
            cut[segment] = Unit.Cut(segment, number);
            number += cut[segment].Units.Count;
        }

        var titles = number;
        return pieces.ConvertAll(p => new Arranged(
            p, cut[p.Segments[0]].Head, p.Segments[0] is { Title: not null, IsBrief: false } ? titles++ : null, [.. p.Segments.SelectMany(s => cut[s].Units)])
        {
            At = first[p.Segments[0]],
        });
    }

    /// <summary>Makes the best move; false when none gains enough.</summary>
    private bool Move()
    {
        (double Gain, int From, int To, Arranged Left, Arranged Got) best = (Enough, -1, -1, pieces[0], pieces[0]);
        for (var from = 0; from < pieces.Count; from++)
        {
            for (var to = 0; to < pieces.Count; to++)
            {
                if (to == from || pieces[from].Title is null && pieces[to].Title is null || pieces[from].Units.Count == 0)
                    continue;
                foreach (var (left, got) in Trials(pieces[from], pieces[to], to > from))
                {
                    var gain = score.Of(left) + score.Of(got) - scores[from] - scores[to];
                    if (gain > best.Gain)
                        best = (gain, from, to, left, got);
                }
            }
        }

        for (var from = 0; from < pieces.Count; from++)
        {
            foreach (var run in Runs(pieces[from].Units).Where(r => pieces[from].Title is not null && r[^1].Closing is not null))
            {
                var (left, got) = (pieces[from].Without(run), Alone(run));
                var gain = score.Of(left) + score.Of(got) - scores[from];
                if (gain > best.Gain)
                    best = (gain, from, pieces.Count, left, got);
            }
        }

        if (best.From < 0)
            return false;
        if (best.To == pieces.Count)
        {
            pieces.Add(Alone([]));
            scores.Add(0);
        }

        foreach (var unit in best.Got.Units.Except(pieces[best.To].Units).Concat(best.Left.Units.Except(pieces[best.From].Units)))
            reasons[unit.Number] = string.Create(CultureInfo.InvariantCulture, $"{best.Gain:0.0}: fits there better than where it stands");
        (pieces[best.From], pieces[best.To]) = (best.Left, best.Got);
        (scores[best.From], scores[best.To]) = (score.Of(best.Left), score.Of(best.Got));
        return true;
    }

    /// <summary>Units that belong to no headline of the page.</summary>
    private static Arranged Alone(List<Unit> units) => new(new Piece(-1, [], []), [], null, units);

    private IEnumerable<(Arranged Left, Arranged Got)> Trials(Arranged from, Arranged to, bool isFirst)
    {
        foreach (var trial in Chain(from, to))
            yield return trial;

        // The ends of two pieces against each other.
        for (var i = Math.Max(0, from.Units.Count - LongestRun); (isFirst || from.Title is null) && i < from.Units.Count; i++)
        {
            for (var j = Math.Max(0, to.Units.Count - LongestRun); j < to.Units.Count; j++)
            {
                var (one, other) = (from.Units.Skip(i).ToList(), to.Units.Skip(j).ToList());
                if (!MayGo(from, one) || !MayGo(to, other))
                    continue;
                foreach (var left in from.Without(one).With(other))
                {
                    foreach (var got in to.Without(other).With(one))
                    {
                        yield return (left, got);
                        // Two headlines changed: what was right before goes back.
                        if (i == 0 && j == 0 && Chain(got, left).FirstOrDefault() is { Left: { } back, Got: { } mended })
                            yield return (mended, back);
                    }
                }
            }
        }
    }

    /// <summary>One unit after another, each time the one that fits best there, even where only the next makes it a gain: what belongs together hangs together.</summary>
    private IEnumerable<(Arranged Left, Arranged Got)> Chain(Arranged from, Arranged to)
    {
        // No headline is left without its text.
        for (var length = 1; length <= LongestChain && from.Units.Count(u => u.First is not null) > (from.Title is null ? 0 : 1); length++)
        {
            (double Score, Arranged From, Arranged To) best = (double.MinValue, from, to);
            foreach (var unit in from.Units.Where(u => MayGo(from, [u])))
            {
                var left = from.Without([unit]);
                foreach (var got in to.With([unit]))
                {
                    if (score.Of(left) + score.Of(got) is var sum && sum > best.Score)
                        best = (sum, left, got);
                }
            }

            if (ReferenceEquals(best.From, from))
                yield break;
            (_, from, to) = best;
            yield return (from, to);
        }
    }

    // A picture goes alone only where it stands below the byline of a piece that is no page of pictures.
    private static bool MayGo(Arranged piece, List<Unit> run) =>
        run.Exists(u => u.First is not null) || piece.Title is null || piece.Units.TakeWhile(u => u != run[0]).Any(u => u.Closing is not null);

    private static IEnumerable<List<Unit>> Runs(IReadOnlyList<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            for (var length = 1; length <= LongestRun && i + length <= units.Count; length++)
                yield return units.Skip(i).Take(length).ToList();
        }
    }


    private List<Piece> Result() => [.. pieces.Where(p => p.Units.Count > 0 || p.Title is not null).Select(Rebuilt)];

    private Piece Rebuilt(Arranged arranged)
    {
        var before = arranged.Piece.Segments.SelectMany(s => Unit.Cut(s, 0).Units).Select(u => u.Parts[0]);
        if (arranged.Units.Select(u => u.Parts[0]).SequenceEqual(before, ReferenceEqualityComparer.Instance))
            return arranged.Piece;
        var segments = new List<Segment>();
        var joins = new List<JoinedHalf>();
        var head = arranged.Piece.Segments.Count > 0 ? arranged.Piece.Segments[0] : null;
        if (arranged.Title is not null)
            segments.Add(head! with { Parts = arranged.Head, GoesOn = false });
        for (var i = 0; i < arranged.Units.Count; i++)
        {
            var unit = arranged.Units[i];
            var isLast = ReferenceEquals(unit.Parts[^1], unit.Segment.Parts[^1]);
            var follows = i > 0 ? ReferenceEquals(arranged.Units[i - 1].Segment, unit.Segment) : ReferenceEquals(unit.Segment, head) && segments.Count > 0;
            if (follows && segments.Count > 0)
                segments[^1] = segments[^1] with { Parts = [.. segments[^1].Parts, .. unit.Parts], GoesOn = isLast && unit.Segment.GoesOn };
            else
                segments.Add(unit.Segment with { Parts = unit.Parts, GoesOn = isLast && unit.Segment.GoesOn });
            if (reasons.TryGetValue(unit.Number, out var reason) && unit.First is not null)
                joins.Add(new JoinedHalf(new Segment(unit.Parts), reason, false));
        }

        return arranged.Piece with { Segments = segments, Joins = [.. arranged.Piece.Joins.Where(j => segments.Exists(s => s.Parts.Contains(j.Half.Body.First(), ReferenceEqualityComparer.Instance))), .. joins] };
    }
}
