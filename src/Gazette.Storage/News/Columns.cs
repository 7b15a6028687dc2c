using System.Globalization;
using Gazette.Text.Time;

namespace Gazette.Storage.News;

/// <summary>How values stand in columns and in the index.</summary>
internal static class Columns
{
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static long Milliseconds(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();

    public static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    /// <summary>Blank-separated codes.</summary>
    public static string[] Codes(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static long Month(YearMonth month) => month.Year * 12L + month.Month - 1;
}
