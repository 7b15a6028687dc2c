namespace Gazette.Text.Time;

/// <summary>Finds dates and periods as readers ask for them and reporters write them, in Chinese and English.</summary>
public static class TimeExpressions
{
    internal const int EarliestYear = 1900;
    private const int LatestYear = 9000;

    /// <summary>
    /// The times in what somebody typed, in reading order, longest first where they could overlap. Without a year a day or month is
    /// the most recent one that has begun. What the calendar lacks, what ends before it starts and what lies ahead is found too,
    /// with its <see cref="TimeMention.Problem"/>.
    /// </summary>
    /// <param name="text">As typed; positions are positions in it.</param>
    /// <param name="today">The day it is asked, in the paper's time zone.</param>
    public static IReadOnlyList<TimeMention> Find(string text, DateOnly today) => Find(text, new Reference(today, LooksAhead: false));

    /// <summary>
    /// The times in an article. Without a year a day or a single month is the one nearest to its publication, so that what is announced
    /// lies ahead; months that are reported on (1至8月, 一季度) lie behind. Short forms (9.10) and names (国庆) are not read, and neither is
    /// what the calendar lacks: it is a figure, or a slip.
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
        TimeRules.All.Collect(folded, candidates);
        var mentions = TimeJoins.Join(folded, candidates.LongestFirst(), reference);
        return reference.LooksAhead ? mentions : [.. mentions.Select(mention => Judged(mention, reference.Today))];
    }

    private static TimeMention Judged(TimeMention mention, DateOnly today) => mention.Problem is null && mention.Days.From > today
        ? mention with { Meaning = mention.Meaning with { Problem = TimeProblem.Future } }
        : mention;
}
