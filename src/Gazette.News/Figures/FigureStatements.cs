using System.Buffers;
using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.News.Figures;

/// <summary>What the numbers of one sentence state, and of which figure.</summary>
internal sealed partial class FigureStatements(string sentence, FigureCollector collector)
{
    private const int LongestName = 14;
    private static readonly SearchValues<string> Goals = SearchValues.Create(["目标", "任务", "计划"], StringComparison.Ordinal);
    private readonly List<FigureDraft> begun = [];
    private FigureDraft? current;
    private IndicatorName? baseline;

    /// <summary>Whether the sentence tells of one event: what it counts is no statistic.</summary>
    public bool IsColour { get; set; }

    /// <summary>Takes a number, with those that 分别 joins to it.</summary>
    /// <param name="numbers">All numbers of the sentence.</param>
    /// <param name="at">Which one.</param>
    /// <param name="words">The words before it.</param>
    /// <param name="end">Where its clause ends.</param>
    /// <returns>How many numbers were taken.</returns>
    public int Number(List<Quantity> numbers, int at, string words, int end)
    {
        var respectively = Math.Max(words.LastIndexOf("分别", StringComparison.Ordinal), words.LastIndexOf("依次", StringComparison.Ordinal));
        if (respectively >= 0 && Joined(numbers, at) is var count and > 1)
        {
            Respectively(words[..respectively], words[(respectively + 2)..], numbers.GetRange(at, count));
            return count;
        }

        Take(numbers[at], words, Right(numbers, at, end, out var isLast), isLast);
        return 1;
    }

    /// <summary>What a whole clause says beside its numbers: a rank, 持平, 翻番, the subject of what follows.</summary>
    public void Clause(string folded, int start, Stretch rest)
    {
        Rank(folded, start);
        if (current is { YearOnYear: null } && folded.Contains("持平", StringComparison.Ordinal) && !folded.Contains("基本持平", StringComparison.Ordinal))
            current.YearOnYear = 0;
        if (current is { YearOnYear: null } && Doubled().Match(folded) is { Success: true } doubled)
            current.YearOnYear = doubled.Groups["n"].ValueSpan is "两" or "二" ? 300 : 100;
        if (rest.Length > 3 && rest.Start == start)
            collector.Passed = rest.Of(sentence);
    }

    private void Take(Quantity number, string words, string right, bool isLast)
    {
        var open = IndicatorNames.WithoutClosers(Folding.Fold(words)).ToString();
        var closers = words[open.Length..];
        if (number.Unit == "%" && open.Contains("预算", StringComparison.Ordinal) && ClauseWords.OfBudget().Match(open) is { Success: true } budget)
            Of(words[..budget.Index], d => d.OfBudget ??= number.Value);
        else if (number.Unit == "%" && open.AsSpan().ContainsAny('占', '比') && ClauseWords.ShareOf().Match(open) is { Success: true } share)
            Of(words[..share.Index], d => d.Share ??= number.Value);
        else if (GrowthWord(open) is { Length: > 0 } growth)
            Grown(number, words, open, growth);
        else if (closers.Contains("同比", StringComparison.Ordinal) && number.Unit == "%" && right.Length == 0)
            Grown(number, words, open, "");
        else if (number.Unit == "倍" && Multiple().IsMatch(open))
            current?.YearOnYear ??= (number.Value - 1) * 100;
        else if (open.AsSpan().ContainsAny('由', '从') && Baseline().Match(open) is { Success: true } from)
            baseline = IndicatorNames.Read(words.AsSpan(0, from.Index)) ?? collector.SubjectBefore();
        else
            State(number, words, right, isLast);
    }

