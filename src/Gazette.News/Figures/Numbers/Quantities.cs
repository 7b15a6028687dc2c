using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.News.Figures.Numbers;

/// <summary>The numbers of a sentence that can be figures: ranges joined, spans of time and bare words left out.</summary>
internal static partial class Quantities
{
    private const int LongestLowerEnd = 16;
    private static readonly SearchValues<char> RangeMarks = SearchValues.Create("至到-—–~−～－");
    private const int LongestReach = 30;
    private const string Tenths = "零一二三四五六七八九";

    /// <summary>In reading order.</summary>
    /// <param name="sentence">As printed; the positions are positions in it.</param>
    public static List<Quantity> Find(string sentence)
    {
        var found = new List<Quantity>();
        foreach (var amount in Merge(Merge(Amounts.Find(sentence), ChineseAmounts.Find(sentence)), Merge(Indices.Find(sentence), Fractions.Find(sentence))))
        {
            var last = found.Count > 0 ? found[^1] : default;
            if (found.Count > 0 && IsRange(sentence, last, amount))
                found[^1] = new(last.Start, amount.Start + amount.Length, last.Value, amount.Value, amount.Unit);
            else if (IsCounted(sentence, amount))
                found.Add(WithLowerEnd(sentence, found.Count > 0 ? last.End : 0, amount));
        }

        return found;
    }

    private static IReadOnlyList<Amount> Merge(IReadOnlyList<Amount> some, IReadOnlyList<Amount> others) =>
        others.Count == 0 ? some : some.Count == 0 ? others : [.. some.Concat(others).OrderBy(a => a.Start)];

    /// <summary>3万至5万元, 10%至15%.</summary>
    private static bool IsRange(string sentence, Quantity last, Amount next) =>
        next.Start > last.End && next.Start - last.End <= 2 && last.To is null && last.Value < next.Value
        && next.Unit.StartsWith(last.Unit, StringComparison.Ordinal) && Between().IsMatch(sentence.AsSpan(last.End, next.Start - last.End));

