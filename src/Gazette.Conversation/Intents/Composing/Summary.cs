using System.Runtime.CompilerServices;
using Gazette.News;
using Gazette.Text;

namespace Gazette.Conversation.Intents;

/// <summary>One line of an article: its own first sentence, cut at a clause where it is long.</summary>
public static class Summary
{
    private const int MostCharacters = 70;

    private static readonly char[] Closing = ['”', '’', '」', '』', '）', ')', '"'];

    // One article stands in thousands of a run's digests.
    private static readonly ConditionalWeakTable<Article, string?> Known = [];

    /// <summary>The line, or null when the article has no body.</summary>
    public static string? Of(Article article) => Known.GetValue(article, Cut);

    private static string? Cut(Article article)
    {
        var first = article.Paragraphs.FirstOrDefault(p => !article.Subheads.Contains(p));
        if (string.IsNullOrEmpty(first))
            return null;
        if (first.Length <= MostCharacters)
            return first;
        var line = Sentences.Cut(first, text => text.Length, MostCharacters)[0].Trim();
        // A sentence may end inside a quotation.
        return line.TrimEnd(Closing) is [.., '。' or '！' or '？' or '.'] ? line : line.TrimEnd('，', '、', '；', ',', ';') + "……";
    }
}
