using Gazette.Text.Time;

namespace Gazette.News.Figures.Times;

/// <summary>From which day and which year said before a period is reckoned.</summary>
/// <param name="Published">The publication day; null when unknown.</param>
/// <param name="Year">The year said last for a period; null when none was.</param>
internal readonly record struct PeriodContext(DateOnly? Published, int? Year)
{
    // A monthly report appears one month after its month, or two.
    private const int Recent = 2;

    /// <summary>The year of publication, else the one said.</summary>
    public int? ThisYear => Published?.Year ?? Year;

    /// <summary>今年以来: January to the month of publication.</summary>
    public MonthRange? YearToDate => Published is { } day ? new(new(day.Year, 1), YearMonth.Of(day)) : null;

    /// <summary>The month of publication, or one before it.</summary>
    public MonthRange? Month(int later) => Published is { } day && YearMonth.Of(day).AddMonths(later) is var month ? new(month, month) : null;

    /// <summary>Months of the year said; else of the latest year in which they have begun, unless the text told of another year before and they are not recent.</summary>
    /// <param name="said">The year in the words, or null.</param>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month.</param>
    /// <param name="isPartOfYear">A quarter or a half: told of once its last month but two has begun.</param>
    public MonthRange? Months(int? said, int from, int to, bool isPartOfYear)
    {
        var year = said ?? Meant(from, to, isPartOfYear);
        return year is { } known and > 1900 and < 9000 ? new(new(known, from), new(known, to)) : null;
    }

    private int? Meant(int from, int to, bool isPartOfYear)
    {
        if (Published is not { } day)
            return Year;
        var begun = HasBegun(from, to, isPartOfYear, day.Month) ? day.Year : day.Year - 1;
        var age = ((day.Year - begun) * 12) + day.Month - to;
        return Year is { } before && before < begun && (age > Recent || IsWholeYear(from, to)) ? before : begun;
    }

    private static bool HasBegun(int from, int to, bool isPartOfYear, int month) =>
        // In January and February the whole year that is talked about is the one that ended.
        IsWholeYear(from, to) ? month > 2 : (isPartOfYear ? Math.Max(from, to - 2) : to) <= month;

    private static bool IsWholeYear(int from, int to) => (from, to) == (1, 12);
}
