using System.Text.RegularExpressions;
using Gazette.News.Figures.Numbers;
using Gazette.Text;

namespace Gazette.News.Figures;

/// <summary>Lists that 分别 joins: 税收收入、非税收入分别完成62.1亿元、9.8亿元.</summary>
internal sealed partial class FigureStatements
{
    /// <summary>What is shared by the names of a list is longer than their heads only where the last name is that much longer than the others (城镇、农村居民人均可支配收入).</summary>
    private const int LongestHead = 3;

    private static readonly char[] ListMarks = ['、', '和', '及', '与'];
    private static readonly string[] Joints = ["、", "和", "及", "与", "以及", "，", ","];

    /// <summary>How many numbers stand in one list from this one on.</summary>
    private int Joined(List<Quantity> numbers, int at)
    {
        var count = 1;
        while (at + count < numbers.Count && numbers[at + count].Unit == numbers[at].Unit
            && IsJoint(sentence[numbers[at + count - 1].End..numbers[at + count].Start].Trim()))
        {
            count++;
        }

        return count;
    }

    /// <summary>、 or 和, and perhaps another growth: 分别增长6.3%、下降2.5%.</summary>
    private static bool IsJoint(string between)
    {
        var growth = GrowthWord(between);
        return Joints.Contains(between[..^growth.Length].TrimEnd());
    }

    /// <summary>The growth that stands before a number of the list itself, or null.</summary>
    private string? OwnGrowth(List<Quantity> values, int i) =>
        i > 0 && GrowthWord(sentence[values[i - 1].End..values[i].Start].Trim()) is { Length: > 0 } own ? own : null;

    private void Respectively(string subjects, string verb, List<Quantity> values)
    {
        var open = IndicatorNames.WithoutClosers(Folding.Fold(verb)).ToString();
        var targets = Targets(subjects, values, NameWords.Acts.EndOf(open) == open && NameWords.Openers.EndOf(open) != open ? open : "");
        var growth = GrowthWord(open) is { Length: > 0 } after ? after : GrowthWord(subjects);
        for (var i = 0; i < targets.Count; i++)
        {
            if (values[i].Unit == "%" && ClauseWords.OfBudget().IsMatch(open))
                targets[i].OfBudget ??= values[i].Value;
            else if (values[i].Unit == "%" && (ClauseWords.ShareOf().IsMatch(open) || IsShare(subjects)))
                targets[i].Share ??= values[i].Value;
            else if ((growth = OwnGrowth(values, i) ?? growth).Length > 0)
                Grow(targets[i], values[i], ClauseWords.Down.EndOf(growth).Length > 0 ? -1 : 1, growth, ClauseWords.Comparable().IsMatch(verb));
            else if (!values[i].IsPoints && targets[i].Value is null)
                targets[i].Take(values[i]);
        }
    }

    /// <summary>The indicators named before 分别, or the last ones of the sentence; none where they are not as many as the numbers.</summary>
    private List<FigureDraft> Targets(string subjects, List<Quantity> values, string act)
    {
        var words = Subject(subjects);
        words = words[..^GrowthWord(words).Length];
        var isElided = IsShare(subjects) || words.Trim('、', '，', ' ', '同', '比').Length == 0;
        if (isElided)
            return begun.Count >= values.Count ? begun.GetRange(begun.Count - values.Count, values.Count) : [];
        var names = Names(words).ConvertAll(n => act.Length > 0 && n.Kind == NameKind.Noun ? n with { Text = n.Text + act + Ellipsis.ObjectOf(act, collector.Main) } : n);
        return names.Count == values.Count ? [.. names.Select(n => Turn(collector.Refer(n, sentence)))] : [];
    }

    /// <summary>占比分别为35%和64.4%.</summary>
    private static bool IsShare(string words) => words.Trim('，', ' ') is "占比" or "比重" or "占比重";

    /// <summary>城镇、农村居民人均可支配收入 are two names with one end.</summary>
    private static List<IndicatorName> Names(string words)
    {
        if (Group().Match(words) is { Success: true } group)
            return [.. words[..group.Index].Split(ListMarks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(p => IndicatorNames.Read(p + group.Groups["what"].Value)).OfType<IndicatorName>()];
        var parts = words.Split(ListMarks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var last = parts.Length > 0 ? IndicatorNames.Read(parts[^1]) : null;
        if (last is null)
            return [];
        var names = new List<IndicatorName>();
        foreach (var part in parts[..^1])
        {
            var name = IndicatorNames.Read(part);
            if (Shared(part, last) is { } shared)
            {
                names.Add(shared);
                continue;
            }

            if (name is not { Kind: NameKind.Head } && last.Kind == NameKind.Head)
                name = IndicatorNames.Read(part + Tail(name?.Text ?? part, last.Text));
            if (name is null)
                return [];
            names.Add(name);
        }

        return [.. names, last];
    }

    /// <summary>What a name of a list shares with the last: what follows the same character (农业、服务业用电量), else what stands as far behind (城镇、农村居民收入), else its head.</summary>
    private static string Tail(string part, string last)
    {
        var head = NameWords.Heads.EndOf(last);
        if (last.LastIndexOf(part[^1], last.Length - head.Length - 1) is > 0 and var at)
            return last[(at + 1)..];
        return last.Length - part.Length > LongestHead ? last[part.Length..] : head;
    }

    /// <summary>基本养老保险、失业保险参保人数: what follows the words that both end with.</summary>
    private static IndicatorName? Shared(string part, IndicatorName last)
    {
        if (part.Length < 3 || last.Kind != NameKind.Head || last.Text.LastIndexOf(part[^2..], StringComparison.Ordinal) is not (> 0 and var at) || at + 3 > last.Text.Length)
            return null;
        return IndicatorNames.Read(part + last.Text[(at + 2)..]);
    }

    /// <summary>汽车、电子、建材三大主导产业产值.</summary>
    [GeneratedRegex("(?<=[\u4e00-\u9fff])等?[两二三四五六七八九十][大类项个](主导|重点|支柱|特色|传统|优势|新兴|主要)?(?<what>[\u4e00-\u9fff]{2,10})$")]
    private static partial Regex Group();
}
