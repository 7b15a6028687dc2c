using System.Buffers;
using System.Text.RegularExpressions;
using Gazette.Text;
using Gazette.Text.Time;

namespace Gazette.News.Figures.Times;

/// <summary>Finds the periods that figures are stated for: 1至8月 is cumulative, 8月 a month.</summary>
/// <remarks>A period that is only the yardstick (比2024年, 较一季度, 由2020年的) is none; neither is a day (9月10日).</remarks>
internal static partial class Periods
{
    private static readonly SearchValues<char> PartMarks = SearchValues.Create("月季半全末底终");
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("0123456789一二三四五六七八九十“\"今去上前本截到首全下这目年第春国中元端清暑寒双汛秋新行启实运成开近");

    /// <summary>Every period has one of these, not far from where it begins.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        [
            "月", "季", "今年", "去年", "上年", "前年", "本年", "半年", "全年", " 年", "0年", "1年", "2年", "3年", "4年", "5年", "6年", "7年", "8年", "9年",
            "零年", "〇年", "一年", "二年", "三年", "四年", "五年", "六年", "七年", "八年", "九年", "年初以", "周", "目前", "至今", "到今", "止今",
            "一五", "二五", "三五", "四五", "五五", "六五", "七五", "八五", "九五", "以来", "年来", "假期", "期间", "长假", "节日", "学期", "暑期", "暑假", "寒假", "春运",
        ],
        StringComparison.Ordinal);

    /// <summary>So many characters before its hint a period begins at the most.</summary>
    private const int Reach = 16;
    private const int MonthsOfQuarter = 3;
    private const int WholeYear = 12;

    /// <summary>The periods named in a folded clause, in reading order.</summary>
    public static IEnumerable<PeriodMention> Find(string folded, PeriodContext context)
    {
        var hint = -1;
        for (var at = Next(folded, 0, ref hint); at >= 0; at = Next(folded, at, ref hint))
        {
            var match = Named().Match(folded, at);
            at += Math.Max(1, match.Length);
            if (match.Length > 0 && !IsYardstick().IsMatch(folded.AsSpan(Math.Max(0, match.Index - 4), Math.Min(4, match.Index))))
                yield return Read(match, context);
        }
    }

    /// <summary>Where a period may begin at or after a place: -1 when none can.</summary>
    private static int Next(string folded, int from, ref int hint)
    {
        while (from < folded.Length)
        {
            if (hint < from)
            {
                var next = folded.AsSpan(from).IndexOfAny(Hints);
                if (next < 0)
                    return -1;
                hint = from + next;
                from = Math.Max(from, hint - Reach);
            }

            var skip = folded.AsSpan(from, hint - from + 1).IndexOfAny(Beginnings);
            if (skip >= 0)
                return from + skip;
            from = hint + 1;
        }

        return -1;
    }

    private static PeriodMention Read(Match match, PeriodContext context)
    {
        var said = YearSaid(match, context);
        var parts = Parts(match);
        MonthRange? months = match switch
        {
            _ when match.Groups["plan"].Success => FiveYears(match.Groups["plan"].ValueSpan),
            _ when match.Groups["since"].Success || IsRunningYear(match) => context.YearToDate,
            _ when match.Groups["thismonth"].Success => context.Month(0),
            _ when match.Groups["lastmonth"].Success => context.Month(-1),
            _ when match.Groups["vague"].Success => null,
            _ when parts is var (from, to) => context.Months(said, from, to, IsPartOfYear(match)),
            _ => null,
        };
        return new(match.Index, match.Index + match.Length, months, said) { IsApart = match.Groups["apart"].Success, IsEnd = match.Groups["endq"].Success || match.Groups["single"].Success && match.ValueSpan[^1] is '末' or '底' };
    }

    private static int? YearSaid(Match match, PeriodContext context)
    {
        if (match.Groups["year"].Success && ChineseNumerals.TryParse(match.Groups["year"].ValueSpan, out var year))
            return (int)(year < 100 ? year + 2000 : year);
        return match.Groups["rel"].ValueSpan switch
        {
            "" => null,
            "去年" or "上年" => context.ThisYear - 1,
            "前年" => context.ThisYear - 2,
            _ => context.ThisYear,
        };
    }

    /// <summary>今年 alone is the year as far as it has run.</summary>
    private static bool IsRunningYear(Match match) =>
        match.Groups["rel"].ValueSpan is "今年" or "本年" && !match.ValueSpan.ContainsAny(PartMarks);

    private static bool IsPartOfYear(Match match) => match.Groups["firstq"].Success || match.Groups["q"].Success || match.Groups["half"].Success;

    /// <summary>The months within the year, or null where none can be meant (13月).</summary>
    private static (int From, int To)? Parts(Match match)
    {
        int Number(string group) => match.Groups[group].Success && ChineseNumerals.TryParse(match.Groups[group].ValueSpan, out var n) ? (int)Math.Min(n, 99) : 0;
        (int From, int To) found = match switch
        {
            _ when match.Groups["m2"].Success => (Number("m1"), Number("m2")),
            _ when match.Groups["first"].Success => (1, Number("first")),
            _ when match.Groups["until"].Success => (1, Number("until")),
            _ when match.Groups["single"].Success => (Number("single"), Number("single")),
            _ when match.Groups["firstq"].Success => (1, MonthsOfQuarter * Number("firstq")),
            _ when match.Groups["endq"].Success => (MonthsOfQuarter * Number("endq"), MonthsOfQuarter * Number("endq")),
            _ when match.Groups["q"].Success => (MonthsOfQuarter * Number("q") - 2, MonthsOfQuarter * Number("q")),
            _ when match.Groups["newyear"].Success => (1, MonthsOfQuarter),
            _ when match.Groups["half"].Success => match.Groups["half"].ValueSpan[0] == '上' ? (1, 6) : (7, WholeYear),
            _ => (1, WholeYear),
        };
        return found.From >= 1 && found.To <= WholeYear && found.From <= found.To ? found : null;
    }

    private static MonthRange FiveYears(ReadOnlySpan<char> ordinal)
    {
        // 十一五 began in 2006.
        var first = 2006 + 5 * ("一二三四五六七八九".IndexOf(ordinal[0], StringComparison.Ordinal));
        return new(new(first, 1), new(first + 4, WholeYear));
    }

    [GeneratedRegex("(比|较|与|同|跟|于|相比|由|从|自|和|(?<![降增升减提高截加少大小展])[到至])$")]
    private static partial Regex IsYardstick();

    private const string Numeral = "(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})";
    private const string Year = "(?:(?<year>(?:19|20)[0-9]{2}|[一二][九〇零][〇零一二三四五六七八九]{2}) ?年(?:度|的)? ?|(?<rel>(?<!如)今年|(?<!过)去年|(?<![以之])上年(?![龄纪])|(?<![以之目])前年|(?<![日成])本年)(?:度|的)? ?)";

    [GeneratedRegex(
        $"\\G(?:[“\"]?十(?<plan>[一二三四五六七八九])五[”\"]?(?:期间|时期|以来|末|收官)"
        + "|(?<since>(?:(?:今年|本年|年初|20[0-9]{2}年)以来))"
        + "|(?<thismonth>(?<![基日成])本月|这个月)|(?<lastmonth>(?<!早)上个?月(?![初中底末]))"
        + "|(?<vague>(?<apart>(?:今年|去年|20[0-9]{2}年)?的?(?:(?:春运|春节|元旦|清明|端午|中秋|国庆|五一|“五一”|“十一”|十一|双节|暑期|暑假|寒假|汛期)(?:中秋|国庆|、中秋|、国庆)?(?:假期|期间|长假|小长假|黄金周|节日)(?:期间)?|暑期|暑假|寒假|春运|(?:春季|秋季|上|下|新|本)(?:开学)?学期|(?:[0-9]{1,2}月(?:份|底|初|[上中下]旬|[0-9]{1,2}日)?|开学|开春)以来)|(?<![基日成])本周|上周|近[一二两三四五六七八九十0-9]{1,2}年来|(?:行动|启动|实施|运行|成立|开业|开园|启用)以来)|截[至止]到?目前|(?<![到至])目前|(?<!今年)(?<!年)截[至止]到?今|截[至止]到?(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日)"
        + $"|(?:截[至止]到?|(?<=^|[,，、至])到)? ?{Year}?(?:"
        + $"(?<![0-9.])(?<m1>{Numeral}) ?(?:月份?)? ?(?:至|到|[-—–~−]{{1,2}}) ?(?<m2>{Numeral}) ?月份?(?:[底末]|累计)?"
        + $"|前 ?(?<first>{Numeral}) ?个?月"
        + $"|(?<=截[至止]到?(?:20[0-9]{{2}}年|今年|去年)?)(?<until>{Numeral}) ?月份?[底末]?(?! ?[0-9]{{1,2}} ?[日号])"
        + $"|(?<![0-9.第至到~—-])(?<single>{Numeral}) ?月[底末]"
        + $"|(?<![0-9.第至到~—每十-])(?<single>{Numeral}) ?月份?(?:当月|单月)?(?! ?[0-9一二三四五六七八九十]{{1,3}} ?[日号]|龄|嫂|[初中上下]|以来|[-—至到~])"
        + "|前 ?(?<firstq>[一二两三四2-4]) ?个?季度|(?<![前0-9])一至(?<firstq>[二三四])季度"
        + "|(?<=截[至止]到?(?:20[0-9]{2}年|今年|去年)?)第?(?<firstq>[一二三四1-4]) ?季度[末底]|(?<![前至0-9])第?(?<endq>[一二三四1-4]) ?季度[末底]"
        + "|(?<![前至0-9])第?(?<q>[一二三四1-4]) ?季度|(?<newyear>首季度?)"
        + "|(?<half>[上下])半年"
        + "|(?<whole>全年(?![级龄]|度?任务|预算|目标|计划)))"
        + $"|{Year}(?:年?[末底终]|全年)?(?!同期|初|代|级|期|任务|预算|目标|计划|建成|新建|第|[0-9]|[一二三四五六七八九十]{{1,2}}月|轻|均|来))")]
    private static partial Regex Named();
}
