using System.Runtime.InteropServices;
using System.Text;

namespace Gazette.Following.Planning;

/// <summary>
/// The distinct digests of a run. A digest is known by the sum of random marks of its articles, and compared article by article
/// only with the one that has the same sum: one addition an article instead of a text a person.
/// </summary>
/// <param name="offers">What was offered.</param>
/// <param name="marks">A random number for each offer.</param>
/// <param name="written">Ids of digests by content that an earlier process wrote.</param>
internal sealed class DigestGroups(OfferIndex offers, ulong[] marks, Dictionary<string, long> written)
{
    private readonly Dictionary<(ulong Sum, int Count), (PlannedDigest Digest, int[] Articles)> groups = [];
    private readonly StringBuilder content = new();
    private readonly string[] texts = [.. offers.Offers.Select(o => DigestText.Write(new DigestArticle(o.ArticleId, o.Version, o.Sequence)))];

    /// <summary>The digest that holds these offers.</summary>
    public PlannedDigest Of(List<int> chosen)
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

    private PlannedDigest Make(List<int> chosen)
    {
        var articles = new long[chosen.Count];
        content.Clear();
        for (var k = 0; k < articles.Length; k++)
        {
            articles[k] = offers.Offers[chosen[k]].ArticleId;
            content.Append(k == 0 ? '[' : ',').Append(texts[chosen[k]]);
        }

        var digest = new PlannedDigest(content.Append(']').ToString(), articles);
        if (written.Count > 0 && written.TryGetValue(digest.Content!, out var id))
            digest.Wrote(id);
        return digest;
    }
}
