using System.Globalization;
using Gazette.Following.Planning;

namespace Gazette.Storage.News;

/// <summary>Marks the bodies of digests that are not yet with everyone and hold an article that changed: none of them is sent before it was rendered anew.</summary>
internal sealed class StaleBodies(Statements statements)
{
    private const string SelectOpen = """
        SELECT g.id, g.articles FROM digest g
        WHERE g.id IN (SELECT d.digest_id FROM delivery d WHERE d.state = 'pending' OR d.state = 'sending' OR d.state = 'held')
           OR g.id IN (   -- the short message that a correction falls back on, while it is under way
             SELECT c.digest_id FROM correction c WHERE c.run_id IN (SELECT d.run_id FROM delivery d WHERE d.state = 'pending' OR d.state = 'sending' OR d.state = 'held'))
        """;

    // A body that is being rendered for the first time has read the old text, perhaps: its new revision makes it be rendered again.
    private const string Mark = """
        UPDATE body SET revision = revision + 1, state = CASE state WHEN 'rendered' THEN 'stale' ELSE state END
        WHERE digest_id = @0 AND state IN ('missing', 'rendered', 'stale')
        """;

    private const string UpdateArticles = "UPDATE digest SET articles = @1 WHERE id = @0";

    private sealed record Open(long Id, string Articles);

    /// <summary>Marks the bodies that hold one of some articles.</summary>
    public void Of(IReadOnlyCollection<long> articles)
    {
        if (articles.Count == 0)
            return;
        foreach (var digest in Holding(articles))
            statements.Run(Mark, digest.Id);
    }

    /// <summary>Puts an article in another's place in digests not yet with everyone, once in each.</summary>
    public void Replace(long article, long by)
    {
        foreach (var digest in Holding([article]))
        {
            var listed = DigestText.Read(digest.Articles).Select(a => a.ArticleId == article ? a with { ArticleId = by } : a).DistinctBy(a => a.ArticleId);
            statements.Run(UpdateArticles, digest.Id, DigestText.Write(listed));
            statements.Run(Mark, digest.Id);
        }
    }

    private List<Open> Holding(IReadOnlyCollection<long> articles)
    {
        string[] keys = [.. articles.Select(id => string.Create(CultureInfo.InvariantCulture, $"[{id},"))];
        return [.. statements.Rows(SelectOpen, r => new Open(r.GetInt64(0), r.GetString(1)))
            .Where(open => Array.Exists(keys, key => open.Articles.Contains(key, StringComparison.Ordinal)))];
    }
}
