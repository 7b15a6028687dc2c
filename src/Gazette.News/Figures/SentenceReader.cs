using System.Buffers;
using System.Text.RegularExpressions;
using Gazette.News.Figures.Numbers;
using Gazette.News.Figures.Times;
using Gazette.Text;

namespace Gazette.News.Figures;

/// <summary>Reads one sentence, number by number: each begins a figure or says more of one.</summary>
internal sealed partial class SentenceReader(string sentence, List<Quantity> numbers, FigureCollector collector)
{
    private static readonly SearchValues<char> PeriodHints = SearchValues.Create("月年季周目五假期今节来");
    private static readonly SearchValues<string> Wordy = SearchValues.Create(
        [
            "第一", "第二", "第三", "第四", "第五", "第六", "第七", "第八", "第九", "第十", "首位", "榜首", "头名", "持平", "番",
            .. "123456789１２３４５６７８９".Select(c => $"第{c}"),
        ],
        StringComparison.Ordinal);

    private readonly string folded = Folding.Fold(sentence);
    private readonly FigureStatements said = new(sentence, collector);
    private int next;
    private bool isWish;
    private bool isElsewhere;

    public void Read()
    {
        foreach (var clause in ClauseSplitter.Split(sentence, numbers))
            Read(clause);
        said.IsColour = !(collector.HasPeriod || ClauseWords.Scope().IsMatch(folded)) || ClauseWords.Event().IsMatch(folded);
    }

    /// <summary>Whether a sentence states nothing: it has no number with a unit, no place and no growth in words.</summary>
    public static bool IsEmpty(string sentence, List<Quantity> numbers) => numbers.Count == 0 && !sentence.AsSpan().ContainsAny(Wordy);

    public bool IsColour => said.IsColour;

    /// <summary>The periods that a text without numbers names.</summary>
    public static void ReadPeriods(string text, FigureCollector collector)
    {
        if (!text.AsSpan().ContainsAny(PeriodHints))
            return;
        foreach (var mention in Periods.Find(Folding.Fold(text), collector.Context))
            collector.Enter(mention);
    }

    private void Read(Stretch clause)
    {
        var text = clause.Of(folded);
        var mentions = text.AsSpan().ContainsAny(PeriodHints) ? Mentions(text, clause.Start) : [];
        isWish |= ClauseWords.IsWish(text);
        // What is said of the city holds until the district is named again: 全市…增长5.2%，民生支出占比78.3%.
        isElsewhere = (isElsewhere && !ClauseWords.IsHere(text) && !IsAfterStop(clause.Start)) || ClauseWords.IsElsewhere(text);
        if (isElsewhere)
            said.Leave();
        var isOff = isWish || isElsewhere || ClauseWords.IsOther(text);
        if (text.Contains("当月", StringComparison.Ordinal) && collector.Period is { } running)
            collector.Period = new(running.To, running.To);
        var from = clause.Start;
        var used = 0;
        while (next < numbers.Count && numbers[next].End <= clause.End)
        {
            var number = numbers[next];
            var left = Left(Math.Max(from, clause.Start), number.Start, mentions, ref used);
            from = number.End;
            next += isOff || number.Start < left.End ? 1 : said.Number(numbers, next, Words(left, number.Start), clause.End);
        }

        for (; used < mentions.Count; used++)
            collector.Enter(mentions[used]);
        if (!isOff)
            said.Clause(text, clause.Start, Left(from, clause.End, [], ref used));
    }

    private bool IsAfterStop(int start) => start > 0 && sentence[start - 1] is ('；' or ';');

    /// <summary>税收收入8月完成: the words before the period and those after it.</summary>
    private string Words(Stretch left, int end)
    {
        // 212家企业完成工业总产值: the enterprises are counted by the number before.
        if (next > 0 && numbers[next - 1].End == left.Start && Counted().Match(left.Of(sentence)) is { Success: true } counted)
            return left.Of(sentence)[counted.Length..];
        return left.End < end && left.Length > 0 && sentence.AsSpan(left.End, end - left.End).ContainsAny('分', '依') && sentence.AsSpan(left.End, end - left.End).IndexOfAny('分', '依') is var at
            ? string.Concat(left.Of(sentence), sentence.AsSpan(left.End + at, end - left.End - at))
            : left.Of(sentence);
    }

    [GeneratedRegex("^[\u4e00-\u9fff]{2,14}?(完成|实现)(?=.{2})")]
    private static partial Regex Counted();

    /// <summary>Whether only verbs and adverbs stand between two places.</summary>
    private bool IsNothing(int start, int end)
    {
        if (sentence.AsSpan(start, end - start).Trim("的末底 ").IsEmpty)
            return true;
        IndicatorNames.Read(sentence.AsSpan(start, end - start), out var left);
        return left.Length == 0;
    }

    /// <summary>The periods of a clause; one that has not begun makes a wish of the rest.</summary>
    private List<PeriodMention> Mentions(string text, int start)
    {
        var found = new List<PeriodMention>();
        foreach (var mention in Periods.Find(text, collector.Context))
        {
            if (collector.IsAhead(mention))
                isWish = true;
            else
                found.Add(mention with { Start = mention.Start + start, End = mention.End + start });
        }

        return found;
    }

    /// <summary>The words before a number from which its indicator is read: those after the last period, or before it where nothing follows it.</summary>
    private Stretch Left(int start, int end, List<PeriodMention> mentions, ref int used)
    {
        for (; used < mentions.Count && mentions[used].End <= end; used++)
        {
            collector.Enter(mentions[used]);
            if (mentions[used].Start < start)
                continue;
            var isLast = IsNothing(mentions[used].End, end);
            (start, end) = isLast && mentions[used].Start > start ? (start, mentions[used].Start) : (mentions[used].End, end);
        }

        return new(Math.Min(start, end), Math.Max(0, end - start));
    }
}
