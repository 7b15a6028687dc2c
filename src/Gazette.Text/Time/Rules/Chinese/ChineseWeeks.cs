using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Weeks, Monday to Sunday, and their days: 上周, 周一, 上周五, 周末.</summary>
internal static partial class ChineseWeeks
{
    private const string Which = $"(?:{Pieces.Last}|(?<this>{Pieces.This})|{Pieces.Next})";
    private const string Named = "(?:周|星期|礼拜)";
    private const string NotEach = "(?<![每一两二三四五六七八九十几数多半整0-9])";
    private const string Day = "(?<day>[一二三四五六日天1-6])";

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("week", Week(), (match, reference) => new(reference.Week(Later(match) ?? 0), true))
        {
            Marks = Pieces.WeekMarks,
            Yes =
            [
                ("本周的新闻", "2020-09-07/2020-09-13"), ("这周", "2020-09-07/2020-09-13"), ("上周的教育新闻", "2020-08-31/2020-09-06"),
                ("上星期", "2020-08-31/2020-09-06"), ("上个礼拜", "2020-08-31/2020-09-06"), ("上一周", "2020-08-31/2020-09-06"), ("上上周", "2020-08-24/2020-08-30"), ("下周", "2020-09-14/2020-09-20 Future"), ("下下周", "2020-09-21/2020-09-27 Future"), ("这个星期", "2020-09-07/2020-09-13"),
            ],
            No = ["晚上周边停水", "网上周报", "日本周边", "资本周转", "本周期", "会上周书记讲话", "上周口出差"],
        },
        new("weekday", Weekday(), (match, reference) => new(Period.Of(DayOf(match, reference, "day")), true))
        {
            Marks = Pieces.WeekMarks,
            Yes =
            [
                ("周一", "2020-09-07/2020-09-07"), ("周五的新闻", "2020-09-11/2020-09-11"), ("周日", "2020-09-06/2020-09-06"),
                ("上周五", "2020-09-04/2020-09-04"), ("本周六", "2020-09-12/2020-09-12 Future"), ("上个星期天", "2020-09-06/2020-09-06"), ("星期三", "2020-09-09/2020-09-09"), ("上周的周三", "2020-09-02/2020-09-02"),
            ],
            No = ["每周一推送", "一周一次", "两周一期", "每个星期五"],
        },
        new("weekdays", Weekdays(), SeveralDays)
        {
            Marks = Pieces.WeekMarks,
            Yes = [("周一至周三", "2020-09-07/2020-09-09"), ("上周一到周五", "2020-08-31/2020-09-04"), ("上周五到周一", "2020-09-04/2020-09-07")],
            No = ["每周一至周五"],
        },
        new("weekend", Weekend(), (match, reference) =>
        {
            var saturday = reference.Monday.AddDays(5);
            var later = Later(match) ?? (saturday <= reference.Today ? 0 : -1);
            return new(new(saturday.AddDays(7 * later), saturday.AddDays(7 * later + 1)), true);
        })
        {
            Marks = ["周", "星期", "礼拜"],
            Yes = [("周末有什么新闻", "2020-09-05/2020-09-06"), ("上周末", "2020-09-05/2020-09-06"), ("本周末", "2020-09-12/2020-09-13 Future"), ("周六日", "2020-09-05/2020-09-06"), ("上周六、周日", "2020-09-05/2020-09-06")],
            No = ["每周末"],
        },
    ];

    private static TimeMeaning SeveralDays(Match match, Reference reference)
    {
        var from = DayOf(match, reference, "day");
        var days = Number(match, "to") - Number(match, "day");
        // 上周五到周一 goes on into the next week.
        return TimeMeaning.Of(new(from, from.AddDays(days < 0 ? days + 7 : days)));
    }

    /// <summary>A day without its week is the most recent one.</summary>
    private static DateOnly DayOf(Match match, Reference reference, string group)
    {
        var day = reference.Monday.AddDays(Number(match, group));
        return Later(match) is { } later ? day.AddDays(7 * later) : day > reference.Today ? day.AddDays(-7) : day;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].ValueSpan is "日" or "天" ? 6 : match.Int(group) - 1;

    private static int? Later(Match match) =>
        match.Shift() is var shift && (shift != 0 || match.Has("this")) ? shift : null;

    [GeneratedRegex($"{Which}{Named}(?:内|里)?{Pieces.NotWeekWord}(?![书副区])")]
    private static partial Regex Week();

    [GeneratedRegex($"(?:{Which}(?:{Named}的)?|{NotEach}(?<!个)){Named}{Day}(?![次般样些定期均报])")]
    private static partial Regex Weekday();

    [GeneratedRegex($"(?:{Which}|{NotEach}(?<!个)){Named}{Day}{Pieces.To}{Named}?(?<to>[一二三四五六日天1-6])")]
    private static partial Regex Weekdays();

    [GeneratedRegex($"(?:{Which}|{NotEach})(?:{Named}末|{Named}六[、和]?{Named}?[日天])")]
    private static partial Regex Weekend();
}
