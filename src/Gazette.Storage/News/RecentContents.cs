using Gazette.News;
using Gazette.Newsroom.Publishing;

namespace Gazette.Storage.News;

/// <summary>
/// Articles as they were read lately: many people ask for the same ones, and reading one's JSON (and choosing its summary, which is known by the article)
/// costs more than finding it. Known by the whole JSON, so that nothing here can be out of date.
/// </summary>
internal static class RecentContents
{
    // Some ten megabytes, with their articles.
    private static readonly Recent<Article> Kept = new(1_500_000);

    /// <summary>The article of a JSON.</summary>
    public static Article Read(string content)
    {
        if (Kept.Find(content) is { } known)
            return known;
        var article = ArticleContent.Read(content);
        Kept.Keep(content, article, content.Length);
        return article;
    }
}
