using System.Diagnostics;
using Gazette.Benchmarks.Measuring;
using Gazette.Benchmarks.Samples;
using Gazette.Conversation.Answering;
using Gazette.Newsroom;

namespace Gazette.Benchmarks.Searching;

/// <summary>Searches and whole answers beside the index query that each needs.</summary>
internal static class SearchBenchmark
{
    private const int Questions = 200;
    private const int PageSize = 10;

    // Questions are short: a round of all kinds takes a second or two.
    private const int WarmUp = 1;

    public static async Task<Table> Run(Options options)
    {
        using var folder = new TemporaryFolder();
        using var house = new House(folder.NewFile());
        await Archive.Fill(house, new SyntheticNews(1), options.Articles);
        var (news, random) = (new SyntheticNews(1), new Random(2));
        var (two, four, three) = (Asked.Words(news, random, 1, 2, Questions), Asked.Words(news, random, 1, 4, Questions), Asked.Words(news, random, 3, 2, Questions));
        var table = new Table($"milliseconds, {options.Articles:#,0} articles");
        var search = (Asked asked) => (Task)house.Get<IArticleReader>().Search(asked.Filter, PageSize, null, default);
        var ask = (Asked asked) => (Task)house.Get<Engine>().Ask(asked.Text, TimeProvider.System.GetUtcNow(), null, default);
        await Compare(table, "search, a word of 2 characters", house, options, two, search);
        await Compare(table, "search, 4 characters", house, options, four, search);
        await Compare(table, "search, 3 words of 2 characters", house, options, three, search);
        await Compare(table, "answer to 搜索 …, 2 characters", house, options, two, ask);
        await Compare(table, "answer to 最新…新闻", house, options, Asked.NewestOfTopics(), ask);
        table.Note($"{Questions} questions a round, p50 and p99 of each round. Yardstick: ids of the newest 500 that the index finds, one prepared query.");
        table.Note($"An answer is everything from the text to the composed reply.");
        return table;
    }

    private static async Task Compare(Table table, string what, House house, Options options, IReadOnlyList<Asked> questions, Func<Asked, Task> answer)
    {
        using var index = new BareIndex(house.Database);
        List<Sample> bare = [], whole = [];
        for (var round = -WarmUp; round < options.Rounds; round++)
        {
            List<double> bareTimes = [], wholeTimes = [];
            foreach (var question in questions)
            {
                bareTimes.Add(index.Time(question.Match));
                var started = Stopwatch.GetTimestamp();
                await answer(question);
                wholeTimes.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            if (round >= 0)
                (bare, whole) = ([.. bare, new(bareTimes)], [.. whole, new(wholeTimes)]);
        }

        table.Add(what + ", p50", new(whole.Select(s => s.Median)), new(bare.Select(s => s.Median)), "yardstick + 1 ms");
        table.Add(what + ", p99", new(whole.Select(s => s.At(0.99))), new(bare.Select(s => s.At(0.99))), "5 ms at 100,000");
    }
}
