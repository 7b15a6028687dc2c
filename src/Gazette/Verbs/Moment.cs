using System.Globalization;

namespace Gazette.Verbs;

/// <summary>Moments as people write them.</summary>
internal static class Moment
{
    /// <summary>ISO 8601; one without a zone is in the given one, a day alone is its end. Null for anything else.</summary>
    public static DateTimeOffset? Parse(string? text, TimeZoneInfo zone)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return In(zone, day.ToDateTime(new TimeOnly(23, 59, 59)));
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) || moment.Year is < 1900 or > 8999)
            return null;
        return moment.Kind == DateTimeKind.Unspecified ? In(zone, moment)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact) ? exact : null;
    }

    /// <summary>The day of an instant in a zone.</summary>
    public static DateOnly Day(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    private static DateTimeOffset In(TimeZoneInfo zone, DateTime local) => new(local, zone.GetUtcOffset(local));
}
