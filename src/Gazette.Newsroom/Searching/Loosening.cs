using Gazette.Text;

namespace Gazette.Newsroom.Searching;

/// <summary>What a search falls back on when no article holds all its words: the parts of them that stand together.</summary>
/// <remarks>
/// A phrase that stands nowhere is cut where two characters meet most rarely, which is where two words meet: 农民工工资 between 农民工 and 工资,
/// because 工工 is rare. Letters and short numbers alone do not count. Then the rarest part is taken, and each further one as long as an article holds them all.
/// </remarks>
public static class Loosening
{
    private const int MostParts = 6;
    private const int MostBeginnings = 2;
    private const int MostCharacters = 24;

    // A longer stretch is no name: whether it stands somewhere as a whole is not asked, for a store answers that after passing all that could hold it.
    private const int LongestName = 8;

    // What holds less than this part of what was asked is another subject.
    private const int LeastShare = 4;

    /// <summary>The parts that some article holds together, in the order they were asked in; none when there are none.</summary>
    /// <param name="asked">What no article holds all of.</param>
    /// <param name="news">The news.</param>
    public static IReadOnlyList<Phrase> Of(IReadOnlyList<Phrase> asked, ISearchedNews news)
    {
        var parts = asked.SelectMany(phrase => Parts(phrase, asked.Count > 1, news)).Where(SaysSomething).DistinctBy(p => p.Text).Take(MostParts).ToList();
        var rarest = parts.Select(p => (Part: p, Common: news.Of(p))).Where(p => p.Common.Articles > 0).OrderBy(p => p.Common).Select(p => p.Part).ToList();
        var best = rarest.Take(MostBeginnings).Select(first => news.Together(first, rarest)).MaxBy(kept => kept.Sum(p => p.Length));
        return best is null || best.Sum(p => p.Length) * LeastShare < asked.Sum(p => p.Length) ? [] : [.. parts.Where(best.Contains)];
    }

    // A letter or a short number stands in any article.
    private static bool SaysSomething(Phrase part) => part.Length > 2 || (part.Length == 2 && !part.Text.All(char.IsAsciiDigit)) || !char.IsAscii(part.Text[0]);

    // The only phrase asked for stands nowhere; of several each may stand somewhere.
    private static IEnumerable<Phrase> Parts(Phrase phrase, bool mayStand, ISearchedNews news) => phrase switch
    {
        { Tokens.Count: 0 } => [],
        _ when mayStand && news.Holds(phrase) => [phrase],
        _ => SearchTokens.Runs(Head(phrase.Text)).SelectMany(run => run.IsHan ? Whole(new Phrase(run.Text), mayStand || run.Text.Length < phrase.Length, news) : [new Phrase(run.Text)]),
    };

    private static IEnumerable<Phrase> Whole(Phrase run, bool mayStand, ISearchedNews news)
    {
        var starts = Starts(run.Text);
        // One character too many or wrong at an end (自动体外除颤仪 where 除颤器 is written).
        return starts.Count is > 3 and <= LongestName && !(mayStand && news.Holds(run))
            && new[] { run.Text[..starts[^1]], run.Text[starts[1]..] }.Select(t => new Phrase(t)).FirstOrDefault(news.Holds) is { } rest
            ? [rest]
            : Cut(run, mayStand, news);
    }

    private static IEnumerable<Phrase> Cut(Phrase run, bool mayStand, ISearchedNews news)
    {
        var starts = Starts(run.Text);
        // One character or two are a word, or none.
        if (starts.Count <= 2 || (mayStand && starts.Count <= LongestName && news.Holds(run)))
            return [run];
        // A single character says too little: of three the commoner pair is taken, of more each side keeps two.
        var places = starts.Count == 3 ? [1, 2] : Enumerable.Range(2, starts.Count - 3);
        var place = places.MinBy(i => news.Of(new Phrase(run.Text[starts[i - 1]..(i + 1 < starts.Count ? starts[i + 1] : run.Length)])));
        var (left, right) = (new Phrase(run.Text[..starts[place]]), new Phrase(run.Text[starts[place]..]));
        return [.. place > 1 ? Cut(left, true, news) : [], .. place < starts.Count - 1 ? Cut(right, true, news) : []];
    }

    private static List<int> Starts(string run) => [.. Enumerable.Range(0, run.Length).Where(at => !char.IsLowSurrogate(run[at]))];

    private static string Head(string text) => text.Length <= MostCharacters ? text : text[..MostCharacters];
}
