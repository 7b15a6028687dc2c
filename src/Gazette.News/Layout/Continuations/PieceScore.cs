using Gazette.News.Classification;

namespace Gazette.News.Layout.Continuations;

/// <summary>How well units make one piece: what they share with the headline and with one another, how their sentences and places follow, who signs.</summary>
internal sealed class PieceScore(Kinship kinship, Knowledge knowledge, string document, PageTraits page)
{
    private readonly Seams seams = new(document, page.IsIndented);
    private readonly Signers signers = new(knowledge, page.HasBylines);

    /// <summary>The sum of what speaks for a piece (<see cref="Weights"/>).</summary>
    public double Of(Arranged piece)
    {
        var units = piece.Units;
        if (units.Count == 0)
            return piece.Title is null ? 0 : Weights.WithoutText;
        var score = piece.Title is null ? Weights.WithoutHeadline : 0;
        for (var i = 0; i < units.Count; i++)
            score += Kin(piece, i) + Place(piece, i) + (i > 0 ? seams.Between(units[i - 1], units[i]) : 0);
        return score + signers.Of(piece) + (units[^1].IsUnfinished && !units[^1].Segment.GoesOn ? Weights.BrokenOff : 0);
    }

    /// <summary>Whether two pieces can have something of each other's: what they share is no chance, a sentence is open, or a byline is missing that stands without a headline.</summary>
    public bool MayChange(Arranged one, Arranged other) =>
        other.Units.Count == 0 || IsOpen(one) || IsOpen(other) || Lacks(one, other) || Lacks(other, one) || one.Units.Any(u => IsRelated(u, other)) || other.Units.Any(u => IsRelated(u, one));

    private bool Lacks(Arranged one, Arranged other) =>
        page.HasBylines && one.Title is not null && other.Title is null && !one.Units.Any(u => u.Closing is not null) && other.Units.Any(u => u.Closing is not null);

    private static bool IsOpen(Arranged piece) => piece.Units.Any(u => u.IsUnfinished);

    private bool IsRelated(Unit unit, Arranged piece) =>
        piece.Title is { } title && kinship.Between(unit.Number, title) >= Weights.Related / 2
        || piece.Units.Any(u => kinship.Between(unit.Number, u.Number) >= Weights.Related);

    private double Kin(Arranged piece, int index)
    {
        var own = piece.Units[index];
        var (nearest, next) = (0.0, 0.0);
        foreach (var unit in piece.Units)
        {
            if (unit.Number == own.Number)
                continue;
            var kin = kinship.Between(own.Number, unit.Number);
            (nearest, next) = kin > nearest ? (kin, nearest) : (nearest, Math.Max(next, kin));
        }

        var headline = piece.Title is { } head ? kinship.Between(own.Number, head) : 0;
        var sum = Math.Min(Weights.MostOfHeadline, Weights.WithHeadline * headline) + Math.Min(Weights.MostOfText, (Weights.WithNearest * nearest) + (Weights.WithNext * next));
        return sum + (sum < Weights.FewestShared && IsFromElsewhere(piece, index) ? Weights.Stranger : 0);
    }

    /// <summary>Whether a unit stands under a headline neither of its own nor in the middle of what was moved with it.</summary>
    private static bool IsFromElsewhere(Arranged piece, int index) =>
        piece.Title is not null && !piece.Units[index].IsStacked && !IsAtHome(piece, piece.Units[index])
        && !(index > 0 && (piece.Units[index - 1].IsUnfinished || Seams.AreBeside(piece.Units[index - 1], piece.Units[index])));

    private double Place(Arranged piece, int index)
    {
        var unit = piece.Units[index];
        if (piece.Title is null)
            return 0;
        return (IsAtHome(piece, unit) ? Weights.AtHome : 0)
            + (index == 0 && unit.Number == piece.At ? piece.IsContested ? Weights.BelowContestedHeadline : Weights.RightBelowHeadline : 0)
            + (IsBelowRepeat(piece, unit) ? Weights.BelowRepeat / page.Repeats.GetValueOrDefault(piece.Piece.Index, 1) : 0);
    }

    // Under its headline, or where that is printed again.
    private static bool IsAtHome(Arranged piece, Unit unit) =>
        ReferenceEquals(unit.Segment, piece.Piece.Segments[0]) && !unit.IsStacked || unit.Segment.RepeatOf == piece.Piece.Index;

    // A headline printed many times is the page's noise, one printed twice a jump.
    private static bool IsBelowRepeat(Arranged piece, Unit unit) => unit.Segment.RepeatOf == piece.Piece.Index && ReferenceEquals(unit.Parts[0], unit.Segment.Parts[0]);
}

/// <summary>What holds for a whole page.</summary>
/// <param name="HasBylines">Whether its pieces are signed at their ends.</param>
/// <param name="IsIndented">Whether its paragraphs are indented: what is not goes on.</param>
/// <param name="Repeats">How often the headline of a segment is printed again, by its index.</param>
internal sealed record PageTraits(bool HasBylines, bool IsIndented, IReadOnlyDictionary<int, int> Repeats);
