namespace Gazette.Following.Planning;

/// <summary>
/// The distinct digests of a batch. A digest is known by the sum of random marks of its articles, and compared article by article
/// only with the one that has the same sum: one addition an article instead of a text a person.
/// </summary>
internal sealed class DigestGroups(OfferIndex offers, ulong[] marks, Dictionary<string, long> written)
{
    private readonly Dictionary<(ulong Sum, int Count), (int Index, int[] Articles)> groups = [];
    private readonly List<PlannedDigest> digests = [];

    public IReadOnlyList<PlannedDigest> Digests => digests;

    /// <summary>The index of the digest that holds these offers.</summary>
    public int Of(List<int> chosen)
    {
        var sum = 0UL;
        foreach (var i in chosen)
            sum += marks[i];
        if (!groups.TryGetValue((sum, chosen.Count), out var group))
            groups.Add((sum, chosen.Count), group = (Add(chosen), [.. chosen]));
        else if (!group.Articles.AsSpan().SequenceEqual(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(chosen)))
            return Add(chosen); // Two sets with one sum: not shared, still right.
        return group.Index;
    }

    private int Add(List<int> chosen)
    {
        var content = DigestText.Write(chosen.Select(i => offers.Offers[i]).Select(o => new DigestArticle(o.ArticleId, o.Version, o.Sequence)));
        digests.Add(new(written.TryGetValue(content, out var id) ? id : null, content));
        return digests.Count - 1;
    }
}
