using Gazette.News.Layout.Pieces;

namespace Gazette.News.Layout.Continuations;

/// <summary>A piece while its units are tried elsewhere.</summary>
/// <param name="Piece">As it was joined.</param>
/// <param name="Head">What stands above its text.</param>
/// <param name="Title">The place of its headline among the texts compared; null where it has none.</param>
/// <param name="Units">In reading order.</param>
internal sealed record Arranged(Piece Piece, IReadOnlyList<Lines.Part> Head, int? Title, IReadOnlyList<Unit> Units)
{
    /// <summary>The number of the unit that its headline stands before; units above it were read from another column.</summary>
    public int At { get; init; }

    /// <summary>Whether two texts, each signed, stand under its headline: either may be its own.</summary>
    public bool IsContested { get; init; }

    /// <summary>Units that belong to no headline of the page.</summary>
    public static Arranged Alone(IReadOnlyList<Unit> units) => new(new Piece(-1, [], []), [], null, units);

    /// <summary>Without some units.</summary>
    public Arranged Without(IReadOnlyList<Unit> moved) => this with { Units = [.. Units.Where(u => !moved.Contains(u))] };

    /// <summary>With some units more, in reading order: what stands above the headline goes on behind its piece, or (columns were read by turns) begins it.</summary>
    public IEnumerable<Arranged> With(IReadOnlyList<Unit> moved)
    {
        if (moved.Count == 0)
        {
            yield return this;
            yield break;
        }

        var all = Units.Concat(moved).OrderBy(u => u.Number).ToList();
        yield return this with { Units = [.. all.OrderBy(u => u.Number < At)] };
        if (all[0].Number < At && all[^1].Number >= At)
            yield return this with { Units = all };
    }
}
