using System.Globalization;
using Gazette.Configuration;
using Gazette.Text;

namespace Gazette.Checking;

/// <summary>The machine's clock, its time zones, and the calendar of holidays.</summary>
internal static class ClockCheck
{
    // Clocks of two machines on one store may differ by so much.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    // The State Council announces a year's holidays in the weeks before it.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(14);

    /// <summary>What was found.</summary>
    /// <param name="now">What the clock says.</param>
    /// <param name="newest">The newest instant in the store, or null.</param>
    /// <param name="built">When the program was built.</param>
    public static Finding Clock(DateTimeOffset now, DateTimeOffset? newest, DateTimeOffset built)
    {
        var later = newest is { } stored && stored > built ? stored : built;
        return later > now + Slack
            ? new("Clock", $"it says {Said(now)}, but {(later == newest ? "the store holds something of" : "this program was built at")} {Said(later)}.", "Set the clock (timedatectl set-ntp true): digests go out by it.")
            : new("Clock", $"{Said(now)}; nothing stored is later.");
    }

    /// <summary>Whether the system knows the world's time zones: readers may live in any.</summary>
    public static Finding Zones(TimeZoneInfo? paper) => TimeZoneInfo.TryFindSystemTimeZoneById("America/New_York", out _)
        ? new("Time zones", paper is null ? "they are there." : $"they are there; the paper's is {paper.Id}.")
        : new("Time zones", "the system has no time zone data.", "Install it (apt-get install tzdata).");

    /// <summary>Whether the calendar knows the holidays of the days to come: digests on workdays go by it.</summary>
    public static Finding Holidays(WorkdayCalendar calendar, DateOnly today)
    {
        var year = today.AddDays(Ahead.Days).Year;
        if (!calendar.Knows(today.Year) || !calendar.Knows(year))
            return new("Holidays", $"those of {(calendar.Knows(today.Year) ? year : today.Year).ToString(CultureInfo.InvariantCulture)} are not known; Monday to Friday count as workdays.", "Add them to holidays.csv beside taxonomy.json, as the State Council's notice gives them.");
        return new("Holidays", calendar.Knows(year + 1)
            ? FormattableString.Invariant($"known until the end of {year + 1}.")
            : HolidaysInForce.Missing(calendar, today) is { } missing
                ? FormattableString.Invariant($"those of {missing} are missing: add them to holidays.csv once the State Council has announced them; until the end of {year} they are known.")
                : FormattableString.Invariant($"known until the end of {year}; those of {year + 1} are announced in its last weeks."));
    }

    private static string Said(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
