using System.Diagnostics;
using Gazette.Benchmarks.Measuring;
using Gazette.Benchmarks.Samples;
using Gazette.Conversation.Answering;
using Gazette.News;

namespace Gazette.Benchmarks.Understanding;

/// <summary>From a text to the record that an intent's handler gets, over every example of every intent.</summary>
internal static class UnderstandingBenchmark
{
    private const int TimesARound = 20;

    private static readonly DateOnly Friday = new(2020, 9, 11);

    public static Task<Table> Run(Options options)
    {
        using var folder = new TemporaryFolder();
        using var house = new House(folder.NewFile());
        var (engine, taxonomy) = (house.Get<Engine>(), house.Get<ITaxonomy>().Current);
        var texts = engine.AllIntents.SelectMany(i => i.Examples).Select(e => e.Text).ToList();
        var grown = Grown(taxonomy);
        List<Sample> heard = [], heardGrown = [], plain = [];
        for (var round = -1; round < options.Rounds; round++)
        {
            var yardstick = Times(texts, text => NormalizedAndMatched.Hear(text));
            var (candidate, larger) = (Times(texts, text => engine.Hear(text, Friday, taxonomy)), Times(texts, text => engine.Hear(text, Friday, grown)));
            if (round >= 0)
                (plain, heard, heardGrown) = ([.. plain, yardstick], [.. heard, candidate], [.. heardGrown, larger]);
        }

        var table = new Table("microseconds");
        AddRows(table, "Engine.Hear", heard, plain);
        AddRows(table, $"with {grown.Departments.Count:N0} departments, {grown.Topics.Count:N0} topics", heardGrown, plain);
        table.Note($"{texts.Count} examples of {texts.Average(t => t.Length):0} characters, {TimesARound} times a round. Yardstick: NFKC, one look for all names, 200 compiled patterns.");
        return Task.FromResult(table);
    }

    private static void AddRows(Table table, string name, List<Sample> heard, List<Sample> plain)
    {
        table.Add(name + ", p50", new(heard.Select(s => s.Median)), new(plain.Select(s => s.Median)), "p50 < 100 µs");
        table.Add(name + ", p99", new(heard.Select(s => s.At(0.99))), new(plain.Select(s => s.At(0.99))), "p99 < 300 µs");
    }

    // As of a city with all its districts: each department again under the names of 60 towns, each topic under 60 prefixes.
    private static Taxonomy Grown(Taxonomy taxonomy)
    {
        var towns = Enumerable.Range(0, 60).Select(i => $"{"东西南北上下青白长平"[i % 10]}{"河山桥溪湖岭"[i / 10]}").ToList();
        return new(
            [.. taxonomy.Departments, .. towns.SelectMany((t, i) => taxonomy.Departments.Select(d => new Department { Code = $"{d.Code}-{i}", Name = t + d.Name, Aliases = [.. d.Aliases.Select(a => t + a)] }))],
            [.. taxonomy.Topics, .. towns.SelectMany((t, i) => taxonomy.Topics.Select(x => new Topic { Code = $"{x.Code}-{i}", Name = t + x.Name, EnglishName = $"{x.EnglishName} {i}" }))]);
    }

    private static Sample Times(List<string> texts, Action<string> hear)
    {
        var times = new List<double>(texts.Count * TimesARound);
        for (var i = 0; i < TimesARound; i++)
        {
            foreach (var text in texts)
            {
                var started = Stopwatch.GetTimestamp();
                hear(text);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
            }
        }

        return new(times);
    }
}
