using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>The day from which a time is reckoned, and which year is meant where none is said.</summary>
/// <param name="Today">For a question the day it is asked, for an article the day it was published.</param>
/// <param name="LooksAhead">
/// An article also announces: a day or month without a year is then the nearest one. Otherwise it is the most recent one that has begun.
/// </param>
internal sealed record Reference(DateOnly Today, bool LooksAhead)
{
    /// <summary>The current month.</summary>
    public YearMonth ThisMonth => YearMonth.Of(Today);

    /// <summary>The Monday of the current week.</summary>
    public DateOnly Monday => Today.AddDays(-(((int)Today.DayOfWeek + 6) % 7));

    /// <summary>The year that the groups <c>year</c> (2020, 二〇二〇, 20) or <c>rel</c> (去年, last year) say; null when they say none.</summary>
    public int? YearIn(Match match)
    {
        var relative = match.Groups["rel"];
        if (relative.Success)
            return Today.Year + RelativeYear(relative.ValueSpan);
        var year = match.Groups["year"];
        // People type a circle for the zero: 二○二○.
        if (!year.Success || !ChineseNumerals.TryParse(year.Value.Replace('○', '〇'), out var said))
            return null;
        return (int)(said < 100 ? said + 2000 : said);
    }

    /// <summary>A day of a year, or of the year that is meant; null when the calendar has no such day.</summary>
    public DateOnly? DayOf(int? year, int month, int day)
    {
        if (year is { } given)
            return Calendar.Day(given, month, day);
        // Eight years back there is a 29 February for certain.
        for (var back = LooksAhead ? -1 : 0; back <= 8; back++)
        {
            if (Calendar.Day(Today.Year - back, month, day) is { } found && IsMeant(found))
                return found;
        }
        return null;
    }

    /// <summary>The latest day with a number that is not after today; null when no month has it.</summary>
    public DateOnly? LatestSuchDay(int day)
    {
        // Two months in a row cannot both lack a day.
        for (var back = 0; back <= 2; back++)
        {
            var month = ThisMonth.AddMonths(-back);
            if (Calendar.Day(month.Year, month.Month, day) is { } found && found <= Today)
                return found;
        }
        return null;
    }

    /// <summary>The year meant by months up to <paramref name="lastMonth"/> that are reported on: the latest whose last month has begun.</summary>
    public int YearUpTo(int lastMonth) => lastMonth <= Today.Month ? Today.Year : Today.Year - 1;

    /// <summary>A month of a year, or of the year that is meant.</summary>
    public YearMonth Month(int? year, int month)
    {
        if (year is { } given)
            return new(given, month);
        var past = new YearMonth(YearUpTo(month), month);
        var ahead = past.AddMonths(12);
        return LooksAhead && Distance(ahead) < Distance(past) ? ahead : past;
    }

    /// <summary>A third of a month of a year, or of the latest year in which it has begun.</summary>
    public Period Third(int? year, int month, int third)
    {
        var days = Month(year, month).Third(third);
        return year is null && !LooksAhead && days.From > Today ? Month(Today.Year - 1, month).Third(third) : days;
    }

    private bool IsMeant(DateOnly day) =>
        day <= Today || (LooksAhead && day.DayNumber - Today.DayNumber < 183);

    private int Distance(YearMonth month) => Math.Abs((month.Year - Today.Year) * 12 + month.Month - Today.Month);

    private static int RelativeYear(ReadOnlySpan<char> words) => words switch
    {
        "今年" or "本年" or "this year" => 0,
        "去年" or "上年" or "last year" => -1,
        "前年" or "the year before last" or "year before last" => -2,
        "大前年" => -3,
        _ => 1,
    };
}
