using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>From day to day in digits: 9.8-9.10, 9/8至9/10, 2020-09-08至2020-09-10.</summary>
internal static partial class NumericRanges
{
    private const string To = " ?(?:[至到~—–]|--?|to) ?";

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("numeric dates", Full(), (match, reference) => reference.Days(
            (match.Int("year"), match.Int("m"), match.Int("d")), (match.Has("y2") ? match.Int("y2") : null, match.Int("m2"), match.Int("d2"))))
        {
            Marks = ["19", "20"],
            HasDigits = true,
            Yes =
            [
                ("2020.9.8-2020.9.10", "2020-09-08/2020-09-10"), ("2020-09-08至2020-09-10", "2020-09-08/2020-09-10"), ("2020/9/8 - 9/10", "2020-09-08/2020-09-10"),
                ("2020.9.10-9.8", "2020-09-08/2020-09-10 EndBeforeStart"),
            ],
            No = ["2020-09-08-09-10-11", "2020.9.8"],
        },
        new("typed numeric dates", MonthsAndDays(), (match, reference) => reference.Days((null, match.Int("m"), match.Int("d")), (null, match.Int("m2"), match.Int("d2"))) is { Problem: null } days ? days : null)
        {
            Marks = [".", "/"],
            HasDigits = true,
            Yes = [("9.8-9.10", "2020-09-08/2020-09-10"), ("9/8到9/10的新闻", "2020-09-08/2020-09-10"), ("12.30-1.2", "2019-12-30/2020-01-02")],
            No = ["3.5-4.5%", "9.8-9.10亿元", "9.8-9/10", "增长3.5-4.5", "3.5-4.8倍"],
            TypedOnly = true,
        },
    ];

    [GeneratedRegex($@"(?<![0-9.\-/])(?<year>(?:19|20)[0-9]{{2}})(?<sep>[-/.])(?<m>[0-9]{{1,2}})\k<sep>(?<d>[0-9]{{1,2}}){To}(?:(?<y2>(?:19|20)[0-9]{{2}})\k<sep>)?(?<m2>[0-9]{{1,2}})\k<sep>(?<d2>[0-9]{{1,2}})(?![0-9]|[-/.][0-9])")]
    private static partial Regex Full();

    [GeneratedRegex($@"(?<![0-9.,a-z第\-/]|[长率为达近约超降占过了成])(?<m>0?[1-9]|1[0-2])(?<sep>[./])(?<d>[0-3]?[0-9]){To}(?<m2>0?[1-9]|1[0-2])\k<sep>(?<d2>[0-3]?[0-9])(?![0-9a-z版折]|[.,/-][0-9]| ?[%‰℃°条环左以多余级万亿千百元分个人户家亩吨米公平倍成岁天度级折版斤克升里秒时小])")]
    private static partial Regex MonthsAndDays();
}
