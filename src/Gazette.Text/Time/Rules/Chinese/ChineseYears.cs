using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Years and halves of them: 2020年, 去年全年, 上半年.</summary>
internal static partial class ChineseYears
{
    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("year", Year(), (match, reference) => TimeMeaning.Of(reference.YearIn(match) ?? reference.Today.Year, 1, 12, true))
        {
            Marks = ["年"],
            Yes =
            [
                ("2020年", "2020-01/2020-12 cumulative"), ("今年", "2020-01/2020-12 cumulative"), ("去年全年", "2019-01/2019-12 cumulative"),
                ("前年", "2018-01/2018-12 cumulative"), ("二〇一九年度", "2019-01/2019-12 cumulative"), ("截至去年底", "2019-01/2019-12 cumulative"), ("明年", "2021-01/2021-12 cumulative Future"), ("2035年", "2035-01/2035-12 cumulative Future"), ("大前年", "2017-01/2017-12 cumulative"),
            ],
            No = ["2020年9月", "2020年代", "目前年轻人", "如今年轻人", "比去年同期增长", "以前年度", "过去年均", "12020年"],
        },
        new("years", Years(), (match, _) => SaidDays.Years(match.Int("year"), match.Int("y2")))
        {
            Marks = ["年"],
            Yes = [("2018至2019年", "2018-01/2019-12 cumulative"), ("2018—2020年", "2018-01/2020-12 cumulative"), ("2020年到2019年", "2019-01/2020-12 cumulative EndBeforeStart")],
            No = ["2019-2020学年", "2018至2019年9月", "2019至2020年度报告会"],
            TypedOnly = true,
        },
        new("whole year", WholeYear(), (_, reference) =>
            // In January and February the whole year that is talked about is the one that ended.
            TimeMeaning.Of(reference.Today.Month <= 2 ? reference.Today.Year - 1 : reference.Today.Year, 1, 12, false))
        {
            Marks = ["全年"],
            Yes = [("全年财政收入", "2020-01/2020-12 cumulative")],
            No = ["全年级第一", "全年龄段", "全年无休"],
        },
        new("half year", Half(), (match, reference) => match.Has("first")
            ? reference.PartOfYear(match, 1, 6, cumulative: true)
            : reference.PartOfYear(match, 7, 12))
        {
            Marks = ["半年"],
            Yes = [("上半年", "2020-01/2020-06 cumulative"), ("下半年", "2020-07/2020-12"), ("2019年下半年", "2019-07/2019-12"), ("去年上半年", "2019-01/2019-06 cumulative"), ("2020上半年", "2020-01/2020-06 cumulative")],
        },
    ];

    [GeneratedRegex("(?:截至)?(?<![0-9.])(?:(?<year>(?:19|20)[0-9]{2}|[一二][九〇零○][〇零○一二三四五六七八九]{2}) ?年|(?<![目当之以过如现])(?<rel>今年|去年|大前年|(?<!大)前年|本年|上年|明年))(?:度?全年|度)?(?:(?<=截至.{2,5})年?[底末])?(?! ?[0-9]{1,2} ?月|代|同期|轻|均|级)")]
    private static partial Regex Year();

    [GeneratedRegex($"(?<![0-9.-])(?<year>(?:19|20)[0-9]{{2}}) ?年?{Pieces.To}(?<y2>(?:19|20)[0-9]{{2}}) ?年(?! ?[0-9一二三四五六七八九十]{{1,2}} ?月|[代级度上下第底初末])")]
    private static partial Regex Years();

    [GeneratedRegex("全年(?![级龄]|无休|不休|开放)")]
    private static partial Regex WholeYear();

    [GeneratedRegex($"{Pieces.Start}(?:{Pieces.Year}|(?<year>(?:19|20)[0-9]{{2}}) ?)(?:(?<first>上)|下)半年(?!度?报)")]
    private static partial Regex Half();
}
