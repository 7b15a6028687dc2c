using Gazette.Text;

namespace Gazette.News.Summaries;

/// <summary>How much a sentence says of its article.</summary>
internal static class SentenceWorth
{
    private const double OfTitle = 2.5;
    private const double SaysTheTitleAgain = -3;
    private const int Short = 12;
    private const int Long = 120;
    private const double OutOfMeasure = -1;

    // Longer is no sentence, and not looked at.
    private const int Longest = 600;
    private const double TooLong = -10;

    // By place of the paragraph, then of the sentence in it: the lead, what supports it, the rest.
    private static readonly double[][] OfPlace = [[2, 1], [1.2, 0.5], [0.4, 0], [0, -0.4]];

    /// <summary>Its worth; the best of an article is its summary.</summary>
    /// <param name="sentence">Without an opening that tells nothing.</param>
    /// <param name="paragraph">Place of its paragraph, from 0, subheads not counted.</param>
    /// <param name="within">Its place in the paragraph, from 0.</param>
    /// <param name="title">The article's title.</param>
    public static double Of(string sentence, int paragraph, int within, TitleWords title) =>
        sentence.Length > Longest ? TooLong
        : OfPlace[Math.Min(paragraph, OfPlace.Length - 1)][Math.Min(within, 1)]
        + Signs.All.Where(sign => sign.Pattern.IsMatch(sentence)).Sum(sign => sign.Weight)
        + (title.IsAllOf(sentence) ? SaysTheTitleAgain : OfTitle * title.ShareIn(sentence))
        + (sentence.Length is < Short or > Long ? OutOfMeasure : 0);
}

/// <summary>The words of a title, to see how much of it a sentence says.</summary>
internal sealed class TitleWords(string title)
{
    // A sentence that adds so little to the title tells no more than it.
    private const double Again = 0.8;

    private const int Most = 60;

    private readonly IReadOnlyList<string> words = [.. SearchTokens.ForQuery(title).Take(Most)];

    /// <summary>The share of the title's words that a sentence has, 0 to 1.</summary>
    public double ShareIn(string sentence)
    {
        if (words.Count == 0)
            return 0;
        var folded = Folding.Fold(sentence);
        return (double)words.Count(word => folded.Contains(word, StringComparison.Ordinal)) / words.Count;
    }

    /// <summary>Whether a sentence says the title and hardly anything else.</summary>
    public bool IsAllOf(string sentence) => ShareIn(sentence) >= Again && SearchTokens.ForQuery(sentence).Count * Again <= words.Count;
}
