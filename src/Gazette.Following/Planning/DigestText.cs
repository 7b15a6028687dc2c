using System.Globalization;

namespace Gazette.Following.Planning;

/// <summary>A digest's list of articles as text, <c>[[id,version,sequence],…]</c> in the order of the news: what is stored, and what two equal digests share.</summary>
public static class DigestText
{
    /// <summary>Writes the list.</summary>
    public static string Write(IEnumerable<DigestArticle> articles) => "[" + string.Join(',', articles.Select(Write)) + "]";

    /// <summary>Writes one of the list.</summary>
    public static string Write(DigestArticle article) => string.Create(CultureInfo.InvariantCulture, $"[{article.ArticleId},{article.Version},{article.Sequence}]");

    /// <summary>Reads what <see cref="Write(IEnumerable{DigestArticle})"/> wrote.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static IReadOnlyList<DigestArticle> Read(string text)
    {
        var articles = new List<DigestArticle>();
        for (var at = 1; at < text.Length && text[at] == '[';)
        {
            var (id, version, sequence) = (Number(text, ref at), Number(text, ref at), Number(text, ref at));
            articles.Add(new(id, checked((int)version), sequence));
            at += at < text.Length && text[at] == ',' ? 1 : 0;
        }

        return articles;
    }

    // The number behind a bracket or comma, and what ends it, are passed; behind the last of three that is a bracket.
    private static long Number(string text, ref int at)
    {
        var end = text.AsSpan(at + 1).IndexOfAny(',', ']');
        if (end < 0)
            throw new FormatException($"No list of a digest's articles: {text}");
        var number = long.Parse(text.AsSpan(at + 1, end), NumberStyles.None, CultureInfo.InvariantCulture);
        at += end + 1;
        at += text[at] == ']' ? 1 : 0;
        return number;
    }
}
