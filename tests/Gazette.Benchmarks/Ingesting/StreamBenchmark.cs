using System.Diagnostics;
using Gazette.Benchmarks.Measuring;
using Gazette.Benchmarks.Samples;
using Gazette.Operations;

namespace Gazette.Benchmarks.Ingesting;

/// <summary>A document of very many articles streams in: memory must not grow with it.</summary>
internal static class StreamBenchmark
{
    private const int Times = 10;   // ten times the articles that are held while searching: 200,000
    private const double MegaBytes = 1024 * 1024;

    public static async Task<Table> Run(Options options)
    {
        using var folder = new TemporaryFolder();
        using var house = new House(folder.NewFile());
        var articles = options.Articles * Times;
        using var document = new EndlessLines(new SyntheticNews(5), articles);
        var started = Stopwatch.GetTimestamp();
        var (early, late, taken) = (new List<double>(), new List<double>(), 0);
        await foreach (var batch in house.Get<Desk>().Take(document, new Handed("stream.jsonl", null, new DateOnly(2020, 1, 1)), dryRun: false, default))
        {
            taken += batch.Result.Reading!.Articles.Count;
            // The first quarter warms up: heap, page cache and compiled code reach their size.
            if (taken > articles / 4 && taken <= articles / 2)
                early.Add(Resident());
            else if (taken > articles / 4 * 3)
                late.Add(Resident());
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var table = new Table("resident megabytes");
        table.Add("the last quarter, beside the second", new Sample(late), new Sample(early), "flat: ≤ 1.2");
        table.Note($"{taken:#,0} articles of about 500 characters from one JSONL document, 1,000 a commit, {taken / seconds:#,0} a second. Live objects at the end: {GC.GetTotalMemory(forceFullCollection: true) / MegaBytes:0} MB.");
        return table;
    }

    private static double Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / MegaBytes;
    }
}
