using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>今天, 昨天, 前天.</summary>
internal static partial class ChineseDays
{
    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("today", Today(), (_, reference) => At(reference, 0))
        {
            Marks = ["今"],
            Yes = [("今天区里有什么消息", "2020-09-11/2020-09-11"), ("今日要闻", "2020-09-11/2020-09-11"), ("今早停水", "2020-09-11/2020-09-11"), ("今儿个有啥新闻", "2020-09-11/2020-09-11")],
            No = ["如今天气转凉"],
        },
        new("yesterday", Yesterday(), (_, reference) => At(reference, -1))
        {
            Marks = ["昨"],
            Yes = [("昨天的新闻", "2020-09-10/2020-09-10"), ("昨日", "2020-09-10/2020-09-10"), ("昨晚", "2020-09-10/2020-09-10")],
        },
        new("day before yesterday", DayBefore(), (match, reference) => At(reference, match.Has("more") ? -3 : -2))
        {
            Marks = ["前天", "前日"],
            Yes = [("前天的新闻", "2020-09-09/2020-09-09"), ("大前天", "2020-09-08/2020-09-08")],
            No = ["目前天气晴朗", "提前天数", "当前天然气供应"],
        },
        new("tomorrow", Tomorrow(), (match, reference) => At(reference, match.Value[0] switch { '明' => 1, '大' => 3, _ => 2 }))
        {
            Marks = ["明天", "明日", "后天"],
            Yes = [("明天停电吗", "2020-09-12/2020-09-12 Future"), ("后天开学", "2020-09-13/2020-09-13 Future"), ("大后天", "2020-09-14/2020-09-14 Future")],
            No = ["说明天气情况", "美好的明天", "今后天然气价格", "最后天亮了", "明日之星"],
        },
    ];

    private static TimeMeaning At(Reference reference, int later) => new(Period.Of(reference.Today.AddDays(later)), YearGiven: true);

    [GeneratedRegex("(?<![如现当])(?:今天|今日|今晨|今早|今晚|今儿个?(?![童子女科]))")]
    private static partial Regex Today();

    [GeneratedRegex("昨天|昨日|昨晚|昨夜|昨晨|昨儿个?(?![童子女科])")]
    private static partial Regex Yesterday();

    [GeneratedRegex("(?:(?<more>大)前天|(?<![目当之提以空大])前(?:天|日))(?!数|然)")]
    private static partial Regex DayBefore();

    [GeneratedRegex("(?<![说表证声查透的])明(?:天|日(?!之星|黄花))|大后天|(?<![今最先以之然大])后天")]
    private static partial Regex Tomorrow();
}
