using Gazette.Benchmarks.Answering;
using Gazette.Benchmarks.Ingesting;
using Gazette.Benchmarks.Matching;
using Gazette.Benchmarks.Measuring;
using Gazette.Benchmarks.Planning;
using Gazette.Benchmarks.Searching;
using Gazette.Benchmarks.Sending;
using Gazette.Benchmarks.Starting;
using Gazette.Benchmarks.Understanding;

namespace Gazette.Benchmarks;

/// <summary>The benchmarks by name.</summary>
internal static class Catalogue
{
    private static readonly Dictionary<string, Func<Options, Task<Table>>> All = new()
    {
        ["ingest"] = IngestBenchmark.Run,
        ["stream"] = StreamBenchmark.Run,
        ["search"] = SearchBenchmark.Run,
        ["keywords"] = KeywordBenchmark.Run,
        ["plan"] = PlanBenchmark.Run,
        ["waiting"] = WaitingBenchmark.Run,
        ["sender"] = SenderBenchmark.Run,
        ["answering"] = AnsweringBenchmark.Run,
        ["understanding"] = UnderstandingBenchmark.Run,
        ["start"] = StartBenchmark.Run,
    };

    public static IReadOnlyCollection<string> Names => All.Keys;

    public static Task<Table> Run(Options options) => All[options.What](options);
}
