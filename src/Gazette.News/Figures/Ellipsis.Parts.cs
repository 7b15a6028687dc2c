using System.Buffers;
using System.Text.RegularExpressions;
using Gazette.News.Figures.Numbers;

namespace Gazette.News.Figures;

/// <summary>Names of parts, of what stands beside another in a list, and of what the clause before told of.</summary>
internal static partial class Ellipsis
{
    private const int LongestSubject = 16;

    /// <summary>A part of what was told: 粮食产量…，其中水稻12.6万吨 is 水稻产量; 发展党员…，其中35岁以下的… is 发展35岁以下党员. Null where the words name more than a part (公务接待费305万元).</summary>
    public static IndicatorName? Part(IndicatorName? said, string words, Quantity number, FigureDraft whole)
    {
        var (act, what) = (NameWords.Acts.StartOf(whole.Name.Text), Object(whole.Name));
        if (said is null && words is [.. var which, '的'] && which.Length > 1 && whole.Name.Kind != NameKind.Head && whole.Measures(number))
            return whole.Name with { Text = what.Length > 0 ? act + which + what : which + whole.Name.Text };
        if (said is not { Kind: NameKind.Noun or NameKind.Head })
            return null;
        if (what.Length > 0 && said.Text.Length > what.Length && said.Text.EndsWith(what, StringComparison.Ordinal) && whole.Measures(number))
            return new(act + said.Text, NameKind.Act);   // 接待游客…，其中过夜游客…
        return number.IsMeasured && whole.Measures(number) ? OfMeasure(said, whole) : null;
    }

    /// <summary>规模以上工业增加值增长7.1%，其中高技术制造业增长… is 高技术制造业增加值; null where the part has a measure of its own.</summary>
    public static IndicatorName? OfMeasure(IndicatorName said, FigureDraft whole) =>
        said.Kind == NameKind.Noun && !Sums().IsMatch(said.Text) && !Level().IsMatch(said.Text) && Measures.Base(whole.Name.Text) is { Length: > 0 } measure
            ? new(said.Text + measure, NameKind.Head)
            : null;

    /// <summary>What the clause before told of: 蔬菜长势良好，产量… is 蔬菜产量; 侵财案件继续走低，立案… is 侵财案件立案.</summary>
    public static IndicatorName? Of(string opening, IndicatorName? said) => said switch
    {
        { Kind: NameKind.BareAct } => new(opening + said.Text, NameKind.Act),
        { Kind: NameKind.Head } when Measures.IsBare(said.Text) => said with { Text = opening + said.Text },
        _ => said,
    };

    /// <summary>What a clause without number tells of, where it says how that fares; null otherwise.</summary>
    public static string? Opening(string clause) =>
        clause.AsSpan().IndexOfAny(Ways) is >= 2 and <= LongestSubject and var at && IndicatorNames.Read(clause.AsSpan(0, at)) is { Kind: not NameKind.BareAct } name
            ? Object(name) is { Length: > 0 } what ? what : name.Text
            : null;

    /// <summary>How things fare: 长势良好, 继续走低, 稳中有升.</summary>
    private static readonly SearchValues<string> Ways = SearchValues.Create(
        ["方面", "长势", "生产", "市场", "价格", "供应", "运行", "形势", "走势", "交易", "销售", "继续", "持续", "稳步", "平稳", "稳定", "明显", "大幅", "进一步", "保持", "较快", "快速", "加快", "不断", "逐步", "整体", "总体", "有所", "稳中", "喜获"], StringComparison.Ordinal);

    /// <summary>新房网签1260套、面积14.2万平方米: a measure of what was named before it (新房网签面积); 惠及企业2310家、职工4.8万人: another object of its act (惠及职工).</summary>
    public static IndicatorName? Beside(IndicatorName named, IndicatorName? read, string words, bool isSameUnit)
    {
        if (LevelWord().Match(words.Trim('、', ' ')) is { Success: true } level && level.Length == words.Trim('、', ' ').Length && LevelWord().IsMatch(named.Text))
            return named with { Text = LevelWord().Replace(named.Text, level.Value, 1) };   // 国家级龙头企业3家、省级26家
        if (read is { Kind: NameKind.Noun } && PerHead().Match(named.Text) is { Success: true } per)
            return read with { Text = per.Value + read.Text };   // 每千人口拥有医师3.62人、床位7.1张
        if ((read is { Kind: NameKind.Noun } || isSameUnit && read is { Kind: NameKind.BareAct }) && named.Kind == NameKind.Act && NameWords.Acts.StartOf(named.Text) is { Length: > 0 } act)
            return new(act + read.Text, NameKind.Act);
        return read is null && named.Kind is NameKind.Act or NameKind.Noun && words.Trim('、', ' ') is "面积" or "金额" ? new(named.Text + words.Trim('、', ' '), named.Kind) : read;
    }

    [GeneratedRegex("国家级|部级|省级|市级|区级|县级|镇级|乡级|村级")]
    private static partial Regex LevelWord();

    [GeneratedRegex("^(每[百千万]+(人口?|户)|人均)(拥有)?")]
    private static partial Regex PerHead();

    [GeneratedRegex("^人均|[费税款金债贷]$")]
    private static partial Regex Sums();
}
