using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Quarters of years: 第一季度, 前三季度, 上季度.</summary>
internal static partial class ChineseQuarters
{
    private const string Quarter = "(?<q>[一二三四1-4])";

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("quarter", OneQuarter(), (match, reference) => match.Int("q") is var q and > 0 ? reference.PartOfYear(match, 3 * q - 2, 3 * q) : reference.PartOfYear(match, 1, 3))
        {
            Marks = ["季", "首"],
            Yes = [("第一季度", "2020-01/2020-03 cumulative"), ("一季度", "2020-01/2020-03 cumulative"), ("三季度", "2020-07/2020-09"), ("四季度", "2019-10/2019-12"), ("2019年第2季度", "2019-04/2019-06")],
            No = ["五季度", "十一季度", "四季青街道", "四季如春", "首季赛", "两季稻"],
        },
        new("first quarters", FirstQuarters(), (match, reference) => reference.PartOfYear(match, 1, 3 * match.Int("q"), cumulative: true))
        {
            Marks = ["季度"],
            Yes = [("前三季度", "2020-01/2020-09 cumulative"), ("前3个季度", "2020-01/2020-09 cumulative"), ("一至三季度", "2020-01/2020-09 cumulative"), ("一二季度", "2020-01/2020-06 cumulative"), ("去年前两个季度", "2019-01/2019-06 cumulative")],
        },
        new("some quarters", Some(), (match, reference) => match.Int("q") < match.Int("q2") ? reference.PartOfYear(match, 3 * match.Int("q") - 2, 3 * match.Int("q2")) : null)
        {
            Marks = ["季度"],
            Yes = [("二三季度", "2020-04/2020-09"), ("去年三、四季度", "2019-07/2019-12"), ("2020年二至三季度", "2020-04/2020-09")],
            No = ["三二季度", "十二三季度"],
        },
        new("up to a quarter", UpTo(), (match, reference) => reference.PartOfYear(match, 1, 3 * match.Int("q"), cumulative: true))
        {
            Marks = ["季度"],
            Yes = [("截至三季度末", "2020-01/2020-09 cumulative"), ("到2019年二季度末", "2019-01/2019-06 cumulative"), ("截至第二季度", "2020-01/2020-06 cumulative")],
            No = ["得到三季度", "一到三季度末"],
            TypedOnly = true,
        },
        new("relative quarter", Relative(), (match, reference) => TimeMeaning.Of(reference.Quarter(match.Shift()), yearGiven: true))
        {
            Marks = ["季"],
            Yes = [("本季度", "2020-07/2020-09"), ("上季度财政收入", "2020-04/2020-06"), ("上个季度", "2020-04/2020-06"), ("下季度", "2020-10/2020-12 Future")],
            No = ["网上季度报表", "今年上季节"],
        },
    ];

    [GeneratedRegex($"(?<![0-9.十前至到-])(?:{Pieces.Year}|(?<year>(?:19|20)[0-9]{{2}}) ?)(?:第?{Quarter} ?季度|第{Quarter} ?季|(?<=年度?的? ?){Quarter} ?季|首季度?)(?![节赛稻])")]
    private static partial Regex OneQuarter();

    [GeneratedRegex($"{Pieces.Start}{Pieces.Year}(?:前 ?(?<q>[二两三四2-4]) ?个?|第?[一1](?:{Pieces.To}|[、和]|(?<=一))第?(?<q>[二三四2-4]) ?)季度")]
    private static partial Regex FirstQuarters();

    [GeneratedRegex($"(?<![0-9.十前第]){Pieces.Year}第?(?<q>[二三23])(?:{Pieces.To}|[、和]|(?<=[二三]))第?(?<q2>[三四34]) ?季度")]
    private static partial Regex Some();

    [GeneratedRegex($"截[至止]到?{Pieces.Year}第?{Quarter} ?季度[末底]?|(?<![0-9一二三四得达])[到至]{Pieces.Year}第?{Quarter} ?季度[末底]")]
    private static partial Regex UpTo();

    [GeneratedRegex($"(?:{Pieces.Last}|{Pieces.This}|{Pieces.Next})季度")]
    private static partial Regex Relative();
}
