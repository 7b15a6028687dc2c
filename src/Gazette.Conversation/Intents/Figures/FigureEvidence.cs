using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.Conversation.Understanding;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Text;

namespace Gazette.Conversation.Intents;

/// <summary>The sentences of an article that state what is shown of a figure: its rank often stands in another than its value.</summary>
internal static partial class FigureEvidence
{
    /// <summary>The sentence that states the aspect first, then the figure's own where that is another.</summary>
    public static IReadOnlyList<string> Of(HeldFigure held, Aspect aspect)
    {
        var own = held.Figure.Sentence;
        if (States(own, held.Figure, aspect))
            return [own];
        var sentences = held.Published.Article.Paragraphs.SelectMany(Sentences.Split).ToList();
        // What follows a figure speaks of it before what precedes it does.
        var stating = sentences.SkipWhile(s => s != own).Concat(sentences.TakeWhile(s => s != own)).FirstOrDefault(s => States(s, held.Figure, aspect));
        return stating is null ? [own] : [stating, own];
    }

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"第 ?(?<n>\d{1,3}|[一二三四五六七八九十]{1,3}) ?(?:位|名)?|(?<first>首位|榜首|第一)")]
    private static partial Regex Place();

    private static bool States(string sentence, Figure figure, Aspect aspect) => aspect switch
    {
        Aspect.Growth => Holds(sentence, figure.YearOnYear ?? figure.Points),
        Aspect.Increase => Holds(sentence, figure.Increase),
        Aspect.Share => Holds(sentence, figure.Share),
        Aspect.OfBudget => Holds(sentence, figure.OfBudget),
        Aspect.Rank => Place().Matches(Folding.Fold(sentence)).Any(m => Rank(m) == figure.Rank),
        _ => true,
    };

    // 三成 and 一倍 are figures too: a number that is not found in digits is left to the figure's own sentence.
    private static bool Holds(string sentence, decimal? number) =>
        number is { } sought && Number().Matches(Folding.Fold(sentence).Replace(",", "", StringComparison.Ordinal))
            .Any(m => decimal.TryParse(m.ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out var found) && found == Math.Abs(sought));

    private static int? Rank(Match match) =>
        match.Groups["first"].Success ? 1 : ChineseNumerals.TryParse(match.Groups["n"].ValueSpan, out var n) ? (int)n : null;
}
