namespace Gazette.Following.Schedules;

/// <summary>When a person's digests of one cadence come: one time for each cadence.</summary>
/// <param name="Cadence">Daily, workdays or weekly.</param>
/// <param name="At">Time of day in the person's time zone.</param>
/// <param name="Day">Day of the week, for weekly alone.</param>
public sealed record Schedule(Cadence Cadence, TimeOnly At, DayOfWeek? Day = null);
