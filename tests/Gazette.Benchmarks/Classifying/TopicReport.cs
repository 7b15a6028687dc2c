using System.Diagnostics;
using System.Globalization;
using Gazette.Benchmarks.Samples;
using Gazette.News.Classification;

namespace Gazette.Benchmarks.Classifying;

/// <summary>Prints how well the topics of labelled pieces are found, topic by topic, and what it costs.</summary>
internal static class TopicReport
{
    private const int Repeats = 20;
    private const int UsualLength = 500;

    /// <summary>Reports on each file and on all together; without files on the corpora of the repository.</summary>
    public static void Print(IReadOnlyList<string> files, TextWriter to)
    {
        var corpora = (files.Count > 0 ? files : OwnFiles()).Select(f => (Name: Path.GetFileName(f), Pieces: LabelledPiece.Read(f))).ToList();
        foreach (var (name, pieces) in corpora)
            Summary(name, new TopicTrial(SyntheticNews.Taxonomy, pieces).Measure(), to);
        var all = new TopicTrial(SyntheticNews.Taxonomy, [.. corpora.SelectMany(c => c.Pieces)]);
        var counts = all.Measure();
        Summary("all", counts, to);
        Summary("all, thresholds chosen on the other four fifths", all.CrossValidate(), to);
        to.WriteLine();
        to.WriteLine("| topic | pieces | precision | recall |");
        to.WriteLine("| --- | --- | --- | --- |");
        foreach (var topic in SyntheticNews.Taxonomy.Topics.Select(t => (t.Name, Tally: counts.Of(t.Name))))
            to.WriteLine($"| {topic.Name} | {topic.Tally.Wanted} | {Percent(topic.Tally.Precision, 0)} | {Percent(topic.Tally.Recall, 0)} |");
        Cost([.. corpora.SelectMany(c => c.Pieces)], to);
    }

    private static string[] OwnFiles() => Directory.GetFiles(Path.Combine(House.Home, "tests", "Gazette.Tests", "News", "Topics"), "*.jsonl");

    private static void Summary(string name, TopicCounts counts, TextWriter to) => to.WriteLine(
        $"{name}: {counts.Pieces} pieces, precision {Percent(counts.All.Precision)}, recall {Percent(counts.All.Recall)}, F1 {Percent(counts.All.F1)}; "
        + $"main topic found {Percent(counts.MainFound)}, first {Percent(counts.FirstRight)}");

    private static void Cost(IReadOnlyList<LabelledPiece> pieces, TextWriter to)
    {
        var making = Enumerable.Range(0, Repeats).Select(_ => Making()).ToList();
        var text = string.Concat(pieces.Select(p => p.Body));
        var bodies = Enumerable.Range(0, text.Length / UsualLength).Select(i => text.Substring(i * UsualLength, UsualLength)).ToList();
        var classifier = new TopicClassifier(SyntheticNews.Taxonomy);
        var times = new List<double>();
        for (var i = 0; i < Repeats * bodies.Count; i++)
        {
            var started = Stopwatch.GetTimestamp();
            classifier.Classify(pieces[i % pieces.Count].Title, bodies[i % bodies.Count], []);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }

        times.Sort();
        to.WriteLine();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"words made ready in {making[0]:0.0} ms the first time, {making.Min():0.0} ms at best; a piece of {UsualLength} characters takes {times[times.Count / 2]:0.0} µs (p50)"));
    }

    private static double Making()
    {
        var started = Stopwatch.GetTimestamp();
        _ = new TopicWords(SyntheticNews.Taxonomy.Topics);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static string Percent(double share, int digits = 1) => (100 * share).ToString(digits == 0 ? "0" : "0.0", CultureInfo.InvariantCulture);
}
