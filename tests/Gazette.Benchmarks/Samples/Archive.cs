using Gazette.News;
using Gazette.Newsroom.Publishing;
using Gazette.Storage.News;

namespace Gazette.Benchmarks.Samples;

/// <summary>Fills a store with articles, as an import of many issues does.</summary>
internal static class Archive
{
    private const int PiecesAnIssue = 10;
    private const int IssuesAtOnce = 100;

    /// <summary>Publishes so many articles, the newest today, and tidies the index.</summary>
    public static async Task Fill(House house, SyntheticNews news, int articles)
    {
        var publisher = house.Get<Publisher>();
        var issues = (articles + PiecesAnIssue - 1) / PiecesAnIssue;
        var first = DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(20_000)).AddDays(-issues / 4);
        foreach (var some in Enumerable.Range(0, issues).Chunk(IssuesAtOnce))
        {
            await Task.WhenAll(some.Select(i => publisher.Publish(
                new Reading { Articles = [.. Enumerable.Range(0, PiecesAnIssue).Select(_ => news.Next())] },
                new Publication($"issue-{i}.md", $"{i:x64}", Day: first.AddDays(i / 4)),
                default)));
        }

        await house.Get<NewsStore>().Tidy(default);
    }
}
