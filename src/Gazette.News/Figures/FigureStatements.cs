using Gazette.News.Figures.Numbers;
using Gazette.Text;

namespace Gazette.News.Figures;

/// <summary>What the numbers of one sentence state, and of which figure.</summary>
internal sealed partial class FigureStatements(string sentence, FigureCollector collector)
{
    private readonly List<FigureDraft> begun = [];
    private FigureDraft? current;
    private IndicatorName? baseline;
    private string? topic;

    /// <summary>What the clause before told of without a number (蔬菜长势良好).</summary>
    private string? opening;

    /// <summary>The figure whose parts are told (其中…).</summary>
    private FigureDraft? whole;

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
        if (folded.Contains("持平", StringComparison.Ordinal) && !folded.Contains("基本持平", StringComparison.Ordinal))
            Level(folded, rest);
        if (current is { YearOnYear: null } && Doubled().Match(folded) is { Success: true } doubled)
            current.YearOnYear = doubled.Groups["n"].ValueSpan is "两" or "二" ? 300 : 100;
        if (folded == Among)
            whole = current ?? collector.Main;
        if (rest.Length <= 3 || rest.Start != start)
            return;
        collector.Passed = rest.Of(sentence);
        opening = Ellipsis.Opening(collector.Passed);
        if (rest.End < sentence.Length && sentence[rest.End] is '：' or ':')
            topic = IndicatorNames.Topic(collector.Passed);
    }

    private void Take(Quantity number, string words, string right, bool isLast)
    {
        if (words.Contains(Among, StringComparison.Ordinal))
            whole = current ?? collector.Main;
        var open = IndicatorNames.WithoutClosers(Folding.Fold(words)).ToString();
        var closers = words[open.Length..];
        var part = number.AsPercentage();
        if (part.Unit == "%" && open.Contains("预算", StringComparison.Ordinal) && ClauseWords.OfBudget().Match(open) is { Success: true } budget)
            Of(words[..budget.Index], d => d.OfBudget ??= part.Value);
        else if (part.Unit == "%" && open.AsSpan().ContainsAny('占', '比') && ClauseWords.ShareOf().Match(open) is { Success: true } share)
            Share(words[..share.Index], part, share.Groups["of"].Length == 0, number.Unit == "成");
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
}
