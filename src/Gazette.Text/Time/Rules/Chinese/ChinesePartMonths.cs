using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Parts of a month or year: 9月上旬, 8月底, 月初, 去年底.</summary>
internal static partial class ChinesePartMonths
{
    private const string Part = "(?<part>上旬|中旬|下旬|初(?![一二三四五六七八九十])|中|底|末)";

    private static readonly string[] PartMarks = ["上旬", "中旬", "下旬", "月初", "月中", "月底", "月末", "份初", "份中", "份底", "份末"];

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("part of a month", OfMonth(), (match, reference) => reference.YearIn(match) is var year && Pieces.IsMonth(match.Int("m"))
            ? new(reference.Third(year, match.Int("m"), ThirdIn(match)), year is not null)
            : null)
        {
            Marks = PartMarks,
            Yes = [("8月底", "2020-08-21/2020-08-31"), ("9月上旬", "2020-09-01/2020-09-10"), ("去年8月中旬", "2019-08-11/2019-08-20"), ("9月下旬", "2019-09-21/2019-09-30")],
            No = ["九月初九", "9月中小学开学"],
        },
        new("part of this or last month", OfRelative(), (match, reference) => new(ChineseMonths.RelativeTo(match, reference).Third(ThirdIn(match)), true))
        {
            Marks = PartMarks,
            Yes = [("本月初", "2020-09-01/2020-09-10"), ("上月底", "2020-08-21/2020-08-31"), ("上个月中旬", "2020-08-11/2020-08-20"), ("这个月月初", "2020-09-01/2020-09-10")],
        },
        new("part of the month", OfCurrent(), (match, reference) =>
        {
            var days = reference.ThisMonth.Third(ThirdIn(match));
            // What has not begun is last month's, as with months and years.
            return new(days.From <= reference.Today || reference.LooksAhead ? days : reference.ThisMonth.AddMonths(-1).Third(ThirdIn(match)), true);
        })
        {
            Marks = ["月初", "月底", "月末"],
            Yes = [("月初的新闻", "2020-09-01/2020-09-10"), ("月底", "2020-08-21/2020-08-31")],
            No = ["每月底", "满月初期"],
        },
        new("part of a year", OfYear(), (match, reference) =>
        {
            var month = match.Groups["end"].ValueSpan is "初" ? 1 : 12;
            var year = reference.YearIn(match);
            return new(reference.Month(year, month) is var found ? new(found.FirstDay, found.LastDay) : default, year is not null);
        })
        {
            Marks = ["年初", "年底", "年末"],
            Yes = [("年初", "2020-01-01/2020-01-31"), ("去年底", "2019-12-01/2019-12-31"), ("2019年年底", "2019-12-01/2019-12-31"), ("年末", "2019-12-01/2019-12-31")],
            No = ["每年年底", "今年初中招生", "大年初一"],
        },
    ];

    private static int ThirdIn(Match match) => match.Groups["part"].ValueSpan switch
    {
        "上旬" or "初" => 0,
        "中旬" or "中" => 1,
        _ => 2,
    };

    [GeneratedRegex($"(?<!每年?){Pieces.Start}{Pieces.Year}(?<m>{Pieces.Number}) ?月份?{Part}(?![小央共国学部考级期心医])")]
    private static partial Regex OfMonth();

    [GeneratedRegex($"(?:{Pieces.Last}|{Pieces.This})月的?月?{Part}(?![小央共国学部级期考])")]
    private static partial Regex OfRelative();

    [GeneratedRegex("(?<![0-9一二三四五六七八九十本上下个每满岁年这当正 ])月(?<part>初|底|末)(?![一二三四五六七八九十级期])")]
    private static partial Regex OfCurrent();

    [GeneratedRegex($"(?<![每历多数年大0-9十百]){Pieces.Start}(?:{Pieces.Year}年|(?<year>(?:19|20)[0-9]{{2}}) ?年|(?<rel>今年|去年|前年|上年))(?<end>初|底|末)(?![中级期一二三四五六七八九十])")]
    private static partial Regex OfYear();
}
