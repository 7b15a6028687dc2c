using System.Buffers;
using System.Diagnostics;
using Gazette.Benchmarks.Measuring;
using Gazette.Benchmarks.Samples;
using Gazette.Following.Planning;
using Gazette.News;
using Gazette.Newsroom.Publishing;
using Gazette.Text;

namespace Gazette.Benchmarks.Matching;

/// <summary>All keywords that anybody follows in all articles of a run.</summary>
internal static class KeywordBenchmark
{
    private static readonly (int Keywords, int Articles)[] Sizes = [(1_000, 200), (10_000, 200), (10_000, 1_000)];

    public static async Task<Table> Run(Options options)
    {
        var table = new Table("milliseconds");
        foreach (var (keywords, articles) in Sizes)
        {
            var (words, offers) = (Words(keywords), Offers(articles));
            var turns = await Turns.Take(options.Rounds, () => Milliseconds(() => Together(offers, words)), () => Milliseconds(() => WhereOnly(offers, words))).ConfigureAwait(false);
            table.Add($"{keywords:N0} keywords, {articles:N0} articles", turns[0], turns[1], "");
        }

        table.Note($"The candidate makes its automaton, reads every article once and knows which words stand in which. Yardstick: SearchValues of the same words, made and asked for each place where one stands: it does not say which.");
        return table;
    }

    private static Task<double> Milliseconds(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        return Task.FromResult(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private static void Together(List<Offer> offers, List<string> words) => new OfferIndex(0, offers).LookFor(words);

    private static void WhereOnly(List<Offer> offers, List<string> words)
    {
        var values = SearchValues.Create([.. words], StringComparison.Ordinal);
        foreach (var offer in offers)
        {
            var text = offer.Text.AsSpan();
            for (var at = text.IndexOfAny(values); at >= 0; at = text.IndexOfAny(values))
                text = text[(at + 1)..];
        }
    }

    // What people follow stands in the news: stretches of it of two to six characters.
    private static List<string> Words(int count)
    {
        var (news, random, words) = (new SyntheticNews(7), new Random(7), new HashSet<string>(StringComparer.Ordinal));
        while (words.Count < count)
        {
            var text = Folding.Fold(news.Next().Body);
            for (var i = 0; i < 20 && words.Count < count; i++)
            {
                var from = random.Next(text.Length - 6);
                if (text.Substring(from, random.Next(2, 7)) is var word && word.All(char.IsLetterOrDigit))
                    words.Add(word);
            }
        }

        return [.. words];
    }

    private static List<Offer> Offers(int count)
    {
        var news = new SyntheticNews(11);
        return [.. Enumerable.Range(1, count).Select(i => Offer(i, news.Next()))];
    }

    private static Offer Offer(long id, Article article) => new(id, id, 1, id, [], [], Folding.Fold(article.Title + "\n" + article.Body), DateTimeOffset.UnixEpoch);
}
