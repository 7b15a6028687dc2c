using System.Text.RegularExpressions;

namespace Gazette.News.Figures;

/// <summary>Which words name an indicator, and when two of them name the same.</summary>
internal static partial class IndicatorNames
{
    private const int Longest = 24;

    /// <summary>The indicator's name at the end of the words before a number, or null when they end in none.</summary>
    public static string? AtEnd(string words)
    {
        var name = Verbs().Replace(words.Trim(), "");
        name = name[(LastBorder(name))..].Trim('“', '”', '"', ' ', '、');
        return name.Length is >= 2 and <= Longest && Noun().IsMatch(name) && !TooBare().IsMatch(name) ? name : null;
    }

    /// <summary>The name without what makes no other indicator of it: 本级, 增幅, 地方.</summary>
    public static string Core(string name) => Modifiers().Replace(name, "");

    /// <summary>Whether the indicator itself is a percentage.</summary>
    public static bool IsRatio(string name) => name[^1] is '率' || name.EndsWith("比重", StringComparison.Ordinal) || name.EndsWith("占比", StringComparison.Ordinal);

    private static int LastBorder(string words)
    {
        var border = 0;
        foreach (var match in Borders().EnumerateMatches(words))
        {
            if (match.Index + match.Length < words.Length)
                border = match.Index + match.Length;
        }

        return border;
    }

    /// <summary>Verbs between a name and its number.</summary>
    [GeneratedRegex(@"((累计|共计|合计|总计|共|已|约|就|预算数?)*(完成|实现|达到|达|为|是|突破|超过|超|收入为|录得|入库|占)*(了|到)?(约|近|逾|超|约为)?|(同比|[比较](去|上)年(同期)?))$")]
    private static partial Regex Verbs();

    /// <summary>What stands before a name and is none of it.</summary>
    [GeneratedRegex(@"其中[:：]?|全区|全市|全省|全国|我区|我市|辖区内?|区级(?=一般)|合计|(?<!公)共计?(?!同|享|用|公|有)|累计|实现|完成|征收|组织(?!收入)|入库|同比|截至?目前|[0-9一二三四五六七八九十前上下至\-—~、]+(个月|月份?|季度|半年|年)(底|末)?|今年|去年|全年|当月|新增(?!就业|债)|[的了，。；：:,]|取得|发放|筹集|募集|争取|拨付|安排|投入|带动|总体|目前")]
    private static partial Regex Borders();

    [GeneratedRegex(@"(收入|支出|税收|税|总值|增加值|投资额?|总额|产值|余额|存款|贷款|销售额|零售额|营业额|成交额|交易额|进出口|出口|进口|外资|资金|利润|债券|产量|用电量|客流量|吞吐量|总量|面积|比重|占比|[率量]|游客|就业|人数|人次|户数|市场主体|就业岗位)$")]
    private static partial Regex Noun();

    [GeneratedRegex("^(比重|占比|收入|支出|投资|投资额|总额|资金|余额|税|总量|面积|[^税]率|人数|人次|户数|[效质数力体流重]?量|项目投资|专项资金|进口|就业|游客|贷款|存款|效率|概率|几率|频率|.*(效率|质量|力量|数量|能量|流量))$")]
    private static partial Regex TooBare();

    [GeneratedRegex("本级|区级|地方|全口径|增幅|增速|增长率|总量|规模以上|累计")]
    private static partial Regex Modifiers();
}
