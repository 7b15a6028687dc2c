using System.Collections.Concurrent;
using Gazette.Benchmarks.Samples;
using Gazette.News;
using Gazette.Newsroom.Publishing;
using Gazette.Storage.Indexing;

namespace Gazette.Benchmarks.Searching;

/// <summary>A store of many articles for reading alone: the rows that readers need, written in bulk, and the index tidied as an import leaves it.</summary>
internal static class PreparedArchive
{
    private const int PiecesAnIssue = 10;
    private const int IssuesAtOnce = 500;
    private const int IssuesADay = 4;

    /// <summary>Makes the file unless it holds so many articles already.</summary>
    public static void Ensure(string path, int articles)
    {
        using var store = new RawStore(path);
        var held = (long)store.Rows("SELECT count(*) FROM article_text")[0][0];
        if (held == articles)
            return;
        if (held > 0)
            throw new InvalidOperationException($"{path} holds {held} articles, not {articles}: remove it, or name another.");
        store.Run("PRAGMA synchronous = OFF");
        using var ready = new BlockingCollection<Draft[][]>(2);
        var making = Task.Run(() => Make(articles / PiecesAnIssue, ready));
        var issue = 0;
        foreach (var some in ready.GetConsumingEnumerable())
        {
            store.InTransaction(() =>
            {
                foreach (var drafts in some)
                    Write(store, drafts, issue++, articles / PiecesAnIssue);
            });
        }

        making.GetAwaiter().GetResult();
        store.Run("INSERT INTO article_index (article_index) VALUES ('optimize')");
        store.Run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Makes a new file, from a kept one where there is one: that is made first unless it holds so many articles already.</summary>
    public static void New(string path, int articles, string? kept)
    {
        Ensure(kept ?? path, articles);
        if (kept is not null)
            File.Copy(kept, path);
    }

    private static void Make(int issues, BlockingCollection<Draft[][]> ready)
    {
        try
        {
            var (news, taxonomy) = (new SyntheticNews(1), SyntheticNews.Taxonomy);
            foreach (var some in Enumerable.Range(0, issues).Chunk(IssuesAtOnce))
                ready.Add([.. some.Select(_ => Enumerable.Range(0, PiecesAnIssue).Select(i => Ready(i, news.Next(), taxonomy)).ToArray())]);
        }
        finally
        {
            ready.CompleteAdding();
        }
    }

    private static Draft Ready(int position, Article article, Taxonomy taxonomy) => Draft.Of(
        position,
        article,
        [.. article.Departments.Select(name => taxonomy.DepartmentByName(name)!.Code)],
        [.. article.Topics.Select(name => taxonomy.TopicByName(name)!.Code)]);

    private static void Write(RawStore store, Draft[] drafts, int issue, int issues)
    {
        var day = DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(20_000)).AddDays((issue - issues) / IssuesADay);
        var (text, edition, ordinal) = ($"{day:yyyy-MM-dd}", issue + 1, issue % IssuesADay + 1);
        store.Run("INSERT INTO edition VALUES (@0, '基准日报', @1, @2, NULL, @3, @4, 0, 0, 0)", edition, text, issue + 1, $"issue-{issue}.md", $"{issue:x64}");
        // Rising places, as the index likes them: the first piece of an issue is the newest.
        foreach (var draft in drafts.Reverse())
        {
            var (id, order) = (issue * (long)PiecesAnIssue + PiecesAnIssue - draft.Position, NewsOrder.Of(day, ordinal, draft.Position, fragment: false));
            store.Run("INSERT INTO article (id, edition_id, news_order, day, title_key, version, state) VALUES (@0, @1, @2, @3, @4, 1, 'published')", id, edition, order, text, draft.TitleKey);
            store.Run("INSERT INTO article_version VALUES (@0, 1, @1, @2, @3, 0)", id, draft.Article.Title, draft.Content, draft.ContentHash);
            store.Run("INSERT INTO article_department VALUES (@0, 0, @1)", id, draft.DepartmentCodes[0]);
            store.Run("INSERT INTO article_topic VALUES (@0, 0, @1)", id, draft.TopicCodes[0]);
            store.Run("INSERT INTO article_source (article_id, number, own, source, paper, day, archive, added_at) VALUES (@0, 1, 1, @1, '基准日报', @2, 0, 0)", id, $"issue-{issue}.md", text);
            store.Run("INSERT INTO article_text VALUES (@0, @1, @2, @3, @4)", order, id, draft.FoldedTitle, draft.FoldedBody, draft.FoldedDepartments);
            store.Run("INSERT INTO article_index (rowid, t) VALUES (@0, @1)", order, IndexText.Of(draft.Tokens, draft.DepartmentCodes, draft.TopicCodes));
        }
    }
}
