using System.Globalization;
using System.Text;

namespace Gazette.Following.Planning;

/// <summary>A digest's list of articles as text, <c>[[id,version,sequence],…]</c> in the order of the news: what is stored, and what two equal digests share.</summary>
public static class DigestText
{
    /// <summary>Writes the list.</summary>
    public static string Write(IEnumerable<DigestArticle> articles)
    {
        var text = new StringBuilder("[");
        foreach (var a in articles)
            text.Append(text.Length > 1 ? "," : "").Append(CultureInfo.InvariantCulture, $"[{a.ArticleId},{a.Version},{a.Sequence}]");
        return text.Append(']').ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<DigestArticle> Read(string text) =>
        [.. System.Text.Json.JsonSerializer.Deserialize<long[][]>(text)!.Select(a => new DigestArticle(a[0], (int)a[1], a[2]))];
}
