namespace Gazette.News.Layout.Continuations;

/// <summary>The ways in which two pieces can change units.</summary>
internal sealed class Trials(PieceScore score)
{
    private const int LongestRun = 4;
    private const int LongestChain = 6;

    /// <summary>Both pieces after each way that units of one can go to the other, or their ends change places.</summary>
    /// <param name="from">Gives.</param>
    /// <param name="to">Takes.</param>
    /// <param name="changesEnds">Whether ends are changed too: once for each pair of pieces with a headline.</param>
    public IEnumerable<(Arranged Left, Arranged Got)> Between(Arranged from, Arranged to, bool changesEnds)
    {
        if (from.Units.Count == 0 || from.Title is null && to.Title is null || !score.MayChange(from, to))
            return [];
        var chain = Chain(from, to);
        return changesEnds || from.Title is null || to.Units.Count == 0 ? chain.Concat(Ends(from, to)) : chain;
    }

    /// <summary>A piece without a signed run of its units, and that run as a piece without a headline.</summary>
    public static IEnumerable<(Arranged Left, Arranged Got)> Out(Arranged from)
    {
        for (var i = 0; from.Title is not null && i < from.Units.Count; i++)
        {
            for (var length = 1; length <= LongestRun && i + length <= from.Units.Count; length++)
            {
                if (from.Units[i + length - 1].Closing is not null && from.Units.Skip(i).Take(length).ToList() is var run)
                    yield return (from.Without(run), Arranged.Alone(run));
            }
        }
    }

    /// <summary>One unit after another, each time the one that fits best there, even where only the next makes it a gain: what belongs together hangs together.</summary>
    private IEnumerable<(Arranged Left, Arranged Got)> Chain(Arranged from, Arranged to)
    {
        for (var length = 1; length <= LongestChain; length++)
        {
            if (Best(from, to) is not var (left, got))
                yield break;
            (from, to) = (left, got);
            yield return (from, to);
        }
    }

    private (Arranged Left, Arranged Got)? Best(Arranged from, Arranged to)
    {
        // No headline is left without its text.
        if (from.Units.Count(u => u.First is not null) <= (from.Title is null ? 0 : 1))
            return null;
        (double Score, Arranged Left, Arranged Got)? best = null;
        foreach (var unit in from.Units)
        {
            if (!MayGo(from, [unit]))
                continue;
            var left = from.Without([unit]);
            foreach (var got in to.With([unit]))
            {
                if (score.Of(left) + score.Of(got) is var sum && (best is null || sum > best.Value.Score))
                    best = (sum, left, got);
            }
        }

        return best is { } found ? (found.Left, found.Got) : null;
    }

    private IEnumerable<(Arranged Left, Arranged Got)> Ends(Arranged from, Arranged to)
    {
        for (var i = Math.Max(0, from.Units.Count - LongestRun); i < from.Units.Count; i++)
        {
            // A headline over nothing may take the whole text of the one below it.
            for (var j = Math.Max(0, to.Units.Count - LongestRun); j < Math.Max(1, to.Units.Count); j++)
            {
                foreach (var (left, got) in Changed(from, to, i, j))
                {
                    yield return (left, got);
                    // Two headlines changed: what was right before goes back.
                    if (i == 0 && j == 0 && Best(got, left) is var (back, mended))
                        yield return (mended, back);
                }
            }
        }
    }

    private static IEnumerable<(Arranged Left, Arranged Got)> Changed(Arranged from, Arranged to, int i, int j)
    {
        var (one, other) = (from.Units.Skip(i).ToList(), to.Units.Skip(j).ToList());
        if (!MayGo(from, one) || !MayGo(to, other))
            yield break;
        foreach (var left in from.Without(one).With(other))
        {
            foreach (var got in to.Without(other).With(one))
                yield return (left, got);
        }
    }

    // What a jump mark put there stays. A picture goes alone only where it stands below the byline of a piece that is no page of pictures.
    private static bool MayGo(Arranged piece, List<Unit> run) => run.Count == 0 || run.TrueForAll(u => u.Segment.From is null) && IsMovable(piece, run);

    private static bool IsMovable(Arranged piece, List<Unit> run) =>
        run.Exists(u => u.First is not null) || piece.Title is null || piece.Units.TakeWhile(u => u != run[0]).Any(u => u.Closing is not null);
}
