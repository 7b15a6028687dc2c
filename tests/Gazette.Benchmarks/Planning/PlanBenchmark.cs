using System.Diagnostics;
using System.Globalization;
using Gazette.Benchmarks.Measuring;
using Gazette.Benchmarks.Samples;
using Gazette.Following.Digests;
using Gazette.Following.Planning;

namespace Gazette.Benchmarks.Planning;

/// <summary>A digest run for many people beside raw inserts of its deliveries.</summary>
internal static class PlanBenchmark
{
    /// <summary>New articles of a run.</summary>
    public const int Articles = 200;

    private const string InsertDelivery = """
        INSERT INTO delivery (run_id, subscriber_id, digest_id, address_id, channel, language, not_before, changed_at)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7)
        """;

    // With a million people some hundred thousand distinct digests, and twice as many.
    private static readonly (int Keywords, string Goal)[] Crowds = [(28, "≤ 1.0"), (100, "≤ 1.5")];

    /// <summary>When everyone's digest is due.</summary>
    public static readonly DateTimeOffset Due = DateTimeOffset.UnixEpoch.AddDays(20_000);

    public static async Task<Table> Run(Options options)
    {
        var table = new Table("milliseconds");
        foreach (var crowd in Crowds)
            await Measure(crowd, options, table);
        table.Note($"People with 3 follows, {Articles} articles: match, group, render, write. Yardstick: the same delivery rows by a prepared statement, one a call, one transaction.");
        return table;
    }

    /// <summary>Plans what is due in a file, and prints the most megabytes that the process held meanwhile and, behind a blank, those it allocated.</summary>
    public static async Task PlanOnce(string path)
    {
        using var house = new House(path);
        using var memory = new Memory();
        var before = GC.GetTotalAllocatedBytes();
        await Plan(house);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{memory.Peak:0} {(GC.GetTotalAllocatedBytes() - before) / 1e6:0}"));
    }

    /// <summary>Plans what is due: two loops side by side; each batch that is planned wakes the one that freezes.</summary>
    public static async Task PlanAndFreeze(House house)
    {
        using var batches = new SemaphoreSlim(0);
        var planning = Task.Run(() => house.Get<DigestRuns>().Sweep(Due.AddMinutes(1), () => batches.Release(), default));
        var last = planning.ContinueWith(_ => batches.Release(), TaskScheduler.Default);
        while (!planning.IsCompleted)
        {
            await batches.WaitAsync();
            await Freeze(house);
        }

        Check(await planning);
        await last;
        await Freeze(house);
    }

    private static async Task Measure((int Keywords, string Goal) crowd, Options options, Table table)
    {
        using var folder = new TemporaryFolder();
        var (before, after) = (folder.NewFile(), folder.NewFile());
        await Prepare(before, options.Subscribers, crowd.Keywords);
        File.Copy(before, after);
        using (var house = new House(after))
            await PlanAndFreeze(house);
        var (deliveries, digests) = Planned(after);
        var (peak, allocated) = MemoryElsewhere(folder, before);
        var seconds = await Turns.Take(options.Rounds, () => On(folder, before, PlanAndFreeze), () => Raw(folder, after, deliveries));
        var milliseconds = seconds.Select(s => s.As(x => x * 1000)).ToArray();
        table.Add($"{deliveries.Count:#,0} deliveries, {digests:#,0} distinct digests", milliseconds[0], milliseconds[1], crowd.Goal);
        table.Note($"Peak memory while {digests:#,0} distinct digests are planned: {peak:0} MB (goal: under 350), of {allocated:#,0} MB allocated.");
    }

    private static async Task Prepare(string path, int people, int keywords)
    {
        var news = new SyntheticNews(3);
        using (var house = new House(path))
            await Archive.Fill(house, news, Articles);
        using var store = new RawStore(path);
        Crowd.Join(store, news, people, Due, keywords);
        store.Run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    // The file as the run leaves it, but without deliveries: what is left to the yardstick.
    private static (List<object[]> Deliveries, int Digests) Planned(string path)
    {
        using var store = new RawStore(path);
        var deliveries = store.Rows("SELECT run_id, subscriber_id, digest_id, address_id, channel, language, not_before, changed_at FROM delivery ORDER BY id");
        var digests = store.Rows("SELECT id FROM digest").Count;
        store.Run("DELETE FROM delivery");
        store.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        return (deliveries, digests);
    }

    private static async Task Plan(House house) => Check(await house.Get<DigestRuns>().Sweep(Due.AddMinutes(1), default));

    private static void Check(int planned)
    {
        if (planned == 0)
            throw new InvalidOperationException("Nothing was planned.");
    }

    private static Task<int> Freeze(House house) => house.Get<Freezer>().RenderMissing(default);

    // In a process that does nothing else: this one holds the yardstick's rows.
    private static (double Peak, double Allocated) MemoryElsewhere(TemporaryFolder folder, string original)
    {
        var copy = folder.NewFile();
        File.Copy(original, copy);
        var start = ThisProgram.With(["plan-once", copy]);
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        double[] printed = [.. process.StandardOutput.ReadToEnd().Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        process.WaitForExit();
        File.Delete(copy);
        return (printed[0], printed[1]);
    }

    private static async Task<double> On(TemporaryFolder folder, string original, Func<House, Task> work)
    {
        var copy = folder.NewFile();
        File.Copy(original, copy);
        double seconds;
        using (var house = new House(copy))
            seconds = await Turns.Seconds(() => work(house));
        File.Delete(copy);
        return seconds;
    }

    private static async Task<double> Raw(TemporaryFolder folder, string original, List<object[]> deliveries)
    {
        var copy = folder.NewFile();
        File.Copy(original, copy);
        double seconds;
        using (var store = new RawStore(copy))
            seconds = await Turns.Seconds(() => Task.Run(() => store.InTransaction(() => deliveries.ForEach(row => store.Run(InsertDelivery, row)))));
        File.Delete(copy);
        return seconds;
    }
}
