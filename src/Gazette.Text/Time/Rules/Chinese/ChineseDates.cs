using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Days of a month: 9月10日, 9月8日至10日, 上月10日.</summary>
internal static partial class ChineseDates
{
    private const string MonthOf = $"{Pieces.Start}{Pieces.Year}(?<m>{Pieces.Number}) ?月份? ?";
    private const string MonthDay = $"{MonthOf}(?<d>{Pieces.Number})";

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("date", Date(), (match, reference) => reference.Day(reference.YearIn(match), match.Int("m"), match.Int("d")))
        {
            Marks = ["月"],
            Yes =
            [
                ("9月10日的新闻", "2020-09-10/2020-09-10"), ("9月10号", "2020-09-10/2020-09-10"), ("2020年9月10日", "2020-09-10/2020-09-10"),
                ("九月十日", "2020-09-10/2020-09-10"), ("８月２９日", "2020-08-29/2020-08-29"), ("2020 年 9 月 1 日", "2020-09-01/2020-09-01"),
                ("12月30日", "2019-12-30/2019-12-30"), ("去年9月10日", "2019-09-10/2019-09-10"), ("2月29日", "2020-02-29/2020-02-29"), ("八月三十一日", "2020-08-31/2020-08-31"),
                ("2月30日", "2020-02-29/2020-02-29 NoSuchDay"), ("2019年2月29日", "2019-02-28/2019-02-28 NoSuchDay"), ("13月1日", "2019-12-01/2019-12-01 NoSuchDay"),
                ("今年10月1日", "2020-10-01/2020-10-01 Future"),
            ],
            No = ["一百三十月一日", "9月10号线"],
        },
        new("typed date", ShortDate(), (match, reference) => reference.Day(reference.YearIn(match), match.Int("m"), match.Int("d")))
        {
            Marks = ["月"],
            HasDigits = true,
            Yes = [("9月10的新闻", "2020-09-10/2020-09-10")],
            No = ["9月10家企业", "三月三", "9月10万元"],
            TypedOnly = true,
        },
        new("dates", Dates(), Range)
        {
            Marks = ["月"],
            Yes =
            [
                ("9月8日至10日", "2020-09-08/2020-09-10"), ("9月9日至9月10日", "2020-09-09/2020-09-10"), ("8月30日-9月2日", "2020-08-30/2020-09-02"),
                ("12月30日至1月2日", "2019-12-30/2020-01-02"), ("2019年9月8日到10日", "2019-09-08/2019-09-10"), ("9月8-10日", "2020-09-08/2020-09-10"),
                ("9月31日至10月2日", "2019-09-30/2019-10-02 NoSuchDay"), ("9月10日至8日", "2020-09-08/2020-09-10 EndBeforeStart"),
            ],
            No = ["9月10至8个"],
        },
        new("several days", SeveralDays(), (match, reference) => reference.Days((reference.YearIn(match), match.Int("m"), match.Int("d")), (null, null, match.Int("d2"))))
        {
            Marks = ["月"],
            Yes = [("9月8、9、10日", "2020-09-08/2020-09-10"), ("9月9日和10日", "2020-09-09/2020-09-10"), ("九月八日、九日", "2020-09-08/2020-09-09")],
            No = ["9月8日、10个", "9月8日和平路"],
            TypedOnly = true,
        },
        new("from day to day", BareDays(), (match, reference) => reference.LatestSuchDay(match.Int("d")) is { } from && match.Int("d2") is var last
            ? reference.Days((from.Year, from.Month, from.Day), (null, YearMonth.Of(from).AddMonths(last < from.Day ? 1 : 0).Month, last)) is { } days ? days with { YearGiven = false } : null
            : null)
        {
            Marks = ["日", "号"],
            Yes = [("8号到10号", "2020-09-08/2020-09-10"), ("8日至10日的新闻", "2020-09-08/2020-09-10"), ("30号到2号", "2020-08-30/2020-09-02")],
            No = ["3-5日内", "8号到10号线", "8号楼到10号楼", "1至3日均"],
            TypedOnly = true,
        },
        new("days of a month", DayOfMonth(), (match, reference) =>
        {
            var month = reference.ThisMonth.AddMonths(match.Has("last") ? -1 : match.Has("next") ? 1 : 0);
            var day = match.Int("d");
            return reference.Days((month.Year, month.Month, day), (month.Year, month.Month, match.Has("d2") ? match.Int("d2") : day));
        })
        {
            Marks = ["月"],
            Yes =
            [
                ("上月10日", "2020-08-10/2020-08-10"), ("本月5号", "2020-09-05/2020-09-05"), ("上个月31号", "2020-08-31/2020-08-31"),
                ("本月1日至10日", "2020-09-01/2020-09-10"), ("上个月10号到15号", "2020-08-10/2020-08-15"),
                ("本月31日", "2020-09-30/2020-09-30 NoSuchDay"), ("本月10日至8日", "2020-09-08/2020-09-10 EndBeforeStart"), ("下个月1号", "2020-10-01/2020-10-01 Future"),
            ],
            No = ["本月10号线"],
        },
        new("day of the month", BareDay(), (match, reference) => reference.LatestSuchDay(match.Int("d")) is { } day ? new(Period.Of(day), false) : null)
        {
            Marks = ["日", "号"],
            Yes = [("10号的新闻", "2020-09-10/2020-09-10"), ("31号", "2020-08-31/2020-08-31"), ("十号的新闻", "2020-09-10/2020-09-10"), ("9日上午，区里开会", "2020-09-09/2020-09-09")],
            No = ["10号线的新闻", "第10号", "32号", "3日内", "10号楼", "近10日的"],
        },
    ];

    private static TimeMeaning? Range(Match match, Reference reference) => reference.Days(
        (reference.YearIn(match), match.Int("m"), match.Int("d")),
        (match.Has("y2") ? match.Int("y2") : null, match.Has("m2") ? match.Int("m2") : null, match.Int("d2")));

    [GeneratedRegex($"{MonthDay} ?[日号](?!线)")]
    private static partial Regex Date();

    [GeneratedRegex($"{MonthOf}(?<d>[0-9]{{1,2}}){Pieces.Closed}")]
    private static partial Regex ShortDate();

    [GeneratedRegex($"{MonthDay} ?[日号]?{Pieces.To}(?:(?:(?<y2>20[0-9]{{2}}) ?年 ?)?(?<m2>{Pieces.Number}) ?月 ?)?(?<d2>{Pieces.Number}) ?[日号]")]
    private static partial Regex Dates();

    [GeneratedRegex($"{MonthDay} ?[日号]?(?:[、,和及] ?{Pieces.Number} ?[日号]?)*[、,和及] ?(?<d2>{Pieces.Number}) ?[日号](?!线)")]
    private static partial Regex SeveralDays();

    [GeneratedRegex($"(?<![0-9.第近月个前后这过去至到、,-]|[一二三四五六七八九十])(?<d>{Pieces.Number}) ?[日号]?{Pieces.To}(?<d2>{Pieces.Number}) ?[日号](?![线楼院门内均])")]
    private static partial Regex BareDays();

    [GeneratedRegex($"(?:(?<last>{Pieces.Up}个?)|{Pieces.This}|{Pieces.Next})月的? ?(?<d>{Pieces.Number}) ?[日号]?(?:{Pieces.To}(?<d2>{Pieces.Number}) ?[日号]|(?<=[日号]))(?!线)")]
    private static partial Regex DayOfMonth();

    [GeneratedRegex($"(?<![0-9.第近月个前后这过去至到、,-]|[一二三四五六七八九十])(?<d>{Pieces.Number}) ?(?:号(?:{Pieces.Closed}|(?=[之以][前后来]|起|至今))|[日号](?=的|上午|下午|晚|凌晨|清晨|讯|电|, ?记者))")]
    private static partial Regex BareDay();
}
