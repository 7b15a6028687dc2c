using System.Diagnostics;
using Gazette.Benchmarks.Measuring;
using Gazette.Benchmarks.Samples;
using Gazette.Benchmarks.Searching;
using Gazette.Conversation.Answering;

namespace Gazette.Benchmarks.Planning;

/// <summary>One person who asks and waits while a digest run for many is planned, beside the same person when nothing else is done.</summary>
internal static class WaitingBenchmark
{
    private const int Keywords = 28;
    private const int WarmUp = 300;
    private const int Alone = 600;

    // More than are asked in a round: each is asked once, since what was found is kept.
    private const int Words = 6_000;

    // Behind the archive's own.
    private const int FirstIssue = 1_000_000;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(5);

    public static async Task<Table> Run(Options options)
    {
        using var folder = new TemporaryFolder();
        var articles = options.ArticlesGiven ? options.Articles : 100_000;
        var store = folder.NewFile();
        await Prepare(store, articles, options);
        var (alone, planning) = (new List<Sample>(), new List<Sample>());
        for (var round = 0; round <= options.Rounds; round++)
        {
            var copy = folder.NewFile();
            File.Copy(store, copy);
            await Round(copy, round, alone, planning);
            File.Delete(copy);
        }

        var table = new Table("milliseconds");
        Sample Of(List<Sample> samples, double share) => new(samples.Skip(1).Select(s => s.At(share)));
        table.Add("搜索 …, text to composed reply, while a run is planned, p50", Of(planning, 0.5), Of(alone, 0.5), "");
        table.Add("p95", Of(planning, 0.95), Of(alone, 0.95), "");
        table.Add("p99", Of(planning, 0.99), Of(alone, 0.99), "5 ms");
        table.Note($"{articles:#,0} articles, {options.Subscribers:#,0} people with 3 follows, {PlanBenchmark.Articles} new articles: match, group, render, write; some {planning.Average(s => s.Count):0} questions meanwhile, one after the other with {Between.TotalMilliseconds} ms between, no two alike.");
        table.Note($"Yardstick: {Alone} such questions before, while nothing else is done.");
        return table;
    }

    private static async Task Prepare(string store, int articles, Options options)
    {
        PreparedArchive.New(store, articles, options.Store);

        var news = new SyntheticNews(3);
        using (var house = new House(store))
            await Archive.Fill(house, news, PlanBenchmark.Articles, FirstIssue);
        using var raw = new RawStore(store);
        Crowd.Join(raw, news, options.Subscribers, PlanBenchmark.Due, Keywords);
        raw.Run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static async Task Round(string store, int round, List<Sample> alone, List<Sample> planning)
    {
        using var house = new House(store);
        var words = new Queue<Asked>(Asked.Words(new SyntheticNews(1), new Random(round), 1, 2, Words));
        await Ask(house, words, asked => asked < WarmUp);
        alone.Add(await Ask(house, words, asked => asked < Alone));
        var plan = Task.Run(() => PlanBenchmark.PlanAndFreeze(house));
        planning.Add(await Ask(house, words, _ => !plan.IsCompleted && words.Count > 0));
        await plan;
    }

    private static async Task<Sample> Ask(House house, Queue<Asked> words, Func<int, bool> goesOn)
    {
        var waits = new List<double>();
        while (goesOn(waits.Count))
        {
            var started = Stopwatch.GetTimestamp();
            await house.Get<Engine>().Ask(words.Dequeue().Text, TimeProvider.System.GetUtcNow(), null, default);
            waits.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await Task.Delay(Between);
        }

        return new(waits);
    }
}
