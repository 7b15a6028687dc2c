namespace Gazette.Newsroom.Publishing;

/// <summary>An article offered to followers under one number of the sequence. Archive and fragments are never offered; an article that gains places is offered again.</summary>
/// <param name="Sequence">Its number: later offers have greater ones, in commit order.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Version">Its version when offered.</param>
/// <param name="NewsOrder">Its place in the order of the news.</param>
/// <param name="DepartmentCodes">Departments it is offered under.</param>
/// <param name="TopicCodes">Topics it is offered under.</param>
/// <param name="Text">Title and body, folded, for keywords.</param>
/// <param name="OfferedAt">When it was published.</param>
public sealed record Offer(
    long Sequence,
    long ArticleId,
    int Version,
    long NewsOrder,
    IReadOnlyList<string> DepartmentCodes,
    IReadOnlyList<string> TopicCodes,
    string Text,
    DateTimeOffset OfferedAt)
{
    /// <summary>Whether the article was offered before: then it is for these departments and topics alone, not for followers of words or of everything.</summary>
    public bool Again { get; init; }

    /// <summary>Offers of the same article before this one (of those merged into it too): whoever's follows matched one of them is not told again.</summary>
    public IReadOnlyList<Offer> Earlier { get; init; } = [];

    /// <summary>Departments that stand by now for some of <see cref="DepartmentCodes"/>, which were merged into them.</summary>
    public IReadOnlyList<string> MovedTo { get; init; } = [];
}

/// <summary>Reads what was offered. Implemented by a store.</summary>
public interface IOfferReader
{
    /// <summary>The greatest sequence number given so far, 0 at first.</summary>
    Task<long> Current(CancellationToken ct);

    /// <summary>Offers with <c>after &lt; sequence ≤ upTo</c> whose article is not withdrawn, in order.</summary>
    Task<IReadOnlyList<Offer>> Between(long after, long upTo, CancellationToken ct);
}
