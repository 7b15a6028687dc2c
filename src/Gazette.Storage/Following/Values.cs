using System.Text.Json;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>How Following's values stand in columns.</summary>
internal static class Values
{
    public static long Milliseconds(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();

    public static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static string? Exclusions(IReadOnlyList<string> words) => words.Count == 0 ? null : JsonSerializer.Serialize(words);

    public static IReadOnlyList<string> Exclusions(string? text) => text is null ? [] : JsonSerializer.Deserialize<string[]>(text)!;

    public static long? Milliseconds(DateTimeOffset? instant) => instant?.ToUnixTimeMilliseconds();

    public static int? Minute(Schedule? schedule) => Minute(schedule?.At);

    public static int? Minute(TimeOnly? time) => time is { } at ? (at.Hour * 60) + at.Minute : null;

    public static string Hours(Hours hours) => JsonSerializer.Serialize(hours);

    public static Hours Hours(string text) => JsonSerializer.Deserialize<Hours>(text)!;

    public static int? Weekday(Schedule? schedule) => (int?)schedule?.Day;

    public static Schedule? Schedule(Cadence cadence, long? minute, long? weekday) =>
        minute is null ? null : new(cadence, Time(minute.Value), (DayOfWeek?)weekday);

    public static QuietHours? Quiet(long? from, long? to, long silent) => from is { } first && to is { } end ? new(Time(first), Time(end)) { Silent = silent == 1 } : null;

    private static TimeOnly Time(long minute) => TimeOnly.MinValue.AddMinutes(minute);

    public static Place Place(string text) =>
        Gazette.Following.Follows.Place.TryParse(text, out var place) ? place : throw new FormatException($"Follow of an unknown kind of place: {text}");

    public static long? Number(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public static string? Text(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>Columns number, place, exclusions, cadence, after, until from a first one on.</summary>
    public static Follow Follow(this SqliteDataReader reader, int first) => new(
        reader.GetInt64(first),
        Place(reader.GetString(first + 1)),
        Exclusions(reader.Text(first + 2)),
        (Cadence)reader.GetInt64(first + 3),
        reader.GetInt64(first + 4),
        reader.Number(first + 5));

    /// <summary>Columns zone, quiet_from, quiet_to, absent_since, absent_until, quiet_silent from a first one on.</summary>
    public static Hours Hours(this SqliteDataReader reader, int first) => new(
        reader.GetString(first),
        Quiet(reader.Number(first + 1), reader.Number(first + 2), reader.GetInt64(first + 5)),
        reader.Number(first + 3) is { } since ? new(Instant(since), reader.Number(first + 4) is { } until ? Instant(until) : null) : null);

    /// <summary>Columns cadence, watermark, minute, weekday, due from a first one on.</summary>
    public static Window Window(this SqliteDataReader reader, int first) =>
        Window(reader.GetInt64(first), reader.GetInt64(first + 1), reader.Number(first + 2), reader.Number(first + 3), reader.Number(first + 4));

    public static Window Window(long cadence, long watermark, long? minute, long? weekday, long? due) =>
        new((Cadence)cadence, watermark, Schedule((Cadence)cadence, minute, weekday), due is { } at ? Instant(at) : null);
}
