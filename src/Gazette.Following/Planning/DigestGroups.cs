using System.Runtime.InteropServices;
using System.Text;

namespace Gazette.Following.Planning;

/// <summary>
/// The distinct digests of a run. A digest is known by the sum of random marks of its articles, as <see cref="Decisions"/> are by what was said: one addition an
/// article instead of a text a person.
/// </summary>
/// <param name="offers">What was offered.</param>
/// <param name="marks">A random 128-bit mark for each offer.</param>
/// <param name="written">Ids of digests by content that an earlier process wrote.</param>
internal sealed class DigestGroups(OfferIndex offers, UInt128[] marks, Dictionary<string, long> written)
{
    private readonly Dictionary<UInt128, PlannedDigest> groups = [];
    private readonly StringBuilder content = new();
    private readonly string[] texts = [.. offers.Offers.Select(o => DigestText.Write(new DigestArticle(o.ArticleId, o.Version, o.Sequence)))];

    /// <summary>The digest that holds these offers.</summary>
    public PlannedDigest Of(List<int> chosen)
    {
        var sum = UInt128.Zero;
        foreach (var i in chosen)
            sum += marks[i];
        return CollectionsMarshal.GetValueRefOrAddDefault(groups, sum, out _) ??= Make(chosen);
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
