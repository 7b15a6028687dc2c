namespace Gazette.Following.Schedules;

/// <summary>A person's clock, and when nothing is to be pushed.</summary>
/// <param name="Zone">IANA zone of the person's times.</param>
/// <param name="Quiet">Hours of each day in which the person is not disturbed, or null.</param>
/// <param name="Absence">Days without a push, or null.</param>
public sealed record Hours(string Zone, QuietHours? Quiet = null, Absence? Absence = null)
{
    /// <summary>When something planned at an instant may be sent: then, or when the quiet hours end.</summary>
    public DateTimeOffset Open(DateTimeOffset instant) => Quiet?.EndAfter(instant, ScheduleRules.ZoneOf(Zone)) ?? instant;

    /// <summary>The time that a clock on the person's wall shows at an instant.</summary>
    public DateTime At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, ScheduleRules.ZoneOf(Zone)).DateTime;

    /// <summary>The instant at which the person's clock shows a time; where it is left out that spring, the first after it.</summary>
    public DateTimeOffset When(DateTime local) => NextInstant.InstantOf(local, ScheduleRules.ZoneOf(Zone));
}

/// <summary>A person asked for no pushes for a while: no window closes, so that what comes meanwhile waits.</summary>
/// <param name="Since">When it began.</param>
/// <param name="Until">When it ends by itself, or null for when the person says so.</param>
public sealed record Absence(DateTimeOffset Since, DateTimeOffset? Until);
