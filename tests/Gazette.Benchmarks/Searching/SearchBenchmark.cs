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
        table.Note($"Processor time is that of the thread: it knows nothing of waiting for one.");
        table.Note($"An answer is everything from the text to the composed reply.");
        return table;
    }

    private static async Task Measure(Table table, string path, int articles, Options options)
    {
        using var house = new House(path);
        var (news, random) = (new SyntheticNews(1), new Random(2));
        // Others in each round: what was read for one round is not asked for again in the next. Topics are few, and asked for again as people do.
        var count = Questions * (options.Rounds + WarmUp);
        var (one, two, four, six, three) = (
            Asked.Words(news, random, 1, 1, count), Asked.Words(news, random, 1, 2, count), Asked.Words(news, random, 1, 4, count),
            Asked.Words(news, random, 1, 6, count), Asked.Words(news, random, 3, 2, count));
        // Two words that were never one phrase: the search is loosened.
        var nowhere = two.Zip(Asked.Words(news, random, 1, 3, count), (a, b) => Asked.Of([a.Filter.Words[0] + b.Filter.Words[0]])).ToList();
        var ids = new Queue<long>(Enumerable.Range(0, count).Select(_ => (long)random.Next(1, articles + 1)));
        var related = (Asked _) => (Task)house.Get<IArticleReader>().Related(ids.Dequeue(), 3, default);
        var search = (Asked asked) => (Task)house.Get<IArticleReader>().Search(asked.Filter, PageSize, null, default);
        var newest = (Asked asked) => (Task)house.Get<IArticleReader>().Newest(asked.Filter, PageSize, null, default);
        var ask = (Asked asked) => (Task)house.Get<Engine>().Ask(asked.Text, TimeProvider.System.GetUtcNow(), null, default);
        var size = $"{articles / 1000:#,0}k: ";
        await Compare(table, size + "search, 1 character", house, options, one, search);
        await Compare(table, size + "search, a word of 2 characters", house, options, two, search);
        await Compare(table, size + "search, 4 characters", house, options, four, search);
        await Compare(table, size + "search, 6 characters", house, options, six, search);
        await Compare(table, size + "search, 3 words of 2 characters", house, options, three, search);
        await Compare(table, size + "search, a phrase that stands nowhere", house, options, nowhere, search);
        await Compare(table, size + "related articles", house, options, two, related);
        await Compare(table, size + "newest of a topic", house, options, Asked.NewestOfTopics(), newest);
        await Compare(table, size + "answer to 搜索 …, 2 characters", house, options, Asked.Words(news, random, 1, 2, count), ask);
        await Compare(table, size + "answer to 最新…新闻", house, options, Asked.NewestOfTopics(), ask);
    }

    private static async Task Compare(Table table, string what, House house, Options options, List<Asked> questions, Func<Asked, Task> answer)
    {
        using var index = new BareIndex(house.Database);
        List<Times> bare = [], whole = [];
        for (var round = -WarmUp; round < options.Rounds; round++)
        {
            var (bareTimes, wholeTimes) = (new Times(), new Times());
            foreach (var question in questions.Count > Questions ? questions.Skip((round + WarmUp) * Questions).Take(Questions) : questions)
            {
                await bareTimes.Take(() => index.Ask(question.Match));
                await wholeTimes.Take(() => answer(question));
            }

            if (round >= 0)
                (bare, whole) = ([.. bare, bareTimes], [.. whole, wholeTimes]);
        }

        table.Add(what + ", p50", new(whole.Select(t => t.Wall.Median)), new(bare.Select(t => t.Wall.Median)), "yardstick + 1 ms");
        table.Add(what + ", p99", new(whole.Select(t => t.Wall.At(0.99))), new(bare.Select(t => t.Wall.At(0.99))), "5 ms; a million: 25 ms");
        table.Add(what + ", p99 of processor time", new(whole.Select(t => t.Processor.At(0.99))), new(bare.Select(t => t.Processor.At(0.99))), "");
    }

    /// <summary>Milliseconds of many questions: by the clock, and of the thread's processor.</summary>
    private sealed class Times
    {
        private readonly List<double> wall = [];
        private readonly List<double> processor = [];

        public Sample Wall => new(wall);

        public Sample Processor => new(processor);

        public async Task Take(Func<Task> answer)
        {
            var (started, thread) = (Stopwatch.GetTimestamp(), ThreadTime.Milliseconds());
            await answer();
            processor.Add(ThreadTime.Milliseconds() - thread);
            wall.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }
}
