using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>So long before today: 三天前, 两周前, 3个月前; the day, the week or the month that was then.</summary>
internal static partial class ChineseAgo
{
    private const int MostYears = 500;

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("ago", Ago(), (match, reference) => match.Groups["unit"].ValueSpan switch
        {
            "天" or "日" => TimeMeaning.Of(Period.Of(reference.Today.AddDays(-match.Int("n")))),
            "个月" => TimeMeaning.Of(reference.ThisMonth.AddMonths(-match.Int("n")), yearGiven: true),
            "年" => match.Int("n") > MostYears ? null : TimeMeaning.Of(reference.ThisMonth.AddMonths(-12 * match.Int("n")), yearGiven: true),
            _ => TimeMeaning.Of(reference.Week(-match.Int("n"))),
        })
        {
            Marks = ["前"],
            Yes = [("三天前的新闻", "2020-09-08/2020-09-08"), ("两周前", "2020-08-24/2020-08-30"), ("一个星期前", "2020-08-31/2020-09-06"), ("3个月前", "2020-06/2020-06"), ("一年前", "2019-09/2019-09")],
            No = ["三天前往北京", "提前3天", "9月10日前", "截止前3天", "2020年前"],
        },
        new("half ago", HalfAgo(), (match, reference) => match.Has("year")
            ? TimeMeaning.Of(reference.ThisMonth.AddMonths(-6), yearGiven: true)
            : TimeMeaning.Of(reference.Week(-2)))
        {
            Marks = ["半"],
            Yes = [("半年前", "2020-03/2020-03"), ("半个月前的新闻", "2020-08-24/2020-08-30")],
            No = ["上半年前", "一年半前"],
            TypedOnly = true,
        },
        new("this day in another year", ThisDay(), (match, reference) =>
            TimeMeaning.Of(Period.Of(reference.Today.AddYears(match.Has("n") ? -match.Int("n") : (reference.YearIn(match) ?? reference.Today.Year) - reference.Today.Year))))
        {
            Marks = ["今天", "今日"],
            Yes = [("去年的今天", "2019-09-11/2019-09-11"), ("三年前的今天", "2017-09-11/2017-09-11")],
            No = ["今天"],
            TypedOnly = true,
        },
    ];

    [GeneratedRegex($"(?<![0-9.第月提至到-])(?<n>{Pieces.Count}) ?(?<unit>天|日|周|个?星期|个?礼拜|个月|年)(?:以|之)?前(?![往来后去期方进景三两几])")]
    private static partial Regex Ago();

    [GeneratedRegex("(?<![上下一二两三四五六七八九十年])半(?:(?<year>年)|个月)(?:以|之)?前(?![往来后去期方进景])")]
    private static partial Regex HalfAgo();

    [GeneratedRegex("(?:(?<![0-9])(?<n>[1-9]|[一两三四五六七八九十]) ?年前|(?<rel>去年|前年))的?今[天日]")]
    private static partial Regex ThisDay();
}
