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
        new("last days", Days(), (match, reference) => new(reference.LastDays(match.Has("few") ? Few : Math.Max(1, match.Int("n"))), true))
        {
            Yes =
            [
                ("最近三天的新闻", "2020-09-09/2020-09-11"), ("近三天", "2020-09-09/2020-09-11"), ("过去3天", "2020-09-09/2020-09-11"),
                ("近 10 天", "2020-09-02/2020-09-11"), ("这两天", "2020-09-10/2020-09-11"), ("最近几天", "2020-09-05/2020-09-11"),
            ],
            No = ["附近三天"],
        },
        new("last weeks", Weeks(), (match, reference) => new(reference.LastDays(7 * Math.Max(1, match.Int("n"))), true))
        {
            Yes = [("近两周", "2020-08-29/2020-09-11"), ("最近一个星期", "2020-09-05/2020-09-11"), ("过去一周", "2020-09-05/2020-09-11")],
            No = ["近一周岁"],
        },
        new("last months", Months(), (match, reference) => new(reference.LastMonths(Math.Max(1, match.Int("n"))), true))
        {
            Yes = [("最近一个月", "2020-08-12/2020-09-11"), ("近3个月", "2020-06-12/2020-09-11")],
        },
        new("last half month", HalfMonth(), (_, reference) => new(reference.LastDays(15), true))
        {
            Yes = [("近半个月", "2020-08-28/2020-09-11"), ("最近半月", "2020-08-28/2020-09-11")],
        },
        new("last years", Years(), (match, reference) => new(reference.LastMonths(match.Has("half") ? 6 : 12 * Math.Clamp(match.Int("n"), 1, 100)), true))
        {
            Yes = [("近一年", "2019-09-12/2020-09-11"), ("最近半年", "2020-03-12/2020-09-11")],
            No = ["近2020年", "近三年级"],
        },
    ];

    [GeneratedRegex($"{Recent}(?:(?<few>几)|(?<n>{Pieces.Count})) ?[天日](?:[来内里]|以来)?")]
    private static partial Regex Days();

    [GeneratedRegex($"{Recent}(?<n>{Pieces.Count}) ?个?(?:周{Pieces.NotWeekWord}|星期|礼拜)(?:[来内里]|以来)?")]
    private static partial Regex Weeks();

    [GeneratedRegex($"{Recent}(?<n>{Pieces.Count}) ?个月(?:[来内里]|以来)?")]
    private static partial Regex Months();

    [GeneratedRegex($"{Recent}半个?月(?:[来内里]|以来)?")]
    private static partial Regex HalfMonth();

    [GeneratedRegex($"{Recent}(?:(?<half>半)|(?<n>{Pieces.Count})) ?年(?:[来内里]|以来)?(?![级代])")]
    private static partial Regex Years();
}
