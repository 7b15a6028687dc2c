namespace Gazette.News.Layout.Continuations;

/// <summary>Puts units into the pieces they fit best: the best move first, until none gains enough.</summary>
internal sealed class Arrangement
{
    /// <summary>Less gained than this, and a unit stays where it stands.</summary>
    private const double Enough = 1.0;

    private const int MostMoves = 40;
    private const int Nowhere = -1;

    private readonly PieceScore score;
    private readonly Trials trials;
    private readonly List<Arranged> pieces;
    private readonly List<double> scores;
    private readonly Dictionary<(int From, int To), Move?> moves = [];
    private readonly Dictionary<int, double> gains = [];

    /// <param name="pieces">As they were joined; changed in place.</param>
    /// <param name="score">What makes a piece good.</param>
    public Arrangement(List<Arranged> pieces, PieceScore score)
    {
        this.pieces = pieces;
        this.score = score;
        trials = new Trials(score);
        scores = [.. pieces.Select(score.Of)];
    }

    /// <summary>What each unit that was moved gained by it, by its number.</summary>
    public IReadOnlyDictionary<int, double> Gains => gains;

    /// <summary>Moves units as long as it makes the pieces better.</summary>
    public void Settle()
    {
        for (var made = 0; made < MostMoves && Best() is { } best; made++)
            Make(best);
    }

    private Move? Best()
    {
        Move? best = null;
        for (var from = 0; from < pieces.Count; from++)
        {
            for (var to = Nowhere; to < pieces.Count; to++)
            {
                if (to != from && Offer(from, to) is { } move && (best is null || move.Gain > best.Gain))
                    best = move;
            }
        }

        return best;
    }

    /// <summary>The best that a piece can give another; kept until one of them changes.</summary>
    private Move? Offer(int from, int to)
    {
        if (moves.TryGetValue((from, to), out var known))
            return known;
        Move? best = null;
        foreach (var (left, got) in to == Nowhere ? Trials.Out(pieces[from]) : trials.Between(pieces[from], pieces[to], to > from))
        {
            var gain = score.Of(left) + score.Of(got) - scores[from] - (to == Nowhere ? 0 : scores[to]);
            if (gain > Enough && (best is null || gain > best.Gain))
                best = new Move(gain, from, to, left, got);
        }

        return moves[(from, to)] = best;
    }

    private void Make(Move move)
    {
        var to = move.To == Nowhere ? pieces.Count : move.To;
        if (move.To == Nowhere)
        {
            pieces.Add(Arranged.Alone([]));
            scores.Add(0);
        }

        foreach (var unit in move.Got.Units.Except(pieces[to].Units).Concat(move.Left.Units.Except(pieces[move.From].Units)))
            gains[unit.Number] = move.Gain;
        (pieces[move.From], pieces[to]) = (move.Left, move.Got);
        (scores[move.From], scores[to]) = (score.Of(move.Left), score.Of(move.Got));
        foreach (var stale in moves.Keys.Where(k => k.From == move.From || k.To == move.From || k.From == to || k.To == to).ToList())
            moves.Remove(stale);
    }

    private sealed record Move(double Gain, int From, int To, Arranged Left, Arranged Got);
}
