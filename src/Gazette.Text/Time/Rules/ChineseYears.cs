using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Years, halves and quarters: 2020年, 去年全年, 上半年, 第一季度, 前三季度.</summary>
internal static partial class ChineseYears
{
    private const string Quarter = "(?<q>[一二三四1-4])";

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("year", Year(), (match, reference) => TimeMeaning.Of(reference.YearIn(match) ?? reference.Today.Year, 1, 12, true))
        {
            Yes =
            [
                ("2020年", "2020-01/2020-12 cumulative"), ("今年", "2020-01/2020-12 cumulative"), ("去年全年", "2019-01/2019-12 cumulative"),
                ("前年", "2018-01/2018-12 cumulative"), ("二〇一九年度", "2019-01/2019-12 cumulative"), ("截至去年底", "2019-01/2019-12 cumulative"),
            ],
            No = ["2020年9月", "2020年代", "目前年轻人", "如今年轻人", "比去年同期增长", "以前年度", "过去年均", "12020年"],
        },
        new("whole year", WholeYear(), (_, reference) =>
            // In January and February the whole year that is talked about is the one that ended.
            TimeMeaning.Of(reference.Today.Month <= 2 ? reference.Today.Year - 1 : reference.Today.Year, 1, 12, false))
        {
            Yes = [("全年财政收入", "2020-01/2020-12 cumulative")],
            No = ["全年级第一", "全年龄段"],
        },
        new("half year", Half(), (match, reference) => match.Has("first")
            ? Part(match, reference, 1, 6, cumulative: true)
            : Part(match, reference, 7, 12))
        {
            Yes = [("上半年", "2020-01/2020-06 cumulative"), ("下半年", "2020-07/2020-12"), ("2019年下半年", "2019-07/2019-12"), ("去年上半年", "2019-01/2019-06 cumulative")],
        },
        new("quarter", OneQuarter(), (match, reference) => match.Int("q") is var q and > 0 ? Part(match, reference, 3 * q - 2, 3 * q) : Part(match, reference, 1, 3))
        {
            Yes = [("第一季度", "2020-01/2020-03 cumulative"), ("一季度", "2020-01/2020-03 cumulative"), ("三季度", "2020-07/2020-09"), ("四季度", "2019-10/2019-12"), ("2019年第2季度", "2019-04/2019-06")],
            No = ["五季度", "十一季度"],
        },
        new("first quarters", FirstQuarters(), (match, reference) => Part(match, reference, 1, 3 * match.Int("q"), cumulative: true))
        {
            Yes = [("前三季度", "2020-01/2020-09 cumulative"), ("前3个季度", "2020-01/2020-09 cumulative"), ("一至三季度", "2020-01/2020-09 cumulative"), ("一二季度", "2020-01/2020-06 cumulative"), ("去年前两个季度", "2019-01/2019-06 cumulative")],
        },
    ];

    private static TimeMeaning Part(Match match, Reference reference, int from, int to, bool cumulative = false)
    {
        var year = reference.YearIn(match);
        // Reported on once it has begun; 三季度 on 11 September is this year's.
        return TimeMeaning.Of(year ?? reference.YearUpTo(cumulative ? Math.Max(from, to - 2) : from), from, to, year is not null, cumulative);
    }

    [GeneratedRegex("(?:截至)?(?<![0-9.])(?:(?<year>(?:19|20)[0-9]{2}|[一二][九〇零][〇零一二三四五六七八九]{2}) ?年|(?<![目当之以过如现])(?<rel>今年|去年|前年|本年|上年|明年))(?:度?全年|度)?(?:(?<=截至.{2,5})年?[底末])?(?! ?[0-9]{1,2} ?月|代|同期|轻|均|级)")]
    private static partial Regex Year();

    [GeneratedRegex("全年(?![级龄])")]
    private static partial Regex WholeYear();

    [GeneratedRegex($"{Pieces.Start}{Pieces.Year}(?:(?<first>上)|下)半年(?!度?报)")]
    private static partial Regex Half();

    [GeneratedRegex($"(?<![0-9.十前至到-]){Pieces.Year}第?(?:{Quarter} ?季度?|首季度?)(?![节])")]
    private static partial Regex OneQuarter();

    [GeneratedRegex($"{Pieces.Start}{Pieces.Year}(?:前 ?(?<q>[二两三四2-4]) ?个?|第?[一1](?:{Pieces.To}|[、和]|(?<=一))第?(?<q>[二三四2-4]) ?)季度")]
    private static partial Regex FirstQuarters();
}
