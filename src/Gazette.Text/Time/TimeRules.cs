namespace Gazette.Text.Time;

/// <summary>All rules, and which of them a text can concern.</summary>
/// <remarks>One reading of the text for all marks at once: most texts hold no time, and of those that do few rules apply.</remarks>
internal sealed class TimeRules
{
    private static readonly Lazy<TimeRules> Embedded = new(() => new());
    private readonly TimeRule[] rules =
    [
        .. ChineseAgo.Rules, .. ChineseUntilNow.Rules, .. ChineseDays.Rules, .. ChineseWeeks.Rules, .. ChineseSpans.Rules, .. ChineseDates.Rules, .. ChineseMonths.Rules,
        .. ChinesePartMonths.Rules, .. ChineseYears.Rules, .. ChineseQuarters.Rules, .. ChineseHolidays.Rules, .. ChinesePlans.Rules, .. ChineseAhead.Rules, .. EnglishAhead.Rules,
        .. EnglishDays.Rules, .. EnglishWeeks.Rules, .. EnglishSpans.Rules, .. EnglishDates.Rules, .. EnglishMonths.Rules, .. EnglishPartMonths.Rules,
        .. EnglishYears.Rules, .. EnglishHolidays.Rules, .. NumericDates.Rules, .. NumericRanges.Rules,
    ];

    private readonly WordFinder marks;
    private readonly int[][] rulesOfMark;

    private TimeRules()
    {
        var byMark = rules.SelectMany((rule, index) => rule.Marks.Select(mark => (mark, index))).GroupBy(pair => pair.mark, pair => pair.index).ToList();
        marks = new([.. byMark.Select(group => group.Key)]);
        rulesOfMark = [.. byMark.Select(group => group.ToArray())];
    }

    /// <summary>The rules; made when a text first needs them, so that a start waits for none.</summary>
    public static TimeRules All => Embedded.Value;

    /// <summary>Every rule, in no order that matters.</summary>
    public IReadOnlyList<TimeRule> Each => rules;

    /// <summary>Takes what the rules read whose marks stand in the text.</summary>
    public void Collect(string folded, TimeCandidates candidates)
    {
        var found = new List<WordFound>();
        marks.Find(folded, found);
        if (found.Count == 0)
            return;
        Span<bool> concerned = stackalloc bool[rules.Length];
        foreach (var mark in found)
        {
            if (!BeginsAWord(folded, mark.Start))
                continue;
            foreach (var rule in rulesOfMark[mark.Word])
                concerned[rule] = true;
        }
        var hasDigit = folded.AsSpan().ContainsAnyInRange('0', '9');
        for (var rule = 0; rule < rules.Length; rule++)
        {
            if (concerned[rule] && (hasDigit || !rules[rule].HasDigits))
                candidates.Collect(rules[rule]);
        }
    }

    /// <summary>No Latin word is read from its middle: the sun of Sunday is a mark, the sun of unsung is none.</summary>
    private static bool BeginsAWord(string folded, int at) =>
        at == 0 || !char.IsAsciiLetterLower(folded[at]) || !char.IsAsciiLetterLower(folded[at - 1]);
}
