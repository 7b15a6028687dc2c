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
    /// <param name="house">The product on the store.</param>
    /// <param name="news">What they say.</param>
    /// <param name="articles">How many.</param>
    /// <param name="firstIssue">The number of their first issue: none of the store's own.</param>
    public static async Task Fill(House house, SyntheticNews news, int articles, int firstIssue = 0)
    {
        var publisher = house.Get<Publisher>();
        var issues = (articles + PiecesAnIssue - 1) / PiecesAnIssue;
        var first = DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(20_000)).AddDays(-issues / 4);
        foreach (var some in Enumerable.Range(0, issues).Chunk(IssuesAtOnce))
        {
            await Task.WhenAll(some.Select(i => publisher.Publish(
                new Reading { Articles = [.. Enumerable.Range(0, PiecesAnIssue).Select(_ => news.Next())] },
                new Publication($"issue-{firstIssue + i}.md", $"{firstIssue + i:x64}", Day: first.AddDays(i / 4)),
                default)));
        }

        await house.Get<NewsStore>().Tidy(default);
    }
}
