using Gazette.Newsroom;

namespace Gazette.Conversation.Intents;

/// <summary>The order in which a digest numbers its articles: those of one section together, sections in the order of their newest article.</summary>
internal static class DigestOrder
{
    /// <summary>The articles in that order.</summary>
    /// <param name="articles">In the order of the news.</param>
    public static IEnumerable<PublishedArticle> Of(IReadOnlyList<PublishedArticle> articles) => articles.GroupBy(SectionOf).SelectMany(group => group);

    /// <summary>What an article stands under: who answers for it, else its first topic.</summary>
    private static string SectionOf(PublishedArticle article) => article.Article.Departments switch
    {
        [var only] => only,
        [] => article.TopicCodes.Count > 0 ? "#" + article.TopicCodes[0] : "",
        var several => string.Join('、', several),
    };
}
