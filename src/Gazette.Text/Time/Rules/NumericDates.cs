using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Dates in digits: 2020-09-10, 2020/9/10, 2020-09, 9.10, 9/10.</summary>
internal static partial class NumericDates
{
    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("numeric date", Full(), (match, reference) => reference.Day(match.Int("year"), match.Int("m"), match.Int("d")))
        {
            Marks = ["19", "20"],
            HasDigits = true,
            Yes =
            [
                ("2020-09-10", "2020-09-10/2020-09-10"), ("2020/9/10 的新闻", "2020-09-10/2020-09-10"), ("2020.9.10", "2020-09-10/2020-09-10"), ("２０２０－０９－１０", "2020-09-10/2020-09-10"),
                ("2020-02-30", "2020-02-29/2020-02-29 NoSuchDay"), ("2020-13-01", "2020-12-01/2020-12-01 NoSuchDay"),
            ],
            No = ["2020-9/10", "12020-09-10", "2020-09-10-11"],
        },
        new("compact date", Compact(), (match, _) => Calendar.Day(match.Int("year"), match.Int("m"), match.Int("d")) is { } day ? new(Period.Of(day), true) : null)
        {
            Marks = ["19", "20"],
            HasDigits = true,
            Yes = [("20200910的新闻", "2020-09-10/2020-09-10")],
            No = ["20201234", "120200910", "电话20200910", "20200230", "20200910.5"],
            TypedOnly = true,
        },
        new("numeric month", YearAndMonth(), (match, _) => TimeMeaning.Of(match.Int("year"), match.Int("m"), match.Int("m"), true))
        {
            Marks = ["19", "20"],
            HasDigits = true,
            Yes = [("2020-09", "2020-09/2020-09"), ("2019/12", "2019-12/2019-12")],
            No = ["2019-20", "2019-2020", "2020-09-10", "2020-09-31"],
        },
        new("typed numeric month", TypedYearAndMonth(), (match, reference) => reference.OneMonth(match.Int("year"), match.Int("m")))
        {
            Marks = ["19", "20"],
            HasDigits = true,
            Yes = [("2020.9的新闻", "2020-09/2020-09"), ("2020-9月", "2020-09/2020-09"), ("2019/12月份", "2019-12/2019-12"), ("2020.08月财政收入", "2020-08/2020-08")],
            No = ["2020.95", "2020.9亿元", "12020.9", "2020.9.10", "2020.9%", "增长2020.5万"],
            TypedOnly = true,
        },
        new("typed numeric date", MonthAndDay(), (match, reference) => match.Int("m") is var month && match.Int("d") is var day && Calendar.Day(2000, month, day) is null ? null : reference.Day(null, month, day))
        {
            Marks = [".", "/"],
            HasDigits = true,
            Yes = [("9.10", "2020-09-10/2020-09-10"), ("9.10财政新闻", "2020-09-10/2020-09-10"), ("9/10", "2020-09-10/2020-09-10"), ("12/31的新闻", "2019-12-31/2019-12-31"), ("3.15", "2020-03-15/2020-03-15")],
            No =
            [
                "3.5%", "9.10分", "增长3.5", "9.10.1", "9.8亿元", "5.1版", "9.8折", "9.10元", "10.12亿元", "2.31", "9.0", "v9.10", "1.2.3", "9/10/11", "24/7", "占1/3", "1/3的居民", "涨了1.5", "3.5左右", "9.5℃", "4.5级", "5.8 %", "完成2/3",
            ],
            TypedOnly = true,
        },
    ];

    [GeneratedRegex(@"(?<![0-9.\-/])(?<year>(?:19|20)[0-9]{2})(?<sep>[-/.])(?<m>[0-9]{1,2})\k<sep>(?<d>[0-9]{1,2})(?![0-9]|[-/.][0-9])")]
    private static partial Regex Full();

    [GeneratedRegex("(?<![0-9a-z.,-]|[话号机码])(?<year>(?:19|20)[0-9]{2})(?<m>0[1-9]|1[0-2])(?<d>[0-3][0-9])(?![0-9a-z]|[.,-][0-9])")]
    private static partial Regex Compact();

    [GeneratedRegex(@"(?<![0-9.\-/])(?<year>(?:19|20)[0-9]{2})[-/](?<m>0[1-9]|1[0-2]|[1-9])(?![0-9月年日]|[-/.][0-9])")]
    private static partial Regex YearAndMonth();

    [GeneratedRegex(@"(?<![0-9.,a-z\-/])(?<year>(?:19|20)[0-9]{2})(?:[-/.](?<m>0?[1-9]|1[0-2])月份?|\.(?<m>0[1-9]|1[0-2]|[1-9])(?![0-9]| ?[^\s的,.;?!。、]|[-/.,~—至到] ?[0-9]))")]
    private static partial Regex TypedYearAndMonth();

    [GeneratedRegex(@"(?<![0-9.,a-z第\-/]|[长率为达近约超降占过了成])(?<m>0?[1-9]|1[0-2])(?:\.(?<d>[0-3]?[0-9])|/(?<d>[0-3]?[0-9])(?!的[^新消]))(?![0-9a-z版折]|[.,/-][0-9]| ?[%‰℃°条环左以多余级万亿千百元分个人户家亩吨米公平倍成岁天度级折版斤克升里秒时小])")]
    private static partial Regex MonthAndDay();
}
