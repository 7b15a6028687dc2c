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

    private static string GrowthWord(string open)
    {
        if (ClauseWords.NotGrowth.EndOf(open).Length > 0)
            return "";
        return ClauseWords.Up.EndOf(open) is { Length: > 0 } up ? up : ClauseWords.Down.EndOf(open);
    }

    private void Grown(Quantity number, string words, string open, string growth)
    {
        var before = open[..^growth.Length];
        var subject = Subject(before).Length;
        var name = IndicatorNames.Read(words.AsSpan(0, subject));
        if (growth.Length > 0 && words.AsSpan(open.Length) is ['到' or '至', ..])
        {
            if (before is "占比" or "比重")
                current?.Share ??= number.Value;
            else
                Level(number, name);
            return;
        }

        if (name is not null)
            Turn(collector.Refer(name, sentence));
        else if (current is null && subject == 0 && collector.SubjectBefore() is { } passed)
            Turn(collector.Refer(passed, sentence));
        else if (current is { YearOnYear: not null } && current.Period != collector.Period && number.Growth is not null)
            Turn(collector.Refer(current.Name, sentence));
        if (ClauseWords.IsOtherYardstick(number.IsPoints || collector.Period is { Months: 12 } ? YearEnd().Replace(open, "") : open) || IsOtherYear(before))
            return;
        if (ClauseWords.NeedsYardstick(growth) && !(number.IsPoints && ClauseWords.IsWithLastYear(before)))
            return;
        if (current is not null && (name is not null || subject <= 8))
            Grow(current, number, ClauseWords.Down.EndOf(open).Length > 0 ? -1 : 1, growth, ClauseWords.Comparable().IsMatch(before));
    }

    private static void Grow(FigureDraft draft, Quantity number, int sign, string growth, bool isComparable)
    {
        if (growth == "改善" && number.IsPoints)
            sign = 1;
        if (number.Value < 0)
            sign = 1;
        if (number.IsPoints)
            draft.Points ??= draft.Share is not null || draft.Unit is "%" or "‰" || draft.Name.IsRatio ? sign * number.Value : null;
        else if (number.Growth is not { } percent)
            draft.Grow(number, sign);
        else if (isComparable)
            draft.Comparable ??= sign * percent;
        else
            draft.YearOnYear ??= sign * percent;
    }

    /// <summary>由6.2亿元增至8.1亿元, 提高到48.6%: the value that is reached.</summary>
    private void Level(Quantity number, IndicatorName? name)
    {
        if (number.IsPoints)
            return;
        if ((baseline ?? name) is { } named)
            Turn(collector.State(named, number, sentence));
        else if (current is { Value: null })
            current.Take(number);
        baseline = null;
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

    private void Of(string before, Action<FigureDraft> add)
    {
        // 三项合计占: the share of no one of them.
        if (begun.Count > 1 && Sum().IsMatch(before))
            return;
        var name = IndicatorNames.Read(before, out var left);
        if (name is not null)
            add(Turn(collector.Refer(name, sentence)));
        else if (left.Length == 0 && current is not null)
            add(current);
    }

    private void Rank(string folded, int start)
    {
        if (Ranks.In(folded) is not var (place, at))
            return;
        var subject = sentence.AsSpan(start, Subject(folded[..at]).Length);
        var whole = subject.EndsWith("总量", StringComparison.Ordinal) ? IndicatorNames.Read(subject[..^2]) : null;
        var name = whole is { Kind: NameKind.Head } ? whole : IndicatorNames.Read(subject);
        if (name is { Kind: NameKind.Head })
            Turn(collector.Refer(name, sentence));
        if (name is { Kind: NameKind.Head } || Yardsticks().IsMatch(subject))
            current?.Rank ??= place;
    }

    private FigureDraft Turn(FigureDraft draft)
    {
        current = draft;
        if (!begun.Contains(draft))
            begun.Add(draft);
        return draft;
    }

    /// <summary>The words before a growth without the comparison: 收入比上年同期 is 收入.</summary>
    private static string Subject(string before)
    {
        while (true)
        {
            var word = ClauseWords.BesideGrowth.EndOf(before).Length;
            if (word == 0 && before.AsSpan().ContainsAny(ClauseWords.ComparisonHints))
                word = ClauseWords.BeforeGrowth().Match(before).Length;
            if (word == 0)
                return before;
            before = before[..^word];
        }
    }

    /// <summary>比2019年: not the year before the period's.</summary>
    private bool IsOtherYear(string before) =>
        before.Contains("20", StringComparison.Ordinal) && YearCompared().Match(before) is { Success: true } match
        && int.Parse(match.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) != (collector.Period?.To.Year ?? collector.Context.ThisYear) - 1;

    private string Right(List<Quantity> numbers, int at, int end, out bool isLast)
    {
        isLast = at + 1 >= numbers.Count || numbers[at + 1].Start >= end;
        var stop = at + 1 < numbers.Count && numbers[at + 1].Start < end ? numbers[at + 1].Start : end;
        return stop > numbers[at].End ? sentence[numbers[at].End..stop] : "";
    }

    [GeneratedRegex("(突破|超过?|逾|近|首破|迈上|跨越|站上)$")]
    private static partial Regex Rough();

    /// <summary>Words before a rank that name no indicator of their own.</summary>
    [GeneratedRegex("^(总量|增量|规模|综合|数量|质效|同比|[、和与及 ]|增幅|增速)*$")]
    private static partial Regex Yardsticks();

    /// <summary>For a whole year the end of the year before is the same time of last year.</summary>
    [GeneratedRegex("[上去]年(年?[末底])")]
    private static partial Regex YearEnd();

    [GeneratedRegex("(合计|总计|共|三者|两者|二者|两项|三项)$")]
    private static partial Regex Sum();

    [GeneratedRegex("翻了?(?<n>[一两二])?番")]
    private static partial Regex Doubled();

    [GeneratedRegex("(去年|上年)(同期|全年)?的?$")]
    private static partial Regex Multiple();

    [GeneratedRegex("(?<![自理经])(由|从)(原来的?|过去的?|最初的?|(去年|上年|20[0-9]{2}年)(同期|底|末)?的?|[0-9]{1,2}月的?)?$")]
    private static partial Regex Baseline();

    [GeneratedRegex("[比较与同](?<year>20[0-9]{2})年")]
    private static partial Regex YearCompared();
}
