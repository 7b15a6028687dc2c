using Gazette.Newsroom;

namespace Gazette.Conversation.Intents;

/// <summary>The order in which a digest numbers its articles: those of one section together, sections in the order of their newest article.</summary>
internal static class DigestOrder
{
    /// <summary>The articles in that order.</summary>
    /// <param name="articles">In the order of the news.</param>
    public static IEnumerable<PublishedArticle> Of(IReadOnlyList<PublishedArticle> articles)
    {
        // Section by section as they are asked for: the first page of a long digest holds few of them.
        string?[] sections = [.. articles.Select(SectionOf)];
        for (var first = 0; first < sections.Length; first++)
        {
            if (sections[first] is not { } section)
                continue;
            for (var i = first; i < sections.Length; i++)
            {
                if (sections[i] != section)
                    continue;
                sections[i] = null;
                yield return articles[i];
            }
        }
    }

    /// <summary>What an article stands under: who answers for it, else its first topic.</summary>
    private static string SectionOf(PublishedArticle article) => article.Article.Departments switch
    {
        [var only] => only,
        [] => article.TopicCodes.Count > 0 ? "#" + article.TopicCodes[0] : "",
        var several => string.Join('、', several),
    };
}
