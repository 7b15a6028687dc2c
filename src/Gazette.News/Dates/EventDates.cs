using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.News.Dates;

/// <summary>The days on which what a text tells happened.</summary>
internal static partial class EventDates
{
    /// <summary>The newest day named that is not after <paramref name="latest"/>, or null.</summary>
    /// <param name="text">The text of a piece.</param>
    /// <param name="year">The year that days without one belong to; null where only the latest possible is known.</param>
    /// <param name="latest">The publication day, or the day of reading.</param>
    public static DateOnly? Newest(string text, int? year, DateOnly latest)
    {
        DateOnly? newest = null;
        foreach (var day in In(text, year, latest))
        {
            if (day <= latest && (newest is null || day > newest))
                newest = day;
        }

        return newest;
    }

    private static IEnumerable<DateOnly> In(string text, int? year, DateOnly latest)
    {
        foreach (Match match in Day().Matches(Folding.Fold(text)))
        {
            var month = Number(match, "month");
            foreach (var group in (string[])["day", "last"])
            {
                if (match.Groups[group].Success && Resolve(Year(match, year), month, Number(match, group), latest) is { } day)
                    yield return day;
            }
        }
    }

    private static int? Year(Match match, int? year) => match.Groups["year"].Value switch
    {
        "" or "今" or "本" => year,
        "去" => year - 1,
        "前" => year - 2,
        var printed => int.Parse(printed, CultureInfo.InvariantCulture),
    };

    /// <summary>The day in its year; without one, the latest such day that is not in the future.</summary>
    private static DateOnly? Resolve(int? year, int month, int day, DateOnly latest)
    {
        var inYear = year ?? latest.Year;
        if (inYear is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(inYear, month))
            return null;
        var resolved = new DateOnly(inYear, month, day);
        return year is null && resolved > latest && inYear > 1 && day <= DateTime.DaysInMonth(inYear - 1, month) ? new DateOnly(inYear - 1, month, day) : resolved;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"((?<year>[12][0-9]{3}|[今去前本])年\s*)?(?<![0-9.])(?<month>[0-9]{1,2})\s*月\s*(?<day>[0-9]{1,2})(\s*日(\s*[至到\-—~、]\s*(?<last>[0-9]{1,2})日)?|\s*[至到\-—~、]\s*(?<last>[0-9]{1,2})日)")]
    private static partial Regex Day();
}
