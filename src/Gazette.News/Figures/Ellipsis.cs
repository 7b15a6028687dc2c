using System.Text.RegularExpressions;

namespace Gazette.News.Figures;

/// <summary>Completes the name of an indicator that leaves out what the figure before it named: 受理欠薪线索486件，办结479件 is 办结欠薪线索.</summary>
internal static partial class Ellipsis
{
    private const int LongestRate = 5;
    private const int LongestObject = 10;

    /// <summary>What stands at the end of the one name and of the other: 生猪出栏…，存栏… is 生猪存栏.</summary>
    private static readonly (string Before, string Said)[] Pairs =
    [
        ("总收入", "总支出"), ("总支出", "总收入"), ("收入", "总支出"), ("出栏", "存栏"), ("存栏", "出栏"), ("出栏量", "存栏量"), ("存栏量", "出栏量"),
        ("播种面积", "总产"), ("总产", "亩产"), ("总产", "单产"), ("总产量", "亩产"), ("总产量", "平均亩产"), ("播种面积", "总产量"), ("播种面积", "单产"), ("播种面积", "亩产"), ("总产量", "单产"), ("产量", "产值"), ("销售面积", "销售额"), ("订单", "合同额"),
    ];

    /// <summary>The whole name; the name as said where nothing is left out.</summary>
    /// <param name="said">The name in the words before the number; null when they hold none.</param>
    /// <param name="words">Those words without what stands around a name (金额, 区本级).</param>
    /// <param name="number">The number.</param>
    /// <param name="before">The figure before it.</param>
    public static IndicatorName? Complete(IndicatorName? said, string words, Quantity number, FigureDraft before)
    {
        var sameUnit = before.Measures(number);
        if (Level().IsMatch(words) && before.Name.Kind == NameKind.Head && sameUnit)
            return new(words + Level().Replace(before.Name.Text, ""), NameKind.Head);
        if (said is null)
            return Measure(words, before.Name);
        return said.Kind switch
        {
            NameKind.BareAct when sameUnit && Object(before.Name) is { Length: > 0 } what => new(said.Text + what, NameKind.Act),
            NameKind.Noun when sameUnit && before.Name.Kind == NameKind.Head => Another(said, before.Name),
            NameKind.Head when said.IsRatio && said.Text.Length <= LongestRate => Rate(said, before.Name),
            _ => Paired(said, before.Name),
        };
    }

    /// <summary>共济使用4.15万人次，金额983.6万元 is 共济使用金额; 收到直达资金…，已支出… is 直达资金支出.</summary>
    private static IndicatorName? Measure(string words, IndicatorName before) => words switch
    {
        "面积" or "金额" when before.Kind is NameKind.Act or NameKind.Noun => new(before.Text + words, before.Kind),
        "支出" when Object(before) is [.., '资', '金'] money => new(money + words, NameKind.Head),
        _ => null,
    };

    /// <summary>居民人均可支配收入…，城镇居民… is 城镇居民人均可支配收入.</summary>
    private static IndicatorName Another(IndicatorName said, IndicatorName before)
    {
        var at = before.Text.LastIndexOf(said.Text[^2..], StringComparison.Ordinal);
        var measured = at < 0 ? "" : before.Text[(at + 2)..];
        return measured.Length < 2 ? Paired(said, before) : new(said.Text + (measured.Length > 2 && measured[0] == '总' ? measured[1..] : measured), NameKind.Head);
    }

    /// <summary>受理欠薪线索…，办结率 is 欠薪线索办结率; 城乡居民医保参保…，参保率 is 城乡居民医保参保率.</summary>
    private static IndicatorName Rate(IndicatorName said, IndicatorName before)
    {
        var stem = before.Text.IndexOf(said.Text[..2], StringComparison.Ordinal);
        if (stem > 1 && NameWords.Acts.FirstIn(before.Text.AsSpan(0, stem)).At < 0)
            return said with { Text = before.Text[..stem] + said.Text };
        return before.Kind == NameKind.Act && said.Text.Length == 3 && NameWords.Acts.StartOf(said.Text).Length == 2 && Object(before) is { Length: > 0 } what ? said with { Text = what + said.Text } : said;
    }

    private static IndicatorName Paired(IndicatorName said, IndicatorName before)
    {
        foreach (var (ends, word) in Pairs)
        {
            if (said.Text == word && before.Text.Length > ends.Length && before.Text.EndsWith(ends, StringComparison.Ordinal))
                return said with { Text = before.Text[..^ends.Length] + word, Kind = before.Kind == NameKind.Head ? NameKind.Head : said.Kind };
        }

        return said;
    }

    /// <summary>What an act is done to: 受理欠薪线索 has 欠薪线索. Empty where the name is no act.</summary>
    private static string Object(IndicatorName name)
    {
        var what = name.Text;
        while (NameWords.Acts.StartOf(what) is { Length: > 0 } act)
            what = what[act.Length..];
        return what.Length == name.Text.Length || what.Length is < 2 or > LongestObject ? "" : what;
    }

    [GeneratedRegex("^(区本级|区级|市本级|市级|县本级|县级|本级|镇级|镇街级|乡级)")]
    private static partial Regex Level();
}
