using System.Text.RegularExpressions;

namespace Gazette.News.Summaries;

/// <summary>What a first sentence may begin with and lose nothing without: the dateline, and a day or a source that only says that it is news.</summary>
internal static partial class Openings
{
    private const int LeastLeft = 8;

    private static readonly Regex[] All = [Dateline(), Reporter(), ReporterAlone(), Source(), Lately(), Day(), Hearsay()];

    /// <summary>A sentence without such openings, or as it is when too little would be left.</summary>
    public static string Strip(string sentence)
    {
        for (var rest = sentence; ;)
        {
            var found = All.Select(opening => opening.Match(rest)).FirstOrDefault(m => m.Length > 0 && !TellsWhen(m, rest));
            if (found is null)
                return rest;
            var left = rest[found.Length..].TrimStart();
            if (left.Length < LeastLeft)
                return rest;
            rest = left;
        }
    }

    // 9月10日，新规施行: the day is the news.
    private static bool TellsWhen(Match opening, string sentence) =>
        opening.Groups["day"].Success && Coming().IsMatch(sentence[opening.Length..]);

    [GeneratedRegex(@"^(【|\[)?(本报|[\u4e00-\u9fff]{2,8}(社|网|报))(综合)?(讯|电)(】|\])?(?=[（(\s　\d：，]|记者|通讯员|近日|日前|昨|今)[\s　：，]*|^(【|\[)本报讯(】|\])[\s　]*|^[\u4e00-\u9fff]{2,12}\d{1,2}月\d{1,2}日(电|讯)[\s　]*")]
    private static partial Regex Dateline();

    [GeneratedRegex(@"^[（(](本报|全媒体|见习|实习|首席|特约)*(记者|通讯员)[^）)]{0,60}[）)][：:，,\s　]*")]
    private static partial Regex Reporter();

    [GeneratedRegex(@"^(本报|全媒体|见习)*(记者|通讯员)[\s　]*[\u4e00-\u9fff·、\s　]{2,20}?(摄影)?报道[：:，,\s　]*")]
    private static partial Regex ReporterAlone();

    [GeneratedRegex(@"^(本报)?记者(昨日|昨天|今日|今天|日前|近日)?从[^，。：]{2,20}(获悉|了解到|得知)[，,：:]")]
    private static partial Regex Source();

    [GeneratedRegex(@"^(近日|日前|昨日|昨天|今日|今天|昨晚|近期|连日来|这几天|当日)(上午|下午|晚上|晚)?，")]
    private static partial Regex Lately();

    [GeneratedRegex(@"^(?<day>(\d{4}年)?\d{1,2}月\d{1,2}日)(上午|下午|晚上|晚|凌晨|清晨|傍晚)?，")]
    private static partial Regex Day();

    [GeneratedRegex(@"^(据悉|据了解|据介绍|据统计|记者了解到|记者获悉)，")]
    private static partial Regex Hearsay();

    [GeneratedRegex("将|起(?!来)|施行|实施|执行|生效|截止|恢复|停止|开始")]
    private static partial Regex Coming();
}
