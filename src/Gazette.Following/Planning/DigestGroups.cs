using System.Runtime.InteropServices;

namespace Gazette.Following.Planning;

/// <summary>A digest of a run, shared by all for whom it is the same.</summary>
internal sealed class SharedDigest(string content)
{
    /// <summary>Its articles as <see cref="DigestText"/> writes them; null once it is written.</summary>
    public string? Content { get; private set; } = content;

    /// <summary>Its id, once it is written.</summary>
    public long? Id { get; private set; }

    /// <summary>Its index among the digests of the batch that used it last.</summary>
    public (int Batch, int Index) Used { get; set; } = (-1, -1);

    /// <summary>Its bodies that were planned, a bit for each channel with a language, as the run's planner numbers them.</summary>
    public ulong Bodies { get; set; }

    /// <summary>It is written: its text is needed no more.</summary>
    public void Written(long id) => (Id, Content) = (id, null);
}

/// <summary>
/// The distinct digests of a run. A digest is known by the sum of random marks of its articles, and compared article by article
/// only with the one that has the same sum: one addition an article instead of a text a person.
/// </summary>
/// <param name="offers">What was offered.</param>
/// <param name="marks">A random number for each offer.</param>
/// <param name="written">Ids of digests by content that an earlier process wrote.</param>
internal sealed class DigestGroups(OfferIndex offers, ulong[] marks, Dictionary<string, long> written)
{
    private readonly Dictionary<(ulong Sum, int Count), (SharedDigest Digest, int[] Articles)> groups = [];
    private readonly string[] texts = [.. offers.Offers.Select(o => DigestText.Write(new DigestArticle(o.ArticleId, o.Version, o.Sequence)))];

    /// <summary>The digest that holds these offers.</summary>
    public SharedDigest Of(List<int> chosen)
    {
        var sum = 0UL;
        foreach (var i in chosen)
            sum += marks[i];
        if (!groups.TryGetValue((sum, chosen.Count), out var group))
            groups.Add((sum, chosen.Count), group = (Make(chosen), [.. chosen]));
        else if (!group.Articles.AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(chosen)))
            return Make(chosen); // Two sets with one sum: not shared, still right.
        return group.Digest;
    }

    private SharedDigest Make(List<int> chosen)
    {
        var digest = new SharedDigest("[" + string.Join(',', chosen.Select(i => texts[i])) + "]");
        if (written.Count > 0 && written.TryGetValue(digest.Content!, out var id))
            digest.Written(id);
        return digest;
    }
}
