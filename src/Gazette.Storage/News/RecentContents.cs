using Gazette.News;
using Gazette.Newsroom.Publishing;

namespace Gazette.Storage.News;

/// <summary>
/// Articles as they were read lately: many people ask for the same ones, and reading one's JSON (and choosing its summary, which is known by the article)
/// costs more than finding it. Known by the whole JSON, so that nothing here can be out of date.
/// </summary>
/// <param name="mostCharacters">Of JSON in each of two generations: the older one goes when the newer one is full.</param>
internal sealed class RecentContents(int mostCharacters)
{
    private readonly Lock gate = new();
    private Dictionary<string, Article> newer = new(StringComparer.Ordinal);
    private Dictionary<string, Article> older = new(StringComparer.Ordinal);
    private int characters;

    /// <summary>Those of the program: some ten megabytes, with their articles.</summary>
    public static RecentContents Shared { get; } = new(1_500_000);

    /// <summary>The article of a JSON.</summary>
    public Article Read(string content)
    {
        lock (gate)
        {
            if (newer.TryGetValue(content, out var known))
                return known;
            if (older.TryGetValue(content, out known))
                return Keep(content, known);
        }

        var read = ArticleContent.Read(content);
        lock (gate)
            return Keep(content, read);
    }

    private Article Keep(string content, Article article)
    {
        // Two may have read it at once: the first stays, and its summary with it.
        if (!newer.TryAdd(content, article))
            return newer[content];
        characters += content.Length;
        if (characters > mostCharacters)
            (older, newer, characters) = (newer, new(StringComparer.Ordinal), 0);
        return article;
    }
}
