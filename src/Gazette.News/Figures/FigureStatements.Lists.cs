using Gazette.Text;

namespace Gazette.News.Figures;

/// <summary>Lists that 分别 joins: 税收收入、非税收入分别完成62.1亿元、9.8亿元.</summary>
internal sealed partial class FigureStatements
{
    private static readonly char[] ListMarks = ['、', '和', '及', '与'];
    private static readonly string[] Joints = ["、", "和", "及", "与", "以及", "，", ","];

    /// <summary>How many numbers stand in one list from this one on.</summary>
    private int Joined(List<Quantity> numbers, int at)
    {
        var count = 1;
        while (at + count < numbers.Count && numbers[at + count].Unit == numbers[at].Unit
            && Joints.Contains(sentence[numbers[at + count - 1].End..numbers[at + count].Start].Trim()))
        {
            count++;
        }

        return count;
    }

    private void Respectively(string subjects, string verb, List<Quantity> values)
    {
        var targets = Targets(subjects, values);
        var open = IndicatorNames.WithoutClosers(Folding.Fold(verb)).ToString();
        for (var i = 0; i < targets.Count; i++)
        {
            if (values[i].Unit == "%" && ClauseWords.OfBudget().IsMatch(open))
                targets[i].OfBudget ??= values[i].Value;
            else if (values[i].Unit == "%" && ClauseWords.ShareOf().IsMatch(open))
                targets[i].Share ??= values[i].Value;
            else if (GrowthWord(open) is { Length: > 0 } growth)
                Grow(targets[i], values[i], ClauseWords.Down.EndOf(open).Length > 0 ? -1 : 1, growth, ClauseWords.Comparable().IsMatch(verb));
            else if (!values[i].IsPoints && targets[i].Value is null)
                targets[i].Take(values[i]);
        }
    }

    /// <summary>The indicators named before 分别, or the last ones of the sentence; none where they are not as many as the numbers.</summary>
    private List<FigureDraft> Targets(string subjects, List<Quantity> values)
    {
        var words = Subject(subjects);
        var isElided = words.Trim('、', '，', ' ', '同', '比').Length == 0;
        if (isElided)
            return begun.Count >= values.Count ? begun.GetRange(begun.Count - values.Count, values.Count) : [];
        var names = Names(words);
        return names.Count == values.Count ? [.. names.Select(n => Turn(collector.Refer(n, sentence)))] : [];
    }

    /// <summary>城镇、农村居民人均可支配收入 are two names with one end.</summary>
    private static List<IndicatorName> Names(string words)
    {
        var parts = words.Split(ListMarks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var last = parts.Length > 0 ? IndicatorNames.Read(parts[^1], out _) : null;
        if (last is null)
            return [];
        var names = new List<IndicatorName>();
        foreach (var part in parts[..^1])
        {
            var name = IndicatorNames.Read(part, out _);
            var isWhole = name is { Kind: NameKind.Head } || last.Kind != NameKind.Head || part.Length >= last.Text.Length;
            name = isWhole ? name : IndicatorNames.Read(part + last.Text[part.Length..], out _);
            if (name is null)
                return [];
            names.Add(name);
        }

        return [.. names, last];
    }
}
