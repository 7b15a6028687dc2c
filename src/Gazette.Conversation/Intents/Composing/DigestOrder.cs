using Gazette.Newsroom;

namespace Gazette.Conversation.Intents;

/// <summary>The order in which a digest numbers its articles: those of one department together, departments in the order of their newest article.</summary>
internal static class DigestOrder
{
    /// <summary>The articles in that order.</summary>
    /// <param name="articles">In the order of the news.</param>
    public static IEnumerable<PublishedArticle> Of(IReadOnlyList<PublishedArticle> articles) =>
        articles.GroupBy(a => string.Join('、', a.Article.Departments)).SelectMany(group => group);
}