    /// <summary>3000至5000元: the first number has no unit of its own.</summary>
    private static Quantity WithLowerEnd(string sentence, int from, Amount amount)
    {
        var whole = Per(sentence, new(amount.Start, amount.Start + amount.Length, amount.Value, null, amount.Unit));
        if (!(sentence.AsSpan(0, amount.Start).TrimEnd(' ') is [.., var mark] && RangeMarks.Contains(mark)))
            return whole;
        var start = Math.Min(amount.Start, Math.Max(from, amount.Start - LongestLowerEnd));
        var match = LowerEnd().Match(Folding.Fold(sentence[start..amount.Start]));
        return match.Success && decimal.TryParse(match.Groups["low"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out var low) && low < amount.Value
            ? whole with { Start = start + match.Index, Value = low, To = amount.Value }
            : whole;
    }

    /// <summary>每公斤26.4元 is 26.4元/公斤, 33微克每立方米 is 33微克/立方米, 61.3/10万 is so many of 100,000.</summary>
    private static Quantity Per(string sentence, Quantity number)
    {
        var before = sentence.AsSpan(0, number.Start);
        var after = sentence.AsSpan(number.End);
        if (number.Unit == "成" && after is ['半', ..])
            return number with { End = number.End + 1, Value = number.Value + 0.5m };   // 一成半
        if (number.Unit == "成" && after is [var tenth, .. var behind] && behind is ([] or ['，' or '。' or '；' or '、' or ',' or ';' or '）' or '左' or '以', ..]) && Tenths.IndexOf(tenth, StringComparison.Ordinal) is > 0 and var tenths)
            return number with { End = number.End + 1, Value = number.Value + tenths / 10m };   // 两成三
        foreach (var of in Denominators)
        {
            if (after is ['每', .. var rest] && rest.StartsWith(of, StringComparison.Ordinal))
                return number with { End = number.End + 1 + of.Length, Unit = number.Unit + "/" + of };
            if (before.EndsWith(of, StringComparison.Ordinal) && before[..^of.Length] is [.., '每'])
                return number with { Start = number.Start - of.Length - 1, Unit = number.Unit + "/" + of };
        }

        return before is [.., '/'] && Ratio().Match(sentence, Math.Max(0, number.Start - LongestLowerEnd), Math.Min(LongestLowerEnd, number.Start)) is { Success: true } ratio
            && decimal.TryParse(ratio.Groups["of"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new(ratio.Index, number.End, value, null, sentence[(number.Start - 1)..number.End])
            : number;
    }

    [GeneratedRegex("(?<![0-9.])(?<of>[0-9]{1,6}(\\.[0-9]{1,4})?)/$")]
    private static partial Regex Ratio();

    /// <summary>What a price or a load is reckoned by.</summary>
    private static readonly string[] Denominators = ["平方公里", "立方米", "平方米", "千瓦时", "公斤", "千克", "斤", "吨"];

    /// <summary>Spans of time, ages and school years are told, not counted, save where the name before them says so (优良天数198天).</summary>
    private static bool IsCounted(string sentence, Amount amount)
    {
        var bare = amount.Unit.TrimStart('十', '百', '千', '万', '亿');
        if (bare.Length == 0)
            return amount.Unit is "" or "万" or "亿" or "万亿";
        if (IsThreshold(sentence, amount))
            return false;
        return !Spans.TryGetValue(bare, out var heads) || Array.Exists(heads, h => EndsBefore(sentence, amount.Start, h)) || IsReached(sentence, amount.Start);
    }

    /// <summary>60岁以上老年人, 收入20万元以上的村: the number belongs to a name.</summary>
    private static bool IsThreshold(string sentence, Amount amount) =>
        amount.Start + amount.Length is var end && end < sentence.Length && sentence[end] is (' ' or '及' or '以' or '(' or '（') && Threshold().IsMatch(sentence, end);

    private static bool EndsBefore(string sentence, int at, string head)
    {
        var before = sentence.AsSpan(Math.Max(0, at - 8), Math.Min(8, at)).TrimEnd("为是达到约近超过了共 ");
        return before.EndsWith(head, StringComparison.Ordinal);
    }

    /// <summary>平均审理天数由58天缩短至49天, 平均时间压缩至0.5天: the name stands further before.</summary>
    private static bool IsReached(string sentence, int at) => Reached().IsMatch(sentence.AsSpan(Math.Max(0, at - LongestReach), Math.Min(LongestReach, at)));

    [GeneratedRegex("(天数|时间|周期|时限|用时|时长|寿命|年龄|得分|评分|气温)([由从][^，。；、,;时点]*|(压缩|压减|缩短|降低?|减少|提高|提升|增加?|升|延长|控制|稳定|保持)[至到在])$")]
    private static partial Regex Reached();

    /// <summary>Units that count only after a name that ends so.</summary>
    private static readonly Dictionary<string, string[]> Spans = new()
    {
        ["个月"] = ["时间", "周期"],
        ["天"] = ["天数", "住院日", "增加", "减少", "缩短", "延长", "时间", "时限", "周期", "用时"],
        ["工作日"] = ["时间", "时限", "时长", "用时"],
        ["个工作日"] = ["时间", "时限", "时长", "用时"],
        ["小时"] = ["时间", "时长", "时数", "用时"],
        ["分钟"] = ["时间", "时长", "用时"],
        ["秒"] = ["时间", "用时"],
        ["岁"] = ["寿命", "提高", "年龄"],
        ["周岁"] = ["寿命", "年龄"],
        ["周年"] = [],
        ["分"] = ["得分", "评分", "成绩", "均分", "总分", "满意度", "提高", "提升", "增加", "下降", "减少", "降低"],
        ["度"] = ["电量", "用电"],
        ["℃"] = ["气温", "均温", "气温均值"],
        ["摄氏度"] = ["气温", "均温", "气温均值"],
        ["届"] = [],
        ["期"] = [],
        ["层"] = [],
        ["级"] = [],
        ["门"] = [],
        ["步"] = [],
        ["口"] = [],
        ["片"] = [],
        ["面"] = [],
        ["片区"] = [],
    };

    [GeneratedRegex(@"^ ?(至|到|[-—–~～−]{1,2}) ?$")]
    private static partial Regex Between();

    [GeneratedRegex("(?<![0-9.])(?<low>[0-9]{1,3}(,[0-9]{3})+|[0-9]{1,12}(\\.[0-9]{1,4})?) ?(至|到|[-—–~−]{1,2}) ?$")]
    private static partial Regex LowerEnd();

    [GeneratedRegex(@"\G ?(及|\(含\)|（含）)?(以上|以下|以内)(?=(的?[\u4e00-\u9fff]))(?!的?(占|比重))")]
    private static partial Regex Threshold();
}
