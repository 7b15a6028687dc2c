using Gazette.Conversation.Resources;
using Gazette.Newsroom;

namespace Gazette.Conversation.Operating;

/// <summary>Articles as operators are told of them: number and headline, a line each.</summary>
internal static class Titles
{
    private const int Most = 10;

    public static string Of(IReadOnlyList<PublishedArticle> articles, Texts texts)
    {
        var lines = articles.Take(Most).Select(a => texts["operator.article", a.Id, a.Article.Title]);
        return string.Join('\n', articles.Count > Most ? lines.Append("…") : lines);
    }
}
