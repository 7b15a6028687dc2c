using Gazette.Newsroom;

namespace Gazette.Conversation.Intents;

/// <summary>The order in which a digest numbers its articles: those of one section together, sections in the order of their newest article.</summary>
internal static class DigestOrder
{
    private const int Few = 64;

    /// <summary>The articles in that order.</summary>
    /// <param name="articles">In the order of the news.</param>
    public static IReadOnlyList<PublishedArticle> Of(IReadOnlyList<PublishedArticle> articles)
    {
        if (articles.Count > Few)
            return [.. articles.GroupBy(SectionOf).SelectMany(group => group)];
        // A run orders a hundred thousand digests of a few articles: no groups are made of them.
        var (ordered, left) = (new List<PublishedArticle>(articles.Count), new string?[articles.Count]);
        for (var i = 0; i < left.Length; i++)
            left[i] = SectionOf(articles[i]);
        for (var first = 0; first < left.Length; first++)
        {
            if (left[first] is not { } section)
                continue;
            for (var i = first; i < left.Length; i++)
            {
                if (left[i] != section)
                    continue;
                ordered.Add(articles[i]);
                left[i] = null;
            }
        }

        return ordered;
    }

    /// <summary>What an article stands under: who answers for it, else its first topic.</summary>
    private static string SectionOf(PublishedArticle article) => article.Article.Departments switch
    {
        [var only] => only,
        [] => article.TopicCodes.Count > 0 ? "#" + article.TopicCodes[0] : "",
        var several => string.Join('、', several),
    };
}
