using System.Text.RegularExpressions;
using Gazette.News.Figures.Numbers;

namespace Gazette.News.Figures;

/// <summary>Completes the name of an indicator that leaves out what the figure before it named: 受理欠薪线索486件，办结479件 is 办结欠薪线索.</summary>
internal static partial class Ellipsis
{
    private const int LongestRate = 5;
    private const int LongestObject = 10;

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
        if (words is "日均" or "月均" && sameUnit && before.Name.Kind != NameKind.Act)
            return before.Name with { Text = words + before.Name.Text };
        if (said is null)
            return Measure(words, before.Name);
        return said.Kind switch
        {
            NameKind.BareAct when sameUnit && Object(before.Name) is { Length: > 0 } what => new(said.Text + what, NameKind.Act),
            NameKind.BareAct when sameUnit && Stem(before.Name.Text) is { Length: > 1 } stem => new((said.Text[^1] == '案' && stem.EndsWith("案件", StringComparison.Ordinal) ? stem[..^2] : stem) + said.Text, NameKind.Act),
            NameKind.Noun when sameUnit && before.Name.Kind == NameKind.Head => Another(said, before.Name),
            NameKind.Head when said.Text.Length <= LongestRate && (said.IsRatio || IsMeasure(said.Text)) && !Measures.IsBare(said.Text) => Rate(said, before.Name),
            _ => Paired(said, before.Name),
        };
    }

    /// <summary>What stands before the act that a name ends with: 电信网络诈骗案件立案427起，破案251起 is 电信网络诈骗破案.</summary>
    private static string Stem(string name) => NameWords.Acts.EndOf(name) is { Length: > 0 } act ? name[..^act.Length] : "";

    /// <summary>住房租赁补贴：发放1306.5万元 is 发放住房租赁补贴; 老旧小区改造：开工率100% is 老旧小区改造开工率.</summary>
    public static IndicatorName? Under(string topic, IndicatorName? said) => said switch
    {
        { Kind: NameKind.BareAct } when !Works().IsMatch(topic) => new(said.Text + topic, NameKind.Act),
        { Kind: NameKind.BareAct } => new(topic + said.Text, NameKind.Act),
        { IsRatio: true, Text.Length: < LongestRate } => said with { Text = topic + said.Text },
        _ => said,
    };

    [GeneratedRegex("(改造|建设|整治|治理|维修|修缮|更新|加装.{2,4})$")]
    private static partial Regex Works();

    /// <summary>共济使用4.15万人次，金额983.6万元 is 共济使用金额; 收到直达资金…，已支出… is 直达资金支出.</summary>
    private static IndicatorName? Measure(string words, IndicatorName before) => words switch
    {
        "面积" or "金额" when before.Kind is NameKind.Act or NameKind.Noun => new(before.Text + words, before.Kind),
        "支出" when Object(before) is [.., '资', '金'] money => new(money + words, NameKind.Head),
        "支出" or "结余" when before.Text[^1] is '入' or '出' && Measures.Thing(before.Text) is { Length: > 2 } thing => new(thing + words, NameKind.Head),
        _ => null,
    };

    /// <summary>居民人均可支配收入…，城镇居民… is 城镇居民人均可支配收入.</summary>
    private static IndicatorName Another(IndicatorName said, IndicatorName before)
    {
        var at = before.Text.LastIndexOf(said.Text[^2..], StringComparison.Ordinal);
        var measured = at < 0 ? "" : before.Text[(at + 2)..];
        if (at < 0 && before.Text.Length > 2 && Measures.Base(before.Text) is ['存' or '出', '栏', ..] herd)
            return new(said.Text + herd, NameKind.Head);   // 生猪存栏…，其中能繁母猪…
        return measured.Length < 2 || measured is "总量" or "总额" or "总数" ? Paired(said, before) : new(said.Text + (measured.Length > 2 && measured[0] == '总' ? measured[1..] : measured), NameKind.Head);
    }

    /// <summary>受理欠薪线索…，办结率 is 欠薪线索办结率; 城乡居民医保参保…，参保率 is 城乡居民医保参保率.</summary>
    private static IndicatorName Rate(IndicatorName said, IndicatorName before)
    {
        var stem = before.Text.IndexOf(said.Text[..2], StringComparison.Ordinal);
        if (stem > 2 && NameWords.Acts.EndOf(before.Text.AsSpan(0, stem)).Length == 0)
            return said with { Text = before.Text[..stem] + said.Text };
        if (said.Text == "合格率" && before.Kind is NameKind.Noun or NameKind.Act && NameWords.Acts.EndOf(before.Text).Length > 0)
            return said with { Text = before.Text + said.Text };   // 食品抽检603批次，合格率98.7%
        return said.IsRatio && before.Kind == NameKind.Act && InTime().Match(said.Text) is { Success: true } done && NameWords.Acts.EndOf(done.Groups["act"].ValueSpan).Length == 2 && Object(before) is { Length: > 0 } what && NameWords.Acts.EndOf(what) != what ? said with { Text = what + said.Text } : said;
    }

    [GeneratedRegex("^(按时|按期|及时|限时|如期)?(?<act>..)率$")]
    private static partial Regex InTime();

    /// <summary>商品房网签872套，网签面积9.6万平方米 is 商品房网签面积.</summary>
    private static bool IsMeasure(string name) => name.Length > 3 && (name.EndsWith("面积", StringComparison.Ordinal) || name.EndsWith("金额", StringComparison.Ordinal));

    /// <summary>生猪出栏…，存栏… is 生猪存栏; 金橘种植面积…，综合产值… is 金橘综合产值.</summary>
    private static IndicatorName Paired(IndicatorName said, IndicatorName before) =>
        Measures.IsBare(said.Text) && Measures.Thing(before.Text) is { Length: > 1 } thing && !before.Text.EndsWith(said.Text, StringComparison.Ordinal)
            ? said with { Text = thing + said.Text, Kind = before.Kind == NameKind.Head ? NameKind.Head : said.Kind }
            : said;

    /// <summary>获批高新技术企业3家，累计达15家: the total is of the enterprises. Null where the name is no act.</summary>
    public static IndicatorName? Counted(IndicatorName act) => act.Kind == NameKind.Act && Object(act) is { Length: > 0 } what ? new(what, NameKind.Noun) : null;

    /// <summary>What the same act was done to in the sentence before (共接待游客…。古镇、景区分别接待…); empty when it was another.</summary>
    public static string ObjectOf(string act, FigureDraft? before) => before?.Name.Text.StartsWith(act, StringComparison.Ordinal) == true ? Object(before.Name) : "";

    /// <summary>What an act is done to: 受理欠薪线索 has 欠薪线索. Empty where the name is no act.</summary>
    private static string Object(IndicatorName name)
    {
        var what = name.Text;
        while (NameWords.Acts.StartOf(what) is { Length: > 0 } act && act.Length < what.Length && !what.StartsWith("保障性", StringComparison.Ordinal))
        {
            // 接收投诉举报: what was received are acts too.
            if (what.Length < name.Text.Length && NameWords.Acts.StartOf(what.AsSpan(act.Length)).Length == what.Length - act.Length)
                break;
            what = what[act.Length..];
        }

        return what.Length == name.Text.Length || what.Length is < 2 or > LongestObject ? "" : what;
    }

    [GeneratedRegex("^(区本级|区级|市本级|市级|县本级|县级|本级|镇级|镇街级|乡级)")]
    private static partial Regex Level();
}
