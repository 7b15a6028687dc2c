namespace Gazette.Following.Schedules;

/// <summary>Hours of the day in which a person is not to be disturbed; what falls inside waits for their end, or comes without a sound.</summary>
/// <param name="From">The first minute of quiet.</param>
/// <param name="To">The first minute after it; earlier than <paramref name="From"/> where midnight lies between.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>Whether what falls inside comes at its time all the same, without a sound.</summary>
    public bool Silent { get; init; }

    /// <summary>When what must wait at an instant may come.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="zone">The person's zone.</param>
    /// <returns>After the instant, in UTC; null where nothing has to wait.</returns>
    public DateTimeOffset? EndAfter(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (Silent || !Holds(time))
            return null;
        var end = (time < To ? day : day.AddDays(1)).ToDateTime(To);
        var first = NextInstant.InstantOf(end, zone);

        // In the hour that comes twice the end may lie behind in its first turn and ahead in its second.
        return first > instant ? first : new DateTimeOffset(end, zone.GetAmbiguousTimeOffsets(end).Min()).ToUniversalTime();
    }

    /// <summary>Whether what is sent at an instant makes no sound.</summary>
    public bool IsSilentAt(DateTimeOffset instant, TimeZoneInfo zone) => Silent && Holds(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime));

    /// <summary>Whether a time of day lies in them.</summary>
    public bool Holds(TimeOnly time) => From < To ? From <= time && time < To : time >= From || time < To;
}
