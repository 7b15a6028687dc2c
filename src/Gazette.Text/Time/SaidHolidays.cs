namespace Gazette.Text.Time;

/// <summary>Which days the name of a holiday means.</summary>
internal static class SaidHolidays
{
    /// <summary>The days of holidays that are named together, in a year or in the latest in which they have begun; null for what no calendar tables.</summary>
    /// <param name="reference">The day from which it is reckoned.</param>
    /// <param name="year">The year, if it is said.</param>
    /// <param name="isTime">The words say that the days are meant (国庆期间), not what is done on them.</param>
    /// <param name="holidays">Which: two of them make one period.</param>
    public static TimeMeaning? Holiday(this Reference reference, int? year, bool isTime, params ReadOnlySpan<Holiday> holidays)
    {
        // This year's New Year may have begun in the last one, and next year's in this.
        for (var tried = year ?? reference.Today.Year + 1; tried >= (year ?? reference.Today.Year - 1); tried--)
        {
            if (Days(tried, holidays) is { } days && (year is not null || days.From <= reference.Today))
                return new(days, year is not null) { IsNameToo = !isTime };
        }
        return null;
    }

    private static Period? Days(int year, ReadOnlySpan<Holiday> holidays)
    {
        var days = Holidays.In(holidays[0], year);
        foreach (var next in holidays[1..])
        {
            if (days is not { } before || Holidays.In(next, year) is not { } more)
                return null;
            days = new(before.From < more.From ? before.From : more.From, before.To > more.To ? before.To : more.To);
        }
        return days;
    }
}
