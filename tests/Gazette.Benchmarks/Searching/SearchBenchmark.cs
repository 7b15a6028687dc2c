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

    // A million is measured on demand: making it takes minutes.
    private static readonly int[] Sizes = [20_000, 100_000];

    public static async Task<Table> Run(Options options)
    {
        using var folder = new TemporaryFolder();
        var table = new Table("milliseconds");
        foreach (var articles in options.ArticlesGiven ? [options.Articles] : Sizes)
        {
            var path = options.Store ?? folder.NewFile();
            PreparedArchive.Ensure(path, articles);
            await Measure(table, path, articles, options);
        }

        table.Note($"{Questions} questions a round, p50 and p99 of each round. Yardstick: ids of the newest 500 that the index finds, one prepared query.");
        table.Note($"An answer is everything from the text to the composed reply.");
        return table;
    }

    private static async Task Measure(Table table, string path, int articles, Options options)
    {
        using var house = new House(path);
        var (news, random) = (new SyntheticNews(1), new Random(2));
        var (one, two, four, six, three) = (
            Asked.Words(news, random, 1, 1, Questions), Asked.Words(news, random, 1, 2, Questions), Asked.Words(news, random, 1, 4, Questions),
            Asked.Words(news, random, 1, 6, Questions), Asked.Words(news, random, 3, 2, Questions));
        var search = (Asked asked) => (Task)house.Get<IArticleReader>().Search(asked.Filter, PageSize, null, default);
        var newest = (Asked asked) => (Task)house.Get<IArticleReader>().Newest(asked.Filter, PageSize, null, default);
        var ask = (Asked asked) => (Task)house.Get<Engine>().Ask(asked.Text, TimeProvider.System.GetUtcNow(), null, default);
        var size = $"{articles / 1000:#,0}k: ";
        await Compare(table, size + "search, 1 character", house, options, one, search);
        await Compare(table, size + "search, a word of 2 characters", house, options, two, search);
        await Compare(table, size + "search, 4 characters", house, options, four, search);
        await Compare(table, size + "search, 6 characters", house, options, six, search);
        await Compare(table, size + "search, 3 words of 2 characters", house, options, three, search);
        await Compare(table, size + "newest of a topic", house, options, Asked.NewestOfTopics(), newest);
        await Compare(table, size + "answer to 搜索 …, 2 characters", house, options, two, ask);
        await Compare(table, size + "answer to 最新…新闻", house, options, Asked.NewestOfTopics(), ask);
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
        table.Add(what + ", p99", new(whole.Select(s => s.At(0.99))), new(bare.Select(s => s.At(0.99))), "5 ms; a million: 25 ms");
    }
}
