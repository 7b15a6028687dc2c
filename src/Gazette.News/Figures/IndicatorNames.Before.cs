using System.Buffers;
using System.Text.RegularExpressions;

namespace Gazette.News.Figures;

/// <summary>What stands before a name and is no part of it: a body of the district, whom an act is for, adverbs, examples.</summary>
internal static partial class IndicatorNames
{
    private static readonly SearchValues<char> AdverbHints = SearchValues.Create("累总一分同已共");

    /// <summary>区供电公司售电量 is 售电量: bodies of the district are no part of a name; a hospital is one of several, and stays.</summary>
    private static string AfterBody(string text) =>
        text.Length > LongAct && text[0] is '区' or '市' or '县' && Body().Match(text) is { Success: true } body ? text[body.Length..] : text;

    [GeneratedRegex("^[区市县](?![级属内域外直管])(?:法院|检察院|[\u4e00-\u9fff]{1,10}?(?:局|委|办|中心|法院|检察院|馆|站|队|公司|政府|联|会|大厅|部门|系统))(?![员会属托理件公事校长])(?=[\u4e00-\u9fff]{2})")]
    private static partial Regex Body();

    /// <summary>为适龄妇女开展筛查 is 开展筛查, 区残联为残疾人适配辅具 is 适配辅具; 降低费率为企业减负 says what is done.</summary>
    private static string AfterWhom(string text)
    {
        if (text.AsSpan().ContainsAny('为', '给', '向') && For().Match(text) is { Success: true, Index: var at } whom && (at == 0 || IsActor(text.AsSpan(0, at))))
            text = text[(at + whom.Length)..];
        if (text.Length < FarActor || !text.AsSpan(2).ContainsAny("开提举组"))
            return text;
        var match = Organiser().Match(text);
        return match.Success ? text[match.Length..] : text;
    }

    /// <summary>便民服务站共办件 is 办件, for the station acts; 基金累计结余 is 基金结余; 秋粮已收获 is 秋粮收获.</summary>
    private static string WithoutAdverb(string text)
    {
        if (!text.AsSpan().ContainsAny(AdverbHints))
            return text;
        foreach (var match in Adverb().EnumerateMatches(text))
        {
            var (before, after) = (text[..match.Index], text[(match.Index + match.Length)..]);
            return before.Length == 0 || IsActor(before) ? after : WithoutAdverb(before + after);
        }

        return text;
    }

    /// <summary>教育、卫生健康等民生支出 is 民生支出; the act before the examples stays (查处酒驾、醉驾等违法行为 is 查处违法行为).</summary>
    private static string AfterExamples(string text) => !text.Contains('等') || Examples().Match(text) is not { Success: true } match
        ? text
        : string.Concat(NameWords.Acts.StartOf(text), text.AsSpan(match.Length));

    [GeneratedRegex("^[\u4e00-\u9fff]{2,10}?(?=(组织开展|开展|提供|举办)(?![的率面]).{2})")]
    private static partial Regex Organiser();

    [GeneratedRegex("(?<![行作认成因以])(?:为|给(?!予|水)|向)(?=..)(?:[\u4e00-\u9fff“”]{0,10}?(?:人|员|者|户|家庭|群众|企业|学生|学子|职工|居民|妇女|儿童|青年|主体|单位|村民|农民工|军人|对象)(?![数均口次工民才员])(?=..))?")]
    private static partial Regex For();

    [GeneratedRegex("累计已?|(?<!收入|支出)总计|总共|一共|分别|同比|已经?累?计?(?=..)|(?<!公|总|合|一|中)共计?(?!同|享|济|识|性|管|建|存|处(?![理置罚分])|赢|用|公|有|产|青|建|办|治|和|餐)(?=..)")]
    private static partial Regex Adverb();

    [GeneratedRegex("^.{2,}(?<![平同高中初均相对一二三特])等(?![级待同于])(?=[\u4e00-\u9fff]{3})")]
    private static partial Regex Examples();
}
