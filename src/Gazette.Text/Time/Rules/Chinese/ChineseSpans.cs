using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>So many days, weeks, months or years up to today: 最近三天, 近半个月, 过去两周.</summary>
internal static partial class ChineseSpans
{
    private const string Recent = "(?:最近|(?<![最附接临靠远将])近|过去|这)的? ?";

    // 最近几天: wide enough to hold what is meant.
    private const int Few = 7;

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("last days", Days(), (match, reference) => TimeMeaning.Of(reference.LastDays(match.Has("few") ? Few : Math.Max(1, match.Int("n")))))
        {
            Marks = ["近", "过去", "这"],
            Yes =
            [
                ("最近三天的新闻", "2020-09-09/2020-09-11"), ("近三天", "2020-09-09/2020-09-11"), ("过去3天", "2020-09-09/2020-09-11"),
                ("近 10 天", "2020-09-02/2020-09-11"), ("这两天", "2020-09-10/2020-09-11"), ("最近几天", "2020-09-05/2020-09-11"),
            ],
            No = ["附近三天", "近10日线"],
        },
        new("last hours", Hours(), (match, reference) => TimeMeaning.Of(reference.LastHours(match.Has("few") ? 1 : match.Int("n"))))
        {
            Marks = ["小时"],
            Yes =
            [
                ("过去24小时", "2020-09-10/2020-09-11"), ("最近二十四小时的新闻", "2020-09-10/2020-09-11"), ("近48小时", "2020-09-09/2020-09-11"),
                ("24小时内的消息", "2020-09-10/2020-09-11"), ("最近几小时", "2020-09-10/2020-09-11"),
            ],
            No = ["24小时营业", "24小时服务", "24小时内送达", "开通24小时热线"],
            TypedOnly = true,
        },
        new("days before", DaysBefore(), (match, reference) =>
        {
            var days = match.Has("few") ? Few : match.Int("n");
            return TimeMeaning.Of(new Period(reference.Today.AddDays(-days), reference.Today.AddDays(-1)));
        })
        {
            Marks = ["天"],
            Yes = [("前几天的新闻", "2020-09-04/2020-09-10"), ("前两天", "2020-09-09/2020-09-10")],
            No = ["提前几天", "开学前两天", "目前几天", "节前三天"],
            TypedOnly = true,
        },
        new("within", Within(), (match, reference) => match.Int("n") is var many && many <= 0 ? null : TimeMeaning.Of(match.Groups["unit"].ValueSpan switch
        {
            "天" or "日" => reference.LastDays(many),
            "个月" => reference.LastMonths(many),
            "年" => reference.LastMonths(12 * Math.Min(many, 100)),
            _ => reference.LastDays(7 * many),
        }))
        {
            Marks = ["内"],
            Yes = [("三天内的新闻", "2020-09-09/2020-09-11"), ("一周内", "2020-09-05/2020-09-11"), ("一个月之内的新闻", "2020-08-12/2020-09-11")],
            No = ["三天内办结", "3日内答复", "60日内提出复议"],
            TypedOnly = true,
        },
        new("last weeks", Weeks(), (match, reference) => new(reference.LastDays(7 * Math.Max(1, match.Int("n"))), true))
        {
            Marks = ["近", "过去", "这"],
            Yes = [("近两周", "2020-08-29/2020-09-11"), ("最近一个星期", "2020-09-05/2020-09-11"), ("过去一周", "2020-09-05/2020-09-11")],
            No = ["近一周岁"],
        },
        new("last months", Months(), (match, reference) => new(reference.LastMonths(Math.Max(1, match.Int("n"))), true))
        {
            Marks = ["近", "过去", "这"],
            Yes = [("最近一个月", "2020-08-12/2020-09-11"), ("近3个月", "2020-06-12/2020-09-11"), ("最近一月", "2020-08-12/2020-09-11")],
        },
        new("last half month", HalfMonth(), (_, reference) => new(reference.LastDays(15), true))
        {
            Marks = ["半个月", "半月"],
            Yes = [("近半个月", "2020-08-28/2020-09-11"), ("最近半月", "2020-08-28/2020-09-11")],
        },
        new("last years", Years(), (match, reference) => new(reference.LastMonths(match.Has("half") ? 6 : 12 * Math.Clamp(match.Int("n"), 1, 100)), true))
        {
            Marks = ["近", "过去", "这"],
            Yes = [("近一年", "2019-09-12/2020-09-11"), ("最近半年", "2020-03-12/2020-09-11")],
            No = ["近2020年", "近三年级"],
        },
    ];

    [GeneratedRegex($"{Recent}(?:(?<few>几)|(?<n>{Pieces.Count})) ?[天日](?:[来内里]|以来)?(?!线)")]
    private static partial Regex Days();

    [GeneratedRegex($"(?:{Recent}(?:(?<few>几)|(?<n>{Pieces.Count})) ?个?小时(?:[来内里])?|(?<![0-9.第])(?<n>{Pieces.Count}) ?个?小时(?:以|之)?内{Pieces.Closed})")]
    private static partial Regex Hours();

    [GeneratedRegex("(?<![学目之以提当到节会赛开考产收])前(?:(?<few>[几些])|(?<n>[两三]))天(?![数然])")]
    private static partial Regex DaysBefore();

    [GeneratedRegex($"(?<![0-9.第近前后])(?<n>{Pieces.Count}) ?(?<unit>[天日周年]|个?星期|个?礼拜|个月)(?:以|之)?内{Pieces.Closed}")]
    private static partial Regex Within();

    [GeneratedRegex($"{Recent}(?<n>{Pieces.Count}) ?个?(?:周{Pieces.NotWeekWord}|星期|礼拜)(?:[来内里]|以来)?")]
    private static partial Regex Weeks();

    [GeneratedRegex($"{Recent}(?:(?<n>{Pieces.Count}) ?个月|(?<n>[一两二三六])月(?![份初底末中上下0-9一二三四五六七八九十]))(?:[来内里]|以来)?")]
    private static partial Regex Months();

    [GeneratedRegex($"{Recent}半个?月(?:[来内里]|以来)?")]
    private static partial Regex HalfMonth();

    [GeneratedRegex($"{Recent}(?:(?<half>半)|(?<n>{Pieces.Count})) ?年(?:[来内里]|以来)?(?![级代])")]
    private static partial Regex Years();
}
