using System.Diagnostics;
using Gazette.Benchmarks.Measuring;
using Gazette.Benchmarks.Samples;
using Gazette.Conversation.Answering;
using Gazette.Conversation.Digests;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Understanding;
using Gazette.Following;
using Gazette.Following.Digests;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Newsroom.Access;

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
        var texts = Examples(house);
        List<Sample> heard = [], plain = [];
        for (var round = -1; round < options.Rounds; round++)
        {
            var (yardstick, candidate) = (Times(texts, text => NormalizedAndMatched.Hear(text)), Times(texts, text => engine.Hear(text, Friday, taxonomy)));
            if (round >= 0)
                (plain, heard) = ([.. plain, yardstick], [.. heard, candidate]);
        }

        var table = new Table("microseconds");
        table.Add("Engine.Hear, p50", new(heard.Select(s => s.Median)), new(plain.Select(s => s.Median)), "p50 < 100 µs");
        table.Add("Engine.Hear, p99", new(heard.Select(s => s.At(0.99))), new(plain.Select(s => s.At(0.99))), "p99 < 300 µs");
        table.Note($"{texts.Count} examples of {texts.Average(t => t.Length):0} characters, {TimesARound} times a round. Yardstick: NFKC, one look for all names, 200 compiled patterns.");
        return Task.FromResult(table);
    }

    private static List<string> Examples(House house)
    {
        var usual = house.Get<UsualTime>();
        var intents = IntentList.Make(
            house.Get<IArticleReader>(), house.Get<ISubscriberReader>(), house.Get<ILedger>(), house.Get<DigestReply>(), usual, new PlaceNamesCache(),
            house.Get<Operators>(), house.Get<TaxonomySource>(), house.Get<IPersonalData>());
        return [.. intents.SelectMany(i => i.Examples).Select(e => e.Text)];
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
