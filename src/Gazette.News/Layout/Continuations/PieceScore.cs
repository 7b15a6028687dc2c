using Gazette.News.Classification;
using Gazette.News.Layout.Wording;
using Gazette.Text;

namespace Gazette.News.Layout.Continuations;

/// <summary>How well units make one piece: what they share with the headline and with one another, how their sentences and places follow, who signs.</summary>
internal sealed class PieceScore(Kinship kinship, Knowledge knowledge, string document, PageTraits page)
{
    private const double Beside = 0.3;
    private const double AtHome = 0.3;
    private const double Repeated = 2;
    private const double Stranger = -1;
    private const double FewestKin = 0.4;
    private const double Unsigned = -1.1;
    private const double SignedInside = -3.5;
    private const double OpenedInside = -4;
    private const double BrokenOff = -1;
    private const double OtherSigner = -2;
    private const double Headless = -0.3;

    /// <summary>A headline over nothing.</summary>
    private const double Bare = -1.3;

    private readonly Dictionary<(int Signed, int Place), bool> named = [];

    /// <summary>The sum of what speaks for a piece; units that stand together nowhere else give more.</summary>
    public double Of(Arranged piece)
    {
        var units = piece.Units;
        if (units.Count == 0)
            return piece.Title is null ? 0 : Bare;
        var score = piece.Title is null ? Headless : 0;
        for (var i = 0; i < units.Count; i++)
        {
            var (kin, isAtHome) = (Kin(piece, i), IsAtHome(piece, units[i]));
            score += kin + (isAtHome ? AtHome : 0) + (!isAtHome && piece.Title is not null && kin < FewestKin && !IsStacked(units[i]) && !(i > 0 && (units[i - 1].IsUnfinished || AreBeside(units[i - 1], units[i]))) ? Stranger : 0) + (i > 0 ? Follows(units[i - 1], units[i]) : First(piece, units[0])) + UnderRepeat(piece, units[i]);
        }

        return score + Signed(piece) + (units[^1].IsUnfinished && !units[^1].Segment.GoesOn ? BrokenOff : 0);
    }

    // Under two headlines at once.
    private static bool IsStacked(Unit unit) => unit.Segment.Parts.Any(p => p.Fresh);

    // Under its headline, or where that is printed again.
    private static bool IsAtHome(Arranged piece, Unit unit) =>
        piece.Title is not null && (ReferenceEquals(unit.Segment, piece.Piece.Segments[0]) && !IsStacked(unit) || unit.Segment.RepeatOf == piece.Piece.Index);

    private double Kin(Arranged piece, int index)
    {
        var own = piece.Units[index].Number;
        var (best, second) = (0.0, 0.0);
        foreach (var unit in piece.Units)
        {
            if (unit.Number == own)
                continue;
            var kin = kinship.Between(own, unit.Number);
            (best, second) = kin > best ? (kin, best) : (best, Math.Max(second, kin));
        }

        var title = piece.Title is { } head ? kinship.Between(own, head) : 0;
        return Math.Min(4, 0.36 * title) + Math.Min(2.5, 0.18 * best + 0.15 * second);
    }

    private static double First(Arranged piece, Unit unit) =>
        piece.Title is not null && unit.Number == piece.At ? 1.5 : 0;

    // A headline printed many times is the page's noise, one printed twice a jump.
    private double UnderRepeat(Arranged piece, Unit unit) =>
        piece.Title is not null && unit.Segment.RepeatOf == piece.Piece.Index && ReferenceEquals(unit.Parts[0], unit.Segment.Parts[0]) ? Repeated / page.Repeats.GetValueOrDefault(piece.Piece.Index, 1) : 0;

    private static bool AreBeside(Unit before, Unit next) => before.Number + 1 == next.Number && ReferenceEquals(before.Segment, next.Segment);

    private double Follows(Unit before, Unit next)
    {
        var score = AreBeside(before, next) ? Beside : 0;
        if (next.First is not { } opening || before.Last is not { } end)
            return score;
        if (page.IsIndented && !opening.Indented && opening.Prefix == 0)
            score += before.IsUnfinished ? 2.5 : -1;
        if (Signs.Unopened(opening.Text) is [var closed, ..])
            score += Signs.Unclosed(end.Text) is [.., var open] && open == closed ? 3 : -2;
        if (before.IsUnfinished)
            score += (Leads.IsLead(opening.Text) ? -1 : 0.3) + (Words.StandTogether(end.Text, opening.Text, document) ? 2 : 0);
        return score;
    }

    private double Signed(Arranged piece)
    {
        var units = piece.Units;
        var (score, isSigned) = (0.0, false);
        for (var i = 0; i < units.Count; i++)
        {
            score += i > 0 && units[i].Opening is not null ? OpenedInside : 0;
            // A picture may stand below the byline.
            score += units[i].Closing is not null && units.Skip(i + 1).Any(u => u.First is not null) ? SignedInside : 0;
            isSigned |= units[i].Closing is not null || units[i].Opening is { Byline: { People.Count: > 0 } or { Bodies.Count: > 0 } };
            score += units[i].Closing?.Byline is { } byline ? Responsible(piece, units[i], byline) : 0;
        }

        return score + (isSigned || !page.HasBylines ? 0 : Unsigned);
    }

    private double Responsible(Arranged piece, Unit signed, Byline byline)
    {
        var opened = piece.Units[0].Opening?.Byline is { People.Count: > 0 } opening && !ReferenceEquals(piece.Units[0], signed) ? opening : null;
        if (byline.Bodies.Count == 0)
            return opened is not null && !opened.People.Intersect(byline.People).Any() ? OtherSigner : 0;
        if (piece.Title is { } title && Names(signed, title, () => string.Concat(piece.Head.Select(p => p.Text))))
            return 3;
        if (piece.Units.Any(u => !ReferenceEquals(u, signed) && Names(signed, u.Number, () => u.Text)))
            return 2;
        return opened is not null ? OtherSigner : 0;
    }

    /// <summary>Whether a text, known by its place, names a body that signs a unit.</summary>
    private bool Names(Unit signed, int place, Func<string> text)
    {
        if (!named.TryGetValue((signed.Number, place), out var known))
        {
            var folded = Folding.Fold(text());
            named[(signed.Number, place)] = known = signed.Closing!.Byline!.Bodies.Any(b => Names(Folding.Fold(b), folded));
        }

        return known;
    }

    private bool Names(string name, string folded)
    {
        if (folded.Contains(name, StringComparison.Ordinal) || name.Length > 3 && name[0] is '区' or '县' or '市' && folded.Contains(name[1..], StringComparison.Ordinal))
            return true;
        return knowledge.Names.Find(name) is { } department && knowledge.Names.In(folded).Any(f => f.Department.Code == department.Code);
    }
}

/// <summary>What holds for a whole page.</summary>
/// <param name="HasBylines">Whether its pieces are signed at their ends.</param>
/// <param name="IsIndented">Whether its paragraphs are indented: what is not goes on.</param>
/// <param name="Repeats">How often the headline of a segment is printed again, by its index.</param>
internal sealed record PageTraits(bool HasBylines, bool IsIndented, IReadOnlyDictionary<int, int> Repeats);
