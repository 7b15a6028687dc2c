using System.Buffers;
using Gazette.Conversation.Understanding;
using Gazette.Newsroom;
using Gazette.Text;
using Gazette.Text.Time;

namespace Gazette.Conversation.Intents;

/// <summary>A sentence of an article that may answer a question for a number that no figure answers.</summary>
/// <param name="Sentence">Word for word.</param>
/// <param name="Published">Its article.</param>
/// <param name="Share">How much of what was asked stands in it and in its article's title, from 0 to 1.</param>
internal sealed record Passage(string Sentence, PublishedArticle Published, double Share);

/// <summary>Finds passages: 晚稻亩产多少 in an article that tells it without a table or a period.</summary>
internal static class Passages
{
    private const double Least = 0.6;
    private const double OfTitle = 0.5;
    private const double OfPeriod = 0.5;

    private static readonly SearchValues<char> Numerals = SearchValues.Create("二三四五六七八九十百千万亿");

    /// <summary>The sentence with a number that holds most of the words, or null where none holds enough; of equal ones that of the article named first.</summary>
    /// <param name="words">What the number is of.</param>
    /// <param name="months">The period asked for: a sentence that names it stands before others, one that names another is none.</param>
    /// <param name="articles">Where to look, the best first.</param>
    public static Passage? Best(string words, MonthRange? months, IEnumerable<PublishedArticle> articles)
    {
        var asked = Folding.Fold(words);
        Passage? best = null;
        var most = 0.0;
        foreach (var published in articles)
            foreach (var sentence in SentencesOf(published))
            {
                var (whole, weighed) = Fit(asked, sentence, published.Article.Title);
                if (whole < Least || weighed + OfPeriod <= most)
                    continue;
                weighed += months is { } period ? OfPeriod * Tells(sentence, period, published.Day) : 0;
                if (weighed > most)
                    (best, most) = (new(sentence, published, whole), weighed);
            }

        return best;
    }

    private static IEnumerable<string> SentencesOf(PublishedArticle published) => published.Article.Paragraphs
        .SelectMany(p => Sentences.Find(p).Select(s => p.Substring(s.Start, s.Length).Trim()))
        .Where(HoldsNumber);

    // What the sentence says itself counts more than what its title does.
    private static (double Whole, double Weighed) Fit(string asked, string sentence, string title)
    {
        var own = Likeness.Covered(asked, Folding.Fold(sentence));
        var titled = Likeness.Covered(asked, Folding.Fold(title));
        var (inSentence, inEither) = (own.Count(c => c), own.Zip(titled, (a, b) => a || b).Count(c => c));
        return ((double)inEither / asked.Length, (inSentence + OfTitle * (inEither - inSentence)) / asked.Length);
    }

    // 1 where the months are named, -1 where only others are, 0 where none is.
    private static int Tells(string sentence, MonthRange months, DateOnly day)
    {
        var named = TimeExpressions.Find(Folding.Fold(sentence), day).Select(t => t.Months).OfType<MonthRange>().ToList();
        return named.Count == 0 ? 0 : named.Contains(months) ? 1 : -1;
    }

    private static bool HoldsNumber(string sentence) =>
        sentence.Any(char.IsAsciiDigit) || sentence.AsSpan().IndexOfAny(Numerals) >= 0;
}
