using System.Text.RegularExpressions;

namespace Gazette.News.Layout;

/// <summary>How much a short line inside running text looks like the headline of the next piece, and not like a subhead of this one.</summary>
internal static partial class HeadlineScore
{
    /// <summary>From here on it is a headline.</summary>
    public const double Enough = 4;

    /// <summary>Nearer than this to <see cref="Enough"/>, and an editor should look.</summary>
    public const double Close = 0.6;

    private const int Opening = 16;

    /// <summary>The sum of what speaks for a headline.</summary>
    /// <param name="line">The line.</param>
    /// <param name="before">The running text before it.</param>
    /// <param name="next">The text that follows it.</param>
    /// <param name="isOpened">Whether a byline stands before that text's first sentence.</param>
    /// <param name="hasBylines">Whether the page's pieces bear bylines: then one without is rarely at its end.</param>
    public static double Of(Part line, Part? before, Part next, bool isOpened, bool hasBylines)
    {
        var text = line.Text;
        if (before is not null && !Signs.EndsSentence(before.Text) && !before.Row)
            return 0;
        return (hasBylines ? -0.5 : 0.5)
            + (isOpened ? 3.5 : Leads.IsLead(next.Text) || next.Role == SpanRole.Byline ? 1.5 : 0)
            + (next.Text.Length >= 2 * text.Length ? 1 : 0)
            + (line.Apart ? next.Apart || next.Indented ? 1 : 0.5 : 0)
            + (!line.Indented && next.Indented ? 1 : 0)
            + (Signs.Width(text) >= 8 ? 0.5 : -0.5)
            + (NewsWord().IsMatch(text) ? 0.5 : 0)
            + (Item().IsMatch(text) ? -3 : 0)
            + (SharesWords(text, next.Text) ? 0.5 : 0)
            + (SharesWords(text, next.Text.Length > Opening ? next.Text[..Opening] : next.Text) ? 1 : 0)
            + (before is not null && SharesWords(text, before.Text) ? -0.5 : 0);
    }

    /// <summary>Whether two Han characters of the line stand together in the text too.</summary>
    public static bool SharesWords(string line, string text)
    {
        for (var i = 0; i + 1 < line.Length; i++)
        {
            if (Signs.IsHan(line[i]) && Signs.IsHan(line[i + 1]) && text.AsSpan().IndexOf(line.AsSpan(i, 2)) >= 0)
                return true;
        }

        return false;
    }

    [GeneratedRegex("召开|举办|举行|开展|启动|我区|全区|来我|调研|考察|检查|部署|印发|公布|开工|完工|投用|启用|落户|上线|揭牌|签约|入选|获评|开通|[区县镇街道][^，]{0,6}(局|委|办|街道|镇)")]
    private static partial Regex NewsWord();

    [GeneratedRegex(@"^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十0-9]+[）)]|[0-9]+[.、．]|第[一二三四五六七八九十]+[章节条、，]|[①②③④⑤⑥⑦⑧⑨])")]
    private static partial Regex Item();
}
