using System.Buffers;
using Gazette.Text;

namespace Gazette.News.Figures;

/// <summary>Reads one sentence, number by number: each begins a figure or says more of one.</summary>
internal sealed class SentenceReader(string sentence, FigureCollector collector)
{
    private static readonly SearchValues<char> PeriodHints = SearchValues.Create("月年季周目五");
    private readonly string folded = Folding.Fold(sentence);
    private readonly List<Quantity> numbers = Quantities.Find(sentence);
    private readonly FigureStatements said = new(sentence, collector);
    private int next;
    private bool isWish;

    public void Read()
    {
        foreach (var clause in ClauseSplitter.Split(sentence, numbers))
            Read(clause);
        said.IsColour = !(collector.HasPeriod || ClauseWords.Scope().IsMatch(folded)) || ClauseWords.Event().IsMatch(folded);
    }

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
        var isOff = isWish || ClauseWords.IsOther(text);
        if (text.Contains("当月", StringComparison.Ordinal) && collector.Period is { } running)
            collector.Period = new(running.To, running.To);
        var from = clause.Start;
        var used = 0;
        while (next < numbers.Count && numbers[next].End <= clause.End)
        {
            var number = numbers[next];
            var left = Left(Math.Max(from, clause.Start), number.Start, mentions, ref used);
            from = number.End;
            next += isOff || number.Start < left.End ? 1 : said.Number(numbers, next, left, clause.End);
        }

        for (; used < mentions.Count; used++)
            collector.Enter(mentions[used]);
        if (!isOff)
            said.Clause(text, clause.Start, Left(from, clause.End, [], ref used));
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
            var isLast = sentence.AsSpan(mentions[used].End, end - mentions[used].End).Trim("的末底 ").IsEmpty;
            (start, end) = isLast ? (start, mentions[used].Start) : (mentions[used].End, end);
        }

        return new(Math.Min(start, end), Math.Max(0, end - start));
    }
}