    private void State(Quantity number, string words, string right, bool isLast)
    {
        if (number.IsPoints || number.Unit is "成" or "倍" or "番")
            return;
        var name = IndicatorNames.Read(words, out var left);
        if (current is not null && IsListed(number.Start - words.Length))
            name = IndicatorNames.Beside(current.Name, name, words);
        if ((current ?? collector.Main) is { } before && ClauseWords.AfterValue().IsMatch(right))
            name = Ellipsis.Complete(name, left, number, before);
        if (left.Length == 0 && ClauseWords.AfterValue().IsMatch(right))
            Continue(number, Rough().IsMatch(words));
        else if (name is { Kind: NameKind.BareAct })
            Act(name, number, right);
        else if (name is not null && (number.Unit is not ("%" or "‰") || name.IsRatio) && (name.Kind == NameKind.Head || Stands(right, isLast)))
            Named(name, number, Rough().IsMatch(words));
        else if (number.Unit != "%" && !words.AsSpan().ContainsAny(Goals))
            current = null;   // What follows speaks of something that was not understood.
    }

    /// <summary>Whether a number ends what it says: 慰问老人12人, not 迎接12名教师到来. Another name may follow (宣讲56场次覆盖群众3万人).</summary>
    private static bool Stands(string right, bool isLast) =>
        ClauseWords.AfterValue().IsMatch(right) || (!isLast && right.Length < LongestName && IndicatorNames.Read(right) is { Kind: NameKind.Act });

    /// <summary>Whether 、 stands before a place, so that it goes on with a list.</summary>
    private bool IsListed(int at) => at > 0 && sentence[at - 1] == '、' || at >= 0 && at < sentence.Length && sentence[at] == '、';

    private void Named(IndicatorName name, Quantity number, bool isRough)
    {
        if (!name.Text.EndsWith("比重", StringComparison.Ordinal))
            Turn(collector.State(name, number, sentence)).IsRough = isRough;
        else if (name.Text.Length > 2)
            Turn(collector.Refer(name, sentence)).Share ??= number.Value;
    }

    /// <summary>新增3家高新技术企业: what is counted follows. 审结7980件: it was named before.</summary>
    private void Act(IndicatorName act, Quantity number, string right)
    {
        var counted = right.TrimStart('的', ' ');
        if (ClauseWords.End().IsMatch(right))
        {
            if (begun.Count > 0)
                Turn(collector.State(act, number, sentence));
        }
        else if (NameWords.Achievements.EndOf(act.Text).Length > 0 && IndicatorNames.Read(act.Text + counted) is { Kind: NameKind.Act or NameKind.Head } name && number.Unit != "%")
            Turn(collector.State(name, number, sentence));
    }

    /// <summary>A value whose subject is left out: the figure that waits for it, the same indicator in another period, or the subject named before.</summary>
    private void Continue(Quantity number, bool isRough)
    {
        if (current is { IsRough: true } && !isRough && current.Period == collector.Period && current.Measures(number))
            current.Take(number);
        else if (current is { Value: null } && (number.Unit != "%" || current.Name.IsRatio))
            current.Take(number);
        else if (current is not null && current.Period != collector.Period)
            Turn(collector.State(current.Name, number, sentence));
        else if (current is null && collector.SubjectBefore() is { } subject && (number.Unit != "%" || subject.IsRatio))
            Turn(collector.State(subject, number, sentence));
        else if (current is null && collector.Main is { } main && main.Period != collector.Period && main.Measures(number))
            Turn(collector.State(main.Name, number, sentence));
    }

    /// <summary>What was said is of somewhere else: what follows does not speak of the figure before.</summary>
    public void Leave() => current = null;

    private FigureDraft Turn(FigureDraft draft)
    {
        current = draft;
        if (!begun.Contains(draft))
            begun.Add(draft);
        return draft;
    }

    private string Right(List<Quantity> numbers, int at, int end, out bool isLast)
    {
        isLast = at + 1 >= numbers.Count || numbers[at + 1].Start >= end;
        var stop = at + 1 < numbers.Count && numbers[at + 1].Start < end ? numbers[at + 1].Start : end;
        return stop > numbers[at].End ? sentence[numbers[at].End..stop] : "";
    }

    [GeneratedRegex("(突破|超过?|逾|近|首破|迈上|跨越|站上)$")]
    private static partial Regex Rough();
}
