namespace Gazette.Text.Time;

/// <summary>What a time expression means on the day it is said.</summary>
/// <param name="Days">The days it covers.</param>
/// <param name="YearGiven">Whether the words alone fix the year (去年9月, 上周, 2020-09-10), not the rule of the most recent one (9月, 一季度).</param>
public sealed record TimeMeaning(Period Days, bool YearGiven)
{
    /// <summary>The months, when the words name whole months (1至8月, 上半年, 2020年); null for days and weeks.</summary>
    public MonthRange? Months { get; init; }

    /// <summary>A span of months that starts in January, or one said as counted from there (前8个月, 截至8月底, 上半年).</summary>
    public bool Cumulative { get; init; }

    /// <summary>Whole months.</summary>
    /// <param name="months">Which ones.</param>
    /// <param name="yearGiven">See <see cref="YearGiven"/>.</param>
    /// <param name="fromJanuary">The words say that it is counted from January, even when it is January alone.</param>
    internal static TimeMeaning Of(MonthRange months, bool yearGiven, bool fromJanuary = false) => new(months.Days, yearGiven)
    {
        Months = months,
        Cumulative = fromJanuary || (months.From.Month == 1 && months.Months > 1),
    };

    /// <summary>Whole months of one year.</summary>
    internal static TimeMeaning Of(int year, int from, int to, bool yearGiven, bool fromJanuary = false) =>
        Of(new MonthRange(new(year, from), new(year, to)), yearGiven, fromJanuary);

    /// <summary>The form that the examples of the rules are written in.</summary>
    public override string ToString() => $"{(Months is { } months ? months.ToString() : Days.ToString())}{(Cumulative ? " cumulative" : "")}";
}
