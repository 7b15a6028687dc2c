namespace Gazette.Text.Time;

/// <summary>Days, weeks and parts of months.</summary>
internal static class Calendar
{
    /// <summary>A day, when the calendar has it.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>Monday to Sunday, so many weeks after the current one.</summary>
    public static Period Week(this Reference reference, int later) =>
        new(reference.Monday.AddDays(7 * later), reference.Monday.AddDays(7 * later + 6));

    /// <summary>The days up to today, today included.</summary>
    public static Period LastDays(this Reference reference, int days) => new(reference.Today.AddDays(1 - days), reference.Today);

    /// <summary>The days that hold the hours up to now: 24 of them reach into yesterday.</summary>
    public static Period LastHours(this Reference reference, int hours) => reference.LastDays(1 + Math.Max(1, (hours + 23) / 24));

    /// <summary>As many months up to today: one month on 11 September begins on 12 August.</summary>
    public static Period LastMonths(this Reference reference, int months) => new(reference.Today.AddMonths(-months).AddDays(1), reference.Today);

    /// <summary>What begins tomorrow and lasts so many units of so many days, or so many months where a unit has no fixed days (0).</summary>
    public static Period Ahead(this Reference reference, int daysOfUnit, int many) =>
        new(reference.Today.AddDays(1), daysOfUnit == 0 ? reference.Today.AddMonths(Math.Max(1, many)) : reference.Today.AddDays(Math.Max(1, daysOfUnit * many)));

    /// <summary>The three months of a quarter, so many after the current one.</summary>
    public static MonthRange Quarter(this Reference reference, int later)
    {
        var first = new YearMonth(reference.Today.Year, (reference.Today.Month - 1) / 3 * 3 + 1).AddMonths(3 * later);
        return new(first, first.AddMonths(2));
    }

    /// <summary>The first ten days of a month (0), the second (1), or the rest (2).</summary>
    public static Period Third(this YearMonth month, int third) =>
        new(month.FirstDay.AddDays(10 * third), third == 2 ? month.LastDay : month.FirstDay.AddDays(10 * third + 9));
}
