using System.Text;
using Gazette.Benchmarks.Measuring;
using Gazette.Benchmarks.Samples;
using Gazette.News;
using Gazette.Newsroom.Publishing;
using Gazette.Operations;

namespace Gazette.Benchmarks.Ingesting;

/// <summary>Reading and storing issues, and storing alone, beside raw inserts of the rows that came of it.</summary>
internal static class IngestBenchmark
{
    private const int PiecesAnIssue = 10;

    // 1,000 articles a commit, the way an import of many documents at once fills the writer's queue.
    private const int IssuesAtOnce = 100;

    public static async Task<Table> Run(Options options)
    {
        using var folder = new TemporaryFolder();
        var news = new SyntheticNews(1);
        var issues = Enumerable.Range(0, options.Articles / 4 / PiecesAnIssue).Select(_ => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(news.Issue(PiecesAnIssue))).ToArray();
        var first = folder.NewFile();
        var readings = await Import(first, issues);
        var rows = FinishedRows.Of(first);
        var list = folder.NewFile();
        using (var house = new House(list))
            await TakeList(house, rows.Articles);
        var listed = FinishedRows.Of(list);
        var seconds = await Turns.Take(
            options.Rounds,
            () => Timed(folder, house => Take(house, issues, 1)),
            () => Timed(folder, house => Store(house, readings, 1)),
            () => Raw(folder, rows, 1),
            () => Timed(folder, house => Take(house, issues, IssuesAtOnce)),
            () => Raw(folder, rows, IssuesAtOnce),
            () => Timed(folder, house => TakeList(house, rows.Articles)),
            () => Raw(folder, listed, 1),
            () => Turns.Seconds(() => Task.Run(() => Read(first, issues))));
        return Report(issues.Length, rows.Articles, [.. seconds.Select(s => s.As(x => rows.Articles / x))]);
    }

    private static Table Report(int issues, int articles, Sample[] rates)
    {
        var table = new Table("articles a second");
        table.Add("read and store, an issue a commit", rates[0], rates[2], "≥ 0.7");
        table.Add("store, an issue a commit", rates[1], rates[2], "");
        table.Add($"read and store, {IssuesAtOnce} issues at once", rates[3], rates[4], "≥ 0.7");
        table.Add("read and store a list, 1,000 a commit", rates[5], rates[6], "≥ 0.7");
        table.Note($"{articles} articles of about 500 characters in {issues} issues a round. Yardstick: the same rows by prepared statements, one a call, as many issues a transaction.");
        table.Note($"Reading alone: {rates[7].Median:#,0} articles a second ({1e6 / rates[7].Median:0} µs each); a finished row with its index: {1e6 / rates[6].Median:0} µs.");
        return table;
    }

    private static async Task<Reading[]> Import(string path, ReadOnlyMemory<byte>[] issues)
    {
        using var house = new House(path);
        await Take(house, issues, 1);
        return [.. issues.Select((issue, i) => house.Get<Desk>().Read(issue, Named(i)).Reading!)];
    }

    private static async Task<double> Timed(TemporaryFolder folder, Func<House, Task> work)
    {
        using var house = new House(folder.NewFile());
        return await Turns.Seconds(() => work(house));
    }

    private static async Task<double> Raw(TemporaryFolder folder, FinishedRows rows, int atOnce)
    {
        using var store = new RawStore(folder.NewFile());
        return await Turns.Seconds(() => Task.Run(() => rows.Write(store, atOnce)));
    }

    private static async Task Take(House house, ReadOnlyMemory<byte>[] issues, int atOnce)
    {
        var desk = house.Get<Desk>();
        foreach (var some in issues.Index().Chunk(atOnce))
            await Task.WhenAll(some.Select(issue => desk.Publish(issue.Item, desk.Read(issue.Item, Named(issue.Index)).Reading!, Named(issue.Index), default)));
    }

    private static async Task TakeList(House house, int articles)
    {
        using var lines = new EndlessLines(new SyntheticNews(1), articles);
        var taken = 0;
        await foreach (var batch in house.Get<Desk>().Take(lines, new Handed("list.jsonl", null, Day(0)), dryRun: false, default))
            taken += batch.Published!.Pieces.Count;
        if (taken != articles)
            throw new InvalidOperationException($"{taken} of {articles} articles were taken.");
    }

    private static async Task Store(House house, Reading[] readings, int atOnce)
    {
        var publisher = house.Get<Publisher>();
        foreach (var some in readings.Index().Chunk(atOnce))
            await Task.WhenAll(some.Select(reading => publisher.Publish(reading.Item, How(reading.Index), default)));
    }

    private static void Read(string path, ReadOnlyMemory<byte>[] issues)
    {
        using var house = new House(path);
        var desk = house.Get<Desk>();
        for (var i = 0; i < issues.Length; i++)
            desk.Read(issues[i], Named(i));
    }

    private static Handed Named(int issue) => new($"issue-{issue}.md", null, Day(issue));

    private static Publication How(int issue) => new($"issue-{issue}.md", $"{issue:x64}", Day: Day(issue));

    private static DateOnly Day(int issue) => new DateOnly(2015, 1, 1).AddDays(issue);
}
