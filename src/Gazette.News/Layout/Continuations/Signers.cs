using Gazette.News.Classification;
using Gazette.Text;

namespace Gazette.News.Layout.Continuations;

/// <summary>What the bylines of units say of whether they make one piece: it is signed once, at its beginning or its end, by whom it speaks of.</summary>
internal sealed class Signers(Knowledge knowledge, bool hasBylines)
{
    private readonly Dictionary<(int Signed, int Place), bool> named = [];

    /// <summary>The sum of what the bylines of a piece's units say.</summary>
    public double Of(Arranged piece)
    {
        var units = piece.Units;
        var (sum, isSigned) = (0.0, false);
        for (var i = 0; i < units.Count; i++)
        {
            sum += i > 0 && units[i].Opening is not null ? Weights.OpenedInside : 0;
            isSigned |= units[i].Closing is not null || units[i].Opening is { Byline: { People.Count: > 0 } or { Bodies.Count: > 0 } };
            if (units[i].Closing?.Byline is { } byline)
                sum += (HasTextBehind(units, i) ? Weights.SignedInside : 0) + Signer(piece, units[i], byline);
        }

        return sum + (isSigned || !hasBylines ? 0 : Weights.Unsigned);
    }

    // A picture may stand below the byline.
    private static bool HasTextBehind(IReadOnlyList<Unit> units, int i)
    {
        while (++i < units.Count)
        {
            if (units[i].First is not null)
                return true;
        }

        return false;
    }

    private double Signer(Arranged piece, Unit signed, Byline byline)
    {
        var opened = piece.Units[0].Opening?.Byline is { People.Count: > 0 } opening && !ReferenceEquals(piece.Units[0], signed) ? opening : null;
        if (byline.Bodies.Count == 0)
            return opened is not null && !opened.People.Intersect(byline.People).Any() ? Weights.OtherSigner : 0;
        if (piece.Title is { } title && IsNamed(signed, title, () => string.Concat(piece.Head.Select(p => p.Text))))
            return Weights.SignerInHeadline;
        if (piece.Units.Any(u => !ReferenceEquals(u, signed) && IsNamed(signed, u.Number, () => u.Prose)))
            return Weights.SignerInText;
        return opened is not null ? Weights.OtherSigner : 0;
    }

    /// <summary>Whether a text, known by its place, names a body that signs a unit.</summary>
    private bool IsNamed(Unit signed, int place, Func<string> text)
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
