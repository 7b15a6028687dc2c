using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.News.Formats;

/// <summary>Reads the moments that feeds, pages and tables print, and says which day that is for the paper.</summary>
internal static partial class PrintedDay
{
    private const int FirstYear = 1950;
    private const int LastYear = 2100;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // RFC 822 names few zones; CST is left out because in a Chinese feed it is the paper's own.
    private static readonly Dictionary<string, int> ZoneHours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["z"] = 0,
        ["ut"] = 0,
        ["utc"] = 0,
        ["gmt"] = 0,
        ["est"] = -5,
        ["edt"] = -4,
        ["cdt"] = -5,
        ["mst"] = -7,
        ["mdt"] = -6,
        ["pst"] = -8,
        ["pdt"] = -7,
        ["jst"] = 9,
        ["hkt"] = 8,
    };

    /// <summary>The day in the paper's zone; null when the text names none.</summary>
    /// <param name="printed">RFC 822 (the weekday is not believed), ISO 8601, 2026年9月1日 10:00, or seconds since 1970.</param>
    /// <param name="zone">The paper's zone: a moment without zone is in it.</param>
    public static DateOnly? Read(string? printed, TimeZoneInfo? zone)
    {
        if (string.IsNullOrWhiteSpace(printed) || printed.Length > 200)
            return null;
        var text = Folding.Fold(printed).Trim();
        return Epoch(text, zone) ?? Written(Numeric().Match(text), zone) ?? Written(DayFirst().Match(text), zone) ?? Written(MonthFirst().Match(text), zone);
    }

    private static DateOnly? Epoch(string text, TimeZoneInfo? zone)
    {
        if (text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(text.Length == 10 ? number * 1000 : number);
        return Day(moment, zone);
    }

    private static DateOnly? Written(Match match, TimeZoneInfo? zone)
    {
        if (!match.Success)
            return null;
        var (year, month, day) = (Year(match.Groups["year"].Value), Month(match.Groups["month"].Value), Number(match.Groups["day"]));
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var date = new DateOnly(year, month, day);
        if (!match.Groups["hour"].Success || Offset(match.Groups["zone"].Value) is not { } offset)
            return date;
        var (hour, minute) = (Number(match.Groups["hour"]), Number(match.Groups["minute"]));
        if (hour > 23 || minute > 59)
            return date;
        return Day(new DateTimeOffset(date.ToDateTime(new TimeOnly(hour, minute)), offset), zone);
    }

    private static DateOnly Day(DateTimeOffset moment, TimeZoneInfo? zone) =>
        DateOnly.FromDateTime((zone is null ? moment : TimeZoneInfo.ConvertTime(moment, zone)).DateTime);

    /// <summary>The offset that a zone says; null where it says none that is known.</summary>
    private static TimeSpan? Offset(string zone)
    {
        if (ZoneHours.TryGetValue(zone, out var hours))
            return TimeSpan.FromHours(hours);
        var match = Numbered().Match(zone);
        if (!match.Success)
            return null;
        var offset = new TimeSpan(Number(match.Groups["hours"]), Number(match.Groups["minutes"]), 0);
        return offset > TimeSpan.FromHours(14) ? null : match.Value.Contains('-') ? -offset : offset;
    }

    private static int Year(string text) => text.Length switch
    {
        4 => int.Parse(text, CultureInfo.InvariantCulture),
        2 => int.Parse(text, CultureInfo.InvariantCulture) is var short2 && short2 < 70 ? 2000 + short2 : 1900 + short2,
        _ => 0,
    };

    private static int Month(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : text.Length < 3 ? 0 : 1 + Array.IndexOf(Months, text[..3]);

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private const string Clock = @"(?<hour>[0-9]{1,2})[:时](?<minute>[0-9]{2})分?(:?[0-9]{2}秒?)?([.,][0-9]{1,9})?";
    private const string Zone = @"(\s*\(?(?<zone>[a-z]{1,4}\b|(gmt|utc)?\s*[+-]\s*[0-9]{1,2}:?([0-9]{2})?))?";

    [GeneratedRegex(@"(?<![0-9])(?<year>[0-9]{4})(?:\s*[-/.]\s*|\s*年\s*)(?<month>[0-9]{1,2})(?:\s*[-/.]\s*|\s*月\s*)(?<day>[0-9]{1,2})(?![0-9])\s*日?(?:(?:\s*t|[\s(周星期一二三四五六日天),]*)\s*" + Clock + Zone + @")?|^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})(?:t?(?<hour>[0-9]{2})(?<minute>[0-9]{2})([0-9]{2})?" + Zone + ")?$")]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?<![0-9])(?<day>[0-9]{1,2})[\s-]+(?<month>[a-z]{3,9})\.?,?[\s-]+(?<year>[0-9]{4}|[0-9]{2}(?=\s|$))(?:\s+" + Clock + Zone + ")?")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?:(?:" + Clock + Zone + @")\s+)?(?<year>[0-9]{4})")]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"[+-]\s*(?<hours>[0-9]{2}|[0-9])(:?(?<minutes>[0-5][0-9]))?$")]
    private static partial Regex Numbered();
}
