using System.Globalization;
using Gazette.News.Classification;
using Gazette.News.Layout.Pieces;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Continuations;

/// <summary>On a page whose order is disturbed, tries each unit of each piece in the others, and makes new pieces of what fits better together.</summary>
internal static class ArrangementPass
{
    /// <summary>Less gained than this, and an editor should look.</summary>
    private const double Plain = 2;

    private const int MostUnits = 150;
    private const int MostPieces = 60;
    private const int FewestIndents = 4;
    private const int MostTitles = 30;
    private const int ShortestWandering = 20;
    private const int FewestShared = 3;

    private enum Order
    {
        /// <summary>Some pieces are signed, or in their middle.</summary>
        None,

        /// <summary>Each is signed at its end and nowhere else: the columns were read one after another.</summary>
        Signed,

        /// <summary>None is.</summary>
        Unsigned,
    }

    /// <summary>The pieces with their units where they fit best.</summary>
    public static List<Piece> Apply(List<Piece> pieces, Knowledge knowledge, string document)
    {
        if (pieces.Count < 2 || !pieces.Exists(IsDisturbed) && !Wanders(pieces))
            return pieces;
        var arranged = Arrange(pieces.FindAll(p => !IsFixed(p)));
        var units = arranged.SelectMany(a => a.Units).OrderBy(u => u.Number).ToList();
        if (units.Count > MostUnits || arranged.Count > MostPieces)
            return pieces;
        var isIndented = units.Count(u => u.First is { Indented: true }) is var indented && indented >= FewestIndents && indented > units.Count / 2;
        var score = new PieceScore(KinshipOf(arranged, units, knowledge.Names), knowledge, document, new PageTraits(units.Exists(u => u.Closing is not null), isIndented, Repeats(units)));
        var arrangement = new Arrangement(arranged, score);
        arrangement.Settle();
        var rebuilt = arranged.Where(p => p.Units.Count > 0 || p.Title is not null).Select(a => Rebuilt(a, arrangement.Gains));
        return [.. rebuilt.Concat(pieces.Where(IsFixed)).OrderBy(p => p.Segments[0].Parts[0].Start)];
    }

    private static bool IsFixed(Piece piece) => piece.Segments[0].IsBrief || piece.Segments[0].OpensSection;

    /// <summary>A piece put together from halves, without a headline or without a text under it, or that stops in mid-sentence.</summary>
    private static bool IsDisturbed(Piece piece)
    {
        var head = piece.Segments[0];
        return piece.Segments.Count > 1
            || head is { Title: null, IsBrief: false, HasBody: true }
            || head is { Title: not null, HasBody: false } && head.Parts.Any(p => p.Heading > 0)
            || head is { HasBody: true, IsClosed: false } && Unit.Cut(head, 0).Units is [.., { IsUnfinished: true }];
    }

    private static Order OrderOf(List<Piece> titled)
    {
        var (signed, unsigned) = (0, 0);
        foreach (var piece in titled.Where(p => !IsFixed(p)))
        {
            var units = Unit.Cut(piece.Segments[0], 0).Units;
            var bylines = units.Count(u => u.Closing is not null);
            if (bylines > 1 || bylines == 1 && units[^1].Closing is null)
                return Order.None;
            (signed, unsigned) = (signed + bylines, unsigned + 1 - bylines);
        }

        return unsigned == 0 ? Order.Signed : signed == 0 ? Order.Unsigned : Order.None;
    }

    /// <summary>
    /// Whether some paragraph takes up another piece's headline, and nothing of its own. Where nobody signs, one inside its piece says nothing: what was torn
    /// off stands at the end.
    /// </summary>
    private static bool Wanders(List<Piece> pieces)
    {
        var titled = pieces.FindAll(p => p.Segments[0] is { Title: not null, IsBrief: false });
        if (titled.Count > MostTitles)
            return false;
        var order = OrderOf(titled);
        return order != Order.Signed && titled.Exists(p => Strangers(p.Segments[0], order == Order.Unsigned).Any(text => titled.Exists(t => !ReferenceEquals(t, p) && Words.Shared(t.Segments[0].Title!, text) >= FewestShared)));
    }

