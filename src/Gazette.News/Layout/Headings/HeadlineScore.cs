using System.Buffers;
using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Headings;

/// <summary>How much a short line inside running text looks like the headline of the next piece, and not like a subhead of this one.</summary>
internal static class HeadlineScore
{
    /// <summary>From here on it is a headline.</summary>
    public const double Enough = 4;

    /// <summary>Nearer than this to <see cref="Enough"/>, and an editor should look.</summary>
    public const double Close = 0.6;

    private const int Opening = 16;

    private static readonly SearchValues<char> Pauses = SearchValues.Create("，？！： \u3000");

    // Subheads are rarely so long.
    private const int LongHeadline = 12;

    /// <summary>The sum of what speaks for a headline.</summary>
    /// <param name="line">The line.</param>
    /// <param name="before">The running text before it.</param>
    /// <param name="next">The text that follows it.</param>
    /// <param name="isOpened">Whether a byline stands before that text's first sentence.</param>
    /// <param name="hasBylines">Whether the page's pieces bear bylines: then one without is rarely at its end.</param>
    public static double Of(Part line, Part? before, Part next, bool isOpened, bool hasBylines)
    {
        var text = line.Text;
        var isBroken = before is not null && !Signs.EndsSentence(before.Text) && !before.Row;
        if (isBroken && !IsBehindBreak(line, before!, next))
            return 0;
        return (hasBylines ? -0.5 : 0.5)
            + (isBroken ? -0.5 : 0)
            + (isOpened ? 3.5 : next.Role == SpanRole.Byline ? 2.5 : Leads.IsLead(next.Text) ? 1.5 : 0)
            + (next.Text.Length >= 2 * text.Length ? 1 : 0)
            + (line.Apart ? next.Apart || next.Indented ? 1 : 0.5 : 0)
            + (!line.Indented && next.Indented ? 1 : 0)
            + (Signs.Width(text) switch { >= LongHeadline => 1, >= 8 => 0.5, _ => -0.5 })
            + (text.Any(char.IsDigit) ? 0.5 : 0)
            + (text.AsSpan(1..^1).IndexOfAny(Pauses) >= 0 ? 0.5 : 0)
            + (before is null ? 0 : Change(before.Text, next.Text))
            + (NewsWords.AreIn(text) ? 0.5 : 0)
            + (Items.IsNumbered(text) ? -3 : 0)
            + (Words.AreShared(text, next.Text) ? 0.5 : 0)
            + (Words.AreShared(text, next.Text.Length > Opening ? next.Text[..Opening] : next.Text) ? 1 : 0)
            + (before is not null && Words.AreShared(text, before.Text) ? -0.5 : 0);
    }

    /// <summary>Whether the text changes its subject: two paragraphs of one piece share words, those of two pieces hardly any.</summary>
    private static double Change(string before, string next) => Words.Shared(before, next) switch { <= 1 => 0.5, >= 5 => -0.5, _ => 0 };

    // A column ended in mid-sentence, and the next piece begins: its headline stands apart, and its text takes it up.
    private static bool IsBehindBreak(Part line, Part before, Part next) =>
        line.Apart && next.Apart && Signs.Width(line.Text) >= 8 && Signs.IsCutOff(before.Text) && Words.Shared(line.Text, next.Text) > 1;
}
