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

    /// <summary>No start is said (9月10日之前, until Monday): the days begin with <see cref="Beginning"/>.</summary>
    public bool HasNoStart { get; init; }

    /// <summary>The words also name what news is about (国庆, 十四五): one who searches may mean the name, not its days.</summary>
    public bool IsNameToo { get; init; }

    /// <summary>What is odd about it, if anything is.</summary>
    public TimeProblem? Problem { get; init; }

    /// <summary>The sort of time.</summary>
    public TimeKind Kind => Months switch
    {
        null => TimeKind.Days,
        _ when Cumulative => TimeKind.Cumulative,
        { Months: 1 } => TimeKind.Month,
        _ => TimeKind.Months,
    };

    /// <summary>The first day of what has no start: 1 January 1900, before any paper that is read here.</summary>
    public static DateOnly Beginning { get; } = new(TimeExpressions.EarliestYear, 1, 1);

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

    /// <summary>A single month.</summary>
    internal static TimeMeaning Of(YearMonth month, bool yearGiven) => Of(new MonthRange(month, month), yearGiven);

    /// <summary>Days whose year is clear.</summary>
    internal static TimeMeaning Of(Period days) => new(days, YearGiven: true);

    /// <summary>The form that the examples of the rules are written in: days or months, then what else there is to say.</summary>
    public override string ToString()
    {
        var when = HasNoStart ? $"../{Days.To:yyyy-MM-dd}" : Months is { } months ? months.ToString() : Days.ToString();
        return $"{when}{(Cumulative ? " cumulative" : "")}{(IsNameToo ? " name" : "")}{(Problem is { } problem ? $" {problem}" : "")}";
    }
}
