using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>So long before today: 三天前, 两周前, 3个月前; the day, the week or the month that was then.</summary>
internal static partial class ChineseAgo
{
    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("ago", Ago(), (match, reference) => match.Groups["unit"].ValueSpan switch
        {
            "天" or "日" => new(Period.Of(reference.Today.AddDays(-match.Int("n"))), true),
            "个月" => Month(reference.ThisMonth.AddMonths(-match.Int("n"))),
            _ => new(reference.Week(-match.Int("n")), true),
        })
        {
            Marks = ["前"],
            Yes = [("三天前的新闻", "2020-09-08/2020-09-08"), ("两周前", "2020-08-24/2020-08-30"), ("一个星期前", "2020-08-31/2020-09-06"), ("3个月前", "2020-06/2020-06")],
            No = ["三天前往北京", "提前3天", "9月10日前", "截止前3天"],
        },
    ];

    private static TimeMeaning Month(YearMonth month) => TimeMeaning.Of(new MonthRange(month, month), true);

    [GeneratedRegex($"(?<![0-9.第月提至到-])(?<n>{Pieces.Count}) ?(?<unit>天|日|周|个?星期|个?礼拜|个月)(?:以|之)?前(?![往来后去期方进景三两几])")]
    private static partial Regex Ago();
}
