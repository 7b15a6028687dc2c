using System.Globalization;

namespace Gazette.Text.Time;

/// <summary>Whole days, both ends included, in the paper's time zone.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, not before <paramref name="From"/>.</param>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>A single day.</summary>
    public static Period Of(DateOnly day) => new(day, day);

    /// <summary>Whether a day lies in the period.</summary>
    public bool Covers(DateOnly day) => From <= day && day <= To;

    /// <summary>The period of the same length that ends the day before: of whole months as many months.</summary>
    public Period Before()
    {
        var last = From.AddDays(-1);
        var wholeMonths = From.Day == 1 && To.AddDays(1).Day == 1;
        return wholeMonths
            ? new(From.AddMonths(-((To.Year - From.Year) * 12 + To.Month - From.Month + 1)), last)
            : new(last.AddDays(From.DayNumber - To.DayNumber), last);
    }

    /// <summary>The form <c>yyyy-MM-dd/yyyy-MM-dd</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}/{To:yyyy-MM-dd}");
}
