using System.Buffers;

namespace Gazette.Text.Time;

/// <summary>Finds dates and periods as readers ask for them and reporters write them, in Chinese and English.</summary>
public static class TimeExpressions
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 9000;
    private static readonly SearchValues<char> ChineseHints = SearchValues.Create("天日号晨晚早夜周期拜月年季");
    private static readonly SearchValues<char> EnglishHints = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> NumericHints = SearchValues.Create("-/.");

    // Built when a text first needs them: a start waits for none of them.
    private static readonly Lazy<TimeRule[]> Chinese = new(() =>
    [
        .. ChineseAgo.Rules, .. ChineseDays.Rules, .. ChineseWeeks.Rules, .. ChineseSpans.Rules, .. ChineseDates.Rules, .. ChineseMonths.Rules, .. ChinesePartMonths.Rules, .. ChineseYears.Rules,
    ]);

    private static readonly Lazy<TimeRule[]> English = new(() =>
        [.. EnglishDays.Rules, .. EnglishSpans.Rules, .. EnglishDates.Rules, .. EnglishMonths.Rules, .. EnglishYears.Rules]);

    private static readonly Lazy<TimeRule[]> Numeric = new(() => [.. NumericDates.Rules]);

    /// <summary>Every rule, for the test that runs their examples.</summary>
    internal static IEnumerable<TimeRule> Rules => [.. Chinese.Value, .. English.Value, .. Numeric.Value];

    /// <summary>
    /// The times in what somebody typed, in reading order, longest first where they could overlap. Without a year a day or month is
    /// the most recent one that has begun.
    /// </summary>
    /// <param name="text">As typed; positions are positions in it.</param>
    /// <param name="today">The day it is asked, in the paper's time zone.</param>
    public static IReadOnlyList<TimeMention> Find(string text, DateOnly today) => Find(text, new Reference(today, LooksAhead: false));

    /// <summary>
    /// The times in an article. Without a year a day or a single month is the one nearest to its publication, so that what is announced
    /// lies ahead; months that are reported on (1至8月, 一季度) lie behind. Short forms (9.10) are not read: they are figures there.
    /// </summary>
    /// <param name="text">The article's text; positions are positions in it.</param>
    /// <param name="published">Its publication day, in the paper's time zone.</param>
    public static IReadOnlyList<TimeMention> FindInArticle(string text, DateOnly published) => Find(text, new Reference(published, LooksAhead: true));

    private static IReadOnlyList<TimeMention> Find(string text, Reference reference)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(reference.Today.Year, EarliestYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reference.Today.Year, LatestYear);
        var folded = Folding.Fold(text);
        var candidates = new TimeCandidates(folded, reference);
        Try(candidates, Chinese, folded, ChineseHints);
        Try(candidates, English, folded, EnglishHints);
        Try(candidates, Numeric, folded, NumericHints);
        return TimeJoins.Join(folded, candidates.LongestFirst(), reference);
    }

    private static void Try(TimeCandidates candidates, Lazy<TimeRule[]> rules, string folded, SearchValues<char> hints)
    {
        if (!folded.AsSpan().ContainsAny(hints))
            return;
        foreach (var rule in rules.Value)
            candidates.Collect(rule);
    }
}
