namespace Gazette.Following.Schedules;

/// <summary>What schedules follow that is no person's own: the default time and the calendar of workdays.</summary>
/// <param name="DefaultTime">Time of day where a person set none.</param>
/// <param name="IsWorkday">The calendar of workdays, holidays and make-up days.</param>
public sealed record ScheduleRules(TimeOnly DefaultTime, Func<DateOnly, bool> IsWorkday)
{
    // The paper's own zone: where a stored zone is no longer known to the system, its people read the paper's clock.
    private const string PaperZone = "Asia/Shanghai";

    /// <summary>The zone whose days a late digest names.</summary>
    public TimeZoneInfo Paper { get; init; } = ZoneOf(PaperZone);

    /// <summary>So much later than its time a digest is still in time (<see cref="DigestOptions.Grace"/>).</summary>
    public TimeSpan Grace { get; init; } = new DigestOptions().Grace;

    /// <summary>The last instant of the day in which an instant lies, by the paper's clock.</summary>
    public DateTimeOffset EndOfDay(DateTimeOffset instant)
    {
        var tomorrow = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Paper).DateTime).AddDays(1);
        return NextInstant.InstantOf(tomorrow.ToDateTime(TimeOnly.MinValue), Paper).AddMilliseconds(-1);
    }

    /// <summary>Whether digests of a cadence come at a time that a person can set.</summary>
    public static bool HasTime(Cadence cadence) => cadence is Cadence.Daily or Cadence.Workdays or Cadence.Weekly;

    /// <summary>The schedule of a person who set none.</summary>
    public Schedule DefaultFor(Cadence cadence) => new(cadence, DefaultTime, cadence == Cadence.Weekly ? DayOfWeek.Monday : null);

    /// <summary>The first instant of a schedule after another instant.</summary>
    /// <param name="schedule">Daily, workdays or weekly.</param>
    /// <param name="zone">IANA zone.</param>
    /// <param name="after">Strictly before the result.</param>
    public DateTimeOffset Next(Schedule schedule, string zone, DateTimeOffset after) =>
        NextInstant.Of(schedule, ZoneOf(zone), after, IsWorkday);

    /// <summary>The zone of a stored name.</summary>
    public static TimeZoneInfo ZoneOf(string zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.FindSystemTimeZoneById(PaperZone);
}
