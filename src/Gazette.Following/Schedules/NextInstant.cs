namespace Gazette.Following.Schedules;

/// <summary>When a schedule comes next.</summary>
public static class NextInstant
{
    // The longest run of days without a workday is a week and a half; a year without one is a broken calendar.
    private const int MostDaysAhead = 366;

    /// <summary>The first instant of a schedule after another instant.</summary>
    /// <param name="schedule">Daily, workdays or weekly.</param>
    /// <param name="zone">The person's zone.</param>
    /// <param name="after">Strictly before the result.</param>
    /// <param name="isWorkday">The calendar of workdays, holidays and make-up days.</param>
    /// <returns>In UTC.</returns>
    public static DateTimeOffset Of(Schedule schedule, TimeZoneInfo zone, DateTimeOffset after, Func<DateOnly, bool> isWorkday)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(after, zone).DateTime);
        for (var ahead = 0; ahead <= MostDaysAhead; ahead++)
        {
            var day = today.AddDays(ahead);
            if (Falls(schedule, day, isWorkday) && InstantOf(day.ToDateTime(schedule.At), zone) is var instant && instant > after)
                return instant;
        }

        throw new InvalidOperationException($"No day for {schedule} within a year of {after:O}.");
    }

    /// <summary>The instant at which clocks in a zone show a local time: in the gap of daylight saving the first instant after it, in the overlap the first of the two.</summary>
    internal static DateTimeOffset InstantOf(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    private static bool Falls(Schedule schedule, DateOnly day, Func<DateOnly, bool> isWorkday) => schedule.Cadence switch
    {
        Cadence.Daily => true,
        Cadence.Workdays => isWorkday(day),
        Cadence.Weekly => day.DayOfWeek == (schedule.Day ?? DayOfWeek.Monday),
        _ => throw new ArgumentException($"{schedule.Cadence} has no instants of its own.", nameof(schedule)),
    };
}
