using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>The five years of a plan: 十四五, 十三五期间; the plan itself (十四五规划) is no time.</summary>
internal static partial class ChinesePlans
{
    private const string Ordinals = "一二三四五六七八九";

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("five-year plan", Plan(), (match, _) => FiveYears(Ordinals.IndexOf(match.Groups["plan"].ValueSpan[0], StringComparison.Ordinal), match.Has("time")))
        {
            Marks = ["五"],
            Yes =
            [
                ("十三五期间", "2016-01/2020-12 cumulative"), ("十三五", "2016-01/2020-12 cumulative name"), ("十四五时期的财政", "2021-01/2025-12 cumulative Future"),
            ],
            No = ["十四五规划", "十三五规划纲要", "二十四五个", "十五五级", "第十五五号", "十四五岁"],
            TypedOnly = true,
        },
    ];

    /// <summary>The years of a plan, counted from 十一五, which began in 2006.</summary>
    internal static TimeMeaning FiveYears(int after, bool isTime) =>
        TimeMeaning.Of(new MonthRange(new(2006 + 5 * after, 1), new(2010 + 5 * after, 12)), yearGiven: true) with { IsNameToo = !isTime };

    [GeneratedRegex("(?<![0-9一二三四五六七八九十百千零〇第])十(?<plan>[一二三四五六七八九])五(?:(?<time>期间|时期|时候)|(?![规计纲蓝远年月日号岁元点%级届个名人只条家项户次分米度万亿千百十0-9一二三四五六七八九]))")]
    private static partial Regex Plan();
}
