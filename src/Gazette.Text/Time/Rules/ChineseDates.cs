using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Days of a month: 9月10日, 9月8日至10日, 上月10日.</summary>
internal static partial class ChineseDates
{
    private const string MonthOf = $"{Pieces.Start}{Pieces.Year}(?<m>{Pieces.Number}) ?月份? ?";
    private const string MonthDay = $"{MonthOf}(?<d>{Pieces.Number})";

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("date", Date(), (match, reference) => OneDay(reference.YearIn(match), reference.Day(reference.YearIn(match), match.Int("m"), match.Int("d"))))
        {
            Yes =
            [
                ("9月10日的新闻", "2020-09-10/2020-09-10"), ("9月10号", "2020-09-10/2020-09-10"), ("2020年9月10日", "2020-09-10/2020-09-10"),
                ("九月十日", "2020-09-10/2020-09-10"), ("８月２９日", "2020-08-29/2020-08-29"), ("2020 年 9 月 1 日", "2020-09-01/2020-09-01"),
                ("12月30日", "2019-12-30/2019-12-30"), ("去年9月10日", "2019-09-10/2019-09-10"), ("2月29日", "2020-02-29/2020-02-29"), ("八月三十一日", "2020-08-31/2020-08-31"),
            ],
            No = ["2月30日", "13月1日", "0月1日", "2019年2月29日"],
        },
        new("typed date", ShortDate(), (match, reference) => OneDay(reference.YearIn(match), reference.Day(reference.YearIn(match), match.Int("m"), match.Int("d"))))
        {
            Yes = [("9月10的新闻", "2020-09-10/2020-09-10")],
            No = ["9月10家企业", "三月三", "9月10万元"],
            TypedOnly = true,
        },
        new("dates", Dates(), Range)
        {
            Yes =
            [
                ("9月8日至10日", "2020-09-08/2020-09-10"), ("9月9日至9月10日", "2020-09-09/2020-09-10"), ("8月30日-9月2日", "2020-08-30/2020-09-02"),
                ("12月30日至1月2日", "2019-12-30/2020-01-02"), ("2019年9月8日到10日", "2019-09-08/2019-09-10"), ("9月8-10日", "2020-09-08/2020-09-10"),
            ],
            No = ["9月31日至10月2日", "9月10日至8日"],
        },
        new("days of a month", DayOfMonth(), (match, reference) =>
        {
            var month = reference.ThisMonth.AddMonths(match.Has("last") ? -1 : 0);
            var from = Calendar.Day(month.Year, month.Month, match.Int("d"));
            var to = match.Has("d2") ? Calendar.Day(month.Year, month.Month, match.Int("d2")) : from;
            return from <= to ? new(new(from.Value, to.Value), true) : null;
        })
        {
            Yes =
            [
                ("上月10日", "2020-08-10/2020-08-10"), ("本月5号", "2020-09-05/2020-09-05"), ("上个月31号", "2020-08-31/2020-08-31"),
                ("本月1日至10日", "2020-09-01/2020-09-10"), ("上个月10号到15号", "2020-08-10/2020-08-15"),
            ],
            No = ["本月31日", "本月10日至8日"],
        },
        new("day of the month", BareDay(), (match, reference) => LatestSuchDay(match.Int("d"), reference) is { } day ? new(Period.Of(day), false) : null)
        {
            Yes = [("10号的新闻", "2020-09-10/2020-09-10"), ("31号", "2020-08-31/2020-08-31"), ("9日上午，区里开会", "2020-09-09/2020-09-09")],
            No = ["10号线的新闻", "第10号", "32号", "3日内", "10号楼", "近10日的"],
        },
    ];

    private static TimeMeaning? OneDay(int? year, DateOnly? day) => day is { } found ? new(Period.Of(found), year is not null) : null;

    private static DateOnly? LatestSuchDay(int day, Reference reference)
    {
        // Two months in a row cannot both lack a day.
        for (var back = 0; back <= 2; back++)
        {
            var month = reference.ThisMonth.AddMonths(-back);
            if (Calendar.Day(month.Year, month.Month, day) is { } found && found <= reference.Today)
                return found;
        }
        return null;
    }

    private static TimeMeaning? Range(Match match, Reference reference)
    {
        var (year, month) = (reference.YearIn(match), match.Int("m"));
        if (reference.Day(year, month, match.Int("d")) is not { } from)
            return null;
        var lastMonth = match.Has("m2") ? match.Int("m2") : month;
        // From one year into the next only when the month goes back: 12月30日至1月2日.
        var lastYear = match.Int("y2") is var said and > 0 ? said : lastMonth < month ? from.Year + 1 : from.Year;
        return Calendar.Day(lastYear, lastMonth, match.Int("d2")) is { } to && from <= to ? new(new(from, to), year is not null) : null;
    }

    [GeneratedRegex($"{MonthDay} ?[日号](?!线)")]
    private static partial Regex Date();

    [GeneratedRegex($"{MonthOf}(?<d>[0-9]{{1,2}})(?=$|的|有|[,?!。 ]|新闻|消息)")]
    private static partial Regex ShortDate();

    [GeneratedRegex($"{MonthDay} ?[日号]?{Pieces.To}(?:(?:(?<y2>20[0-9]{{2}}) ?年 ?)?(?<m2>{Pieces.Number}) ?月 ?)?(?<d2>{Pieces.Number}) ?[日号]")]
    private static partial Regex Dates();

    [GeneratedRegex($"(?:(?<last>{Pieces.Up}个?)|{Pieces.This})月的? ?(?<d>{Pieces.Number}) ?[日号]?(?:{Pieces.To}(?<d2>{Pieces.Number}) ?[日号]|(?<=[日号]))(?!线)")]
    private static partial Regex DayOfMonth();

    [GeneratedRegex($"(?<![0-9.第近月个前后这过去至到、,-]|[一二三四五六七八九十])(?<d>{Pieces.Number}) ?(?:号(?=$|的|有|新闻)|[日号](?=的|上午|下午|晚|凌晨|清晨|讯|电|, ?记者))")]
    private static partial Regex BareDay();
}
