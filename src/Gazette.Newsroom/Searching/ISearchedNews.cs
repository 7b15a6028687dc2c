namespace Gazette.Newsroom.Searching;

/// <summary>How common a phrase is: how many articles hold its tokens, counted up to a limit, and how far back the last of those counted lies.</summary>
/// <param name="Articles">How many.</param>
/// <param name="Reach">Place of the oldest of them in the order of the news: of two that reach the limit the rarer reaches further back.</param>
public readonly record struct Commonness(int Articles, long Reach) : IComparable<Commonness>
{
    /// <inheritdoc/>
    public int CompareTo(Commonness other) => Articles != other.Articles ? Articles.CompareTo(other.Articles) : Reach.CompareTo(other.Reach);

    /// <summary>Rarer than another.</summary>
    public static bool operator <(Commonness left, Commonness right) => left.CompareTo(right) < 0;

    /// <summary>More common than another.</summary>
    public static bool operator >(Commonness left, Commonness right) => left.CompareTo(right) > 0;

    /// <summary>As rare or rarer.</summary>
    public static bool operator <=(Commonness left, Commonness right) => left.CompareTo(right) <= 0;

    /// <summary>As common or more.</summary>
    public static bool operator >=(Commonness left, Commonness right) => left.CompareTo(right) >= 0;
}

/// <summary>The news that a search asks, within its places and days.</summary>
public interface ISearchedNews
{
    /// <summary>How common a phrase's tokens are; none for a phrase that cannot be searched.</summary>
    Commonness Of(Phrase phrase);

    /// <summary>Whether an article holds a phrase.</summary>
    bool Holds(Phrase phrase);

    /// <summary>Of some phrases those that an article holds together with the first: of the newest articles that hold the first, the one that holds most.</summary>
    /// <returns>The first among them; none when no article holds it.</returns>
    IReadOnlyList<Phrase> Together(Phrase first, IReadOnlyList<Phrase> phrases);
}
