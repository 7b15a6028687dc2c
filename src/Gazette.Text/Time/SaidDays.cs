using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Days and months as their numbers say them, also where the calendar has none.</summary>
internal static class SaidDays
{
    private const int MonthsOfYear = 12;

    /// <summary>A day; the nearest, with the problem, where there is no such day (2月30日); null for what is no number at all.</summary>
    public static TimeMeaning? Day(this Reference reference, int? year, int month, int day)
    {
        if (month < 0 || day < 0)
            return null;
        var yearGiven = year is not null;
        if (reference.DayOf(year, month, day) is { } found)
            return new(Period.Of(found), yearGiven);
        var nearest = Math.Clamp(month, 1, MonthsOfYear);
        var last = DateTime.DaysInMonth(year ?? reference.Today.Year, nearest);
        return reference.DayOf(year, nearest, Math.Clamp(day, 1, last)) is { } instead
            ? new(Period.Of(instead), yearGiven) { Problem = TimeProblem.NoSuchDay }
            : null;
    }

    /// <summary>From one day to another, which may leave out the month and the year that it shares with the first.</summary>
    public static TimeMeaning? Days(this Reference reference, (int? Year, int Month, int Day) first, (int? Year, int? Month, int Day) last)
    {
        var lastMonth = last.Month ?? first.Month;
        // From one year into the next only when the month goes back: 12月30日至1月2日.
        var goesOver = lastMonth < first.Month ? 1 : 0;
        if (reference.Day(first.Year ?? last.Year - goesOver, first.Month, first.Day) is not { } from)
            return null;
        var lastYear = last.Year ?? from.Days.From.Year + goesOver;
        return reference.Day(lastYear, lastMonth, last.Day) is { } to
            ? Between(from.Days.From, to.Days.From, from.YearGiven, from.Problem ?? to.Problem)
            : null;
    }

    /// <summary>The days between two, in whichever order they are said.</summary>
    public static TimeMeaning Between(DateOnly from, DateOnly to, bool yearGiven, TimeProblem? problem = null) => from <= to
        ? new(new(from, to), yearGiven) { Problem = problem }
        : new(new(to, from), yearGiven) { Problem = problem ?? TimeProblem.EndBeforeStart };

    /// <summary>A month; the nearest, with the problem, where there is no such month (13月); null for what is no number at all.</summary>
    public static TimeMeaning? OneMonth(this Reference reference, int? year, int month) => month < 0
        ? null
        : TimeMeaning.Of(reference.Month(year, Nearest(month)), year is not null) with { Problem = ProblemOf(month) };

    /// <summary>The months of a year up to one of them.</summary>
    public static TimeMeaning? FromJanuary(this Reference reference, int? year, int last) => last < 0
        ? null
        : TimeMeaning.Of(year ?? reference.YearUpTo(Nearest(last)), 1, Nearest(last), year is not null, fromJanuary: true) with { Problem = ProblemOf(last) };

    /// <summary>From one month to another of the same year.</summary>
    public static TimeMeaning MonthsOfOneYear(this Reference reference, int? year, int from, int to)
    {
        var (first, last) = (Nearest(Math.Min(from, to)), Nearest(Math.Max(from, to)));
        var problem = ProblemOf(from) ?? ProblemOf(to) ?? (to < from ? TimeProblem.EndBeforeStart : null);
        return TimeMeaning.Of(year ?? reference.YearUpTo(last), first, last, year is not null) with { Problem = problem };
    }

    /// <summary>From a month of one year to a month of another.</summary>
    public static TimeMeaning Between(YearMonth from, YearMonth to, bool yearGiven) => from <= to
        ? TimeMeaning.Of(new MonthRange(from, to), yearGiven)
        : TimeMeaning.Of(new MonthRange(to, from), yearGiven) with { Problem = TimeProblem.EndBeforeStart };

    /// <summary>From one whole year to another.</summary>
    public static TimeMeaning Years(int from, int to) =>
        TimeMeaning.Of(new MonthRange(new(Math.Min(from, to), 1), new(Math.Max(from, to), MonthsOfYear)), yearGiven: true) with { Problem = to < from ? TimeProblem.EndBeforeStart : null };

    /// <summary>A half or a quarter of the year that a match names, or of the latest in which it has begun; three quarters so far may be two and a bit.</summary>
    public static TimeMeaning PartOfYear(this Reference reference, Match match, int from, int to, bool cumulative = false)
    {
        var year = reference.YearIn(match);
        // Reported on once it has begun; 三季度 on 11 September is this year's.
        return TimeMeaning.Of(year ?? reference.YearUpTo(cumulative ? Math.Max(from, to - 2) : from), from, to, year is not null, cumulative);
    }

    private static int Nearest(int month) => Math.Clamp(month, 1, MonthsOfYear);

    private static TimeProblem? ProblemOf(int month) => Pieces.IsMonth(month) ? null : TimeProblem.NoSuchDay;
}
