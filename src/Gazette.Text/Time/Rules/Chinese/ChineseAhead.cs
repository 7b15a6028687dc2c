using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Days, weeks and months that begin tomorrow: 未来三天, 今后一周.</summary>
internal static partial class ChineseAhead
{
    private const int Few = 7;

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("days ahead", Ahead(), (match, reference) => TimeMeaning.Of(reference.Ahead(match.Groups["unit"].ValueSpan is "天" or "日" ? 1 : match.Groups["unit"].ValueSpan is "个月" ? 0 : 7, match.Has("few") ? Few : match.Int("n"))))
        {
            Marks = ["未来", "今后", "接下来"],
            Yes =
            [
                ("未来三天", "2020-09-12/2020-09-14 Future"), ("今后一周停水吗", "2020-09-12/2020-09-18 Future"), ("接下来几天", "2020-09-12/2020-09-18 Future"),
                ("未来一个月", "2020-09-12/2020-10-11 Future"),
            ],
            No = ["未来三年级", "美好未来", "今后一段时间"],
            TypedOnly = true,
        },
    ];

    [GeneratedRegex($"(?:未来|今后|接下来)的? ?(?:(?<few>几)|(?<n>{Pieces.Count})) ?(?<unit>天|日|周{Pieces.NotWeekWord}|个?星期|个?礼拜|个月)")]
    private static partial Regex Ahead();
}