    /// <summary>The paragraphs after the first that share nothing with the headline.</summary>
    private static IEnumerable<string> Strangers(Segment segment, bool atTheEnd)
    {
        var texts = segment.Body.Skip(1).Select(b => b.Text).Reverse();
        return (atTheEnd ? texts.TakeWhile(IsStrange) : texts.Where(IsStrange)).Where(t => t.Length >= ShortestWandering);
        bool IsStrange(string text) => Words.Shared(segment.Title!, text) == 0;
    }

    private static List<Arranged> Arrange(List<Piece> pieces)
    {
        var cut = new Dictionary<Segment, (IReadOnlyList<Lines.Part> Head, List<Unit> Units, int First)>(ReferenceEqualityComparer.Instance);
        var number = 0;
        var contested = new HashSet<Segment>(ReferenceEqualityComparer.Instance);
        Segment? before = null;
        foreach (var segment in pieces.SelectMany(p => p.Segments).OrderBy(s => s.Parts.Count > 0 ? s.Parts[0].Start : int.MaxValue))
        {
            if (before is { Title: not null, IsClosed: true } && segment is { Title: null, HasBody: true, IsClosed: true, RepeatOf: null })
                contested.Add(before);
            before = segment;
            var (head, units) = Unit.Cut(segment, number);
            cut[segment] = (head, units, number);
            number += units.Count;
        }

        return pieces.ConvertAll(p => new Arranged(
            p, cut[p.Segments[0]].Head, p.Segments[0].Title is not null ? number++ : null, [.. p.Segments.SelectMany(s => cut[s].Units)])
        {
            At = cut[p.Segments[0]].First,
            IsContested = contested.Contains(p.Segments[0]),
        });
    }

    private static Kinship KinshipOf(List<Arranged> arranged, List<Unit> units, BodyNames names)
    {
        var groups = new Dictionary<Segment, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < arranged.Count; i++)
        {
            foreach (var segment in arranged[i].Piece.Segments)
                groups[segment] = i;
        }

        var heads = arranged.Where(a => a.Title is not null).OrderBy(a => a.Title).Select(a => a.Piece.Segments[0]);
        return new Kinship([.. units.Select(u => (u.Text, groups[u.Segment])), .. heads.Select(h => (h.Title + "\n" + h.Kicker, groups[h]))], names);
    }

    private static Dictionary<int, int> Repeats(List<Unit> units) =>
        units.Select(u => u.Segment).Distinct(ReferenceEqualityComparer.Instance).Cast<Segment>().Where(s => s.RepeatOf is not null).CountBy(s => s.RepeatOf!.Value).ToDictionary();

    private static Piece Rebuilt(Arranged arranged, IReadOnlyDictionary<int, double> gains)
    {
        var piece = arranged.Piece;
        if (piece.Segments.SelectMany(s => Unit.Cut(s, 0).Units).Select(u => u.Parts[0]).SequenceEqual(arranged.Units.Select(u => u.Parts[0]), ReferenceEqualityComparer.Instance))
            return piece;
        var segments = new List<Segment>();
        if (arranged.Title is not null)
            segments.Add(piece.Segments[0] with { Parts = arranged.Head, GoesOn = false });
        Segment? last = arranged.Title is not null ? piece.Segments[0] : null;
        foreach (var unit in arranged.Units)
        {
            var goesOn = unit.Segment.GoesOn && ReferenceEquals(unit.Parts[^1], unit.Segment.Parts[^1]);
            if (ReferenceEquals(last, unit.Segment))
                segments[^1] = segments[^1] with { Parts = [.. segments[^1].Parts, .. unit.Parts], GoesOn = goesOn };
            else
                segments.Add(unit.Segment with { Parts = unit.Parts, GoesOn = goesOn });
            last = unit.Segment;
        }

        var kept = piece.Joins.Where(j => segments.Exists(s => s.Parts.Contains(j.Half.Body.First(), ReferenceEqualityComparer.Instance)));
        var moved = arranged.Units.Where(u => u.First is not null && gains.ContainsKey(u.Number))
            .Select(u => new JoinedHalf(new Segment(u.Parts), string.Create(CultureInfo.InvariantCulture, $"{gains[u.Number]:0.0}: fits there better than where it stands"), gains[u.Number] < Plain && arranged.Title is not null ? new(WarningKind.Moved) : null));
        return piece with { Segments = segments, Joins = [.. kept, .. moved] };
    }
}
