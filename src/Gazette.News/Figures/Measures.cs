using System.Buffers;
using System.Text.RegularExpressions;

namespace Gazette.News.Figures;

/// <summary>Parts the name of an indicator into a thing and its measure: 金橘|种植面积, 生猪|出栏, 商品房|网签面积.</summary>
internal static partial class Measures
{
    private const int Longest = 7;

    /// <summary>What the measures end with.</summary>
    private static readonly SearchValues<char> Ends = SearchValues.Create("积量产值价栏入出资额签生数率期");

    /// <summary>Whether a name is a measure alone (总产, 综合产值), so that the thing stands elsewhere.</summary>
    public static bool IsBare(string name) => name.Length is > 1 and <= Longest && Ends.Contains(name[^1]) && Measure().Match(name) is { Success: true, Index: 0 };

    /// <summary>The thing that is measured; empty where the name tells of no known measure.</summary>
    public static string Thing(string name) => Measure().Match(name) is { Success: true } match ? name[..match.Index] : "";

    /// <summary>The measure without what modifies it (种植面积 is 面积); empty where there is none.</summary>
    public static string Base(string name) => Measure().Match(name).Groups["base"].Value;

    [GeneratedRegex(
        "(?:种植|播种|收获|栽植|养殖|网签|可售|待售|成交|销售|竣工|施工|全产业链|综合|平均|总)*"
        + "(?<base>面积|产量|总产|产值|增加值|亩产|单产|均价|营业收入|[存出]栏量?|收入|支出|投资|[用售发]电量|[用供]水量|[用供]气量|销售额|零售额|诊疗量|客运量|货运量|客流量|业务量|业务总量|业务收入|网签|在校生|招生数|机收率|优质率|去化周期)$")]
    private static partial Regex Measure();
}
