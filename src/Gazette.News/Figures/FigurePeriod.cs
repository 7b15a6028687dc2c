using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.Text;
using Gazette.Text.Time;

namespace Gazette.News.Figures;

/// <summary>The months that a figure covers: 1-8月 is cumulative, 8月 a month.</summary>
internal static partial class FigurePeriod
{
    /// <summary>The last period named in a text, or null.</summary>
    /// <param name="text">A clause or a headline.</param>
    /// <param name="present">The month the piece speaks from; null: unknown.</param>
    public static MonthRange? In(string text, YearMonth? present)
    {
        MonthRange? found = null;
        foreach (Match match in Expression().Matches(Folding.Fold(text)))
        {
            if (Months(match) is var (from, to) && from <= to && to <= 12 && from >= 1 && Year(match, to, present) is { } year)
                found = new MonthRange(new YearMonth(year, from), new YearMonth(year, to));
        }

        return found;
    }

    private static (int From, int To)? Months(Match match)
    {
        if (match.Groups["from"].Success)
            return (Number(match, "from"), Number(match, "to"));
        if (match.Groups["first"].Success)
            return (1, Number(match, "first"));
        if (match.Groups["end"].Success)
            return (1, Number(match, "end"));
        if (match.Groups["month"].Success)
            return (Number(match, "month"), Number(match, "month"));
        return match.Groups["named"].Value switch
        {
            "上半年" => (1, 6),
            "下半年" => (7, 12),
            "全年" => (1, 12),
            "" => match.Groups["alone"].Success ? (1, 12) : null,
            var quarter => Quarter(quarter),
        };
    }

    private static (int From, int To)? Quarter(string words)
    {
        var number = words.TrimStart('前', '第', '头')[..1] switch { "一" or "1" => 1, "二" or "2" or "两" => 2, "三" or "3" => 3, "四" or "4" => 4, _ => 0 };
        return number == 0 ? null : (words[0] is '前' or '头' ? 1 : 3 * number - 2, 3 * number);
    }

    /// <summary>The printed year, else the present one; a month still ahead belongs to the year before.</summary>
    private static int? Year(Match match, int lastMonth, YearMonth? present) => match.Groups["year"].Value switch
    {
        "去" or "上" => present?.Year - 1,
        "前" => present?.Year - 2,
        "今" or "本" => present?.Year,
        "" => present is { } now ? lastMonth > now.Month ? now.Year - 1 : now.Year : null,
        var printed => int.Parse(printed, CultureInfo.InvariantCulture),
    };

    private static int Number(Match match, string group) =>
        ChineseNumerals.TryParse(match.Groups[group].ValueSpan, out var number) && number is > 0 and <= 12 ? (int)number : 99;

    [GeneratedRegex(@"((?<year>20[0-9]{2}|19[0-9]{2}|[今去前本上])年度?\s*)?(?:(?<![0-9年第])(?<from>[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*月?份?\s*[-—–~至到]\s*(?<to>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?![0-9]{1,2}日)|(前|头)(?<first>[0-9]{1,2}|[一二三四五六七八九十两]{1,2})个月|(?<end>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(底|末)|(?<![0-9])(?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(份|当月|(?!\s*[0-9一二三四五六七八九十]{1,3}日|[上中下]旬|初|[0-9]))|(?<named>上半年|下半年|全年|[前第头]?[一二三四两1-4]个?季度))|(?<year>20[0-9]{2}|去)年(?<alone>)(?=[，,]?(全区|我区|全市|末|底|度|[，,]))")]
    private static partial Regex Expression();
}
