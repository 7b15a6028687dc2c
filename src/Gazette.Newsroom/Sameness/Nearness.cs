using System.Globalization;
using System.Text.RegularExpressions;

namespace Gazette.Newsroom.Sameness;

/// <summary>How near two publication days must be for texts that speak of days by their nearness: 明天停水 printed on two days are two notices.</summary>
internal static partial class Nearness
{
    /// <summary>Days between printings of one story, at most.</summary>
    public const int Days = 7;

    /// <summary>Whether two printings of a text can mean the same days.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="one">The publication day of one.</param>
    /// <param name="other">The publication day of the other.</param>
    public static bool SameDaysMeant(string folded, DateOnly one, DateOnly other) =>
        one == other || (!DayWords().IsMatch(folded)
            && (WeekOf(one) == WeekOf(other) || !WeekWords().IsMatch(folded))
            && ((one.Year, one.Month) == (other.Year, other.Month) || !MonthWords().IsMatch(folded))
            && (one.Year == other.Year || !YearWords().IsMatch(folded)));

    /// <summary>Whether two publication days are near enough for one story.</summary>
    public static bool Near(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber) <= Days;

    /// <summary>The first day that is near another.</summary>
    public static DateOnly From(DateOnly day) => DateOnly.FromDayNumber(Math.Max(day.DayNumber - Days, DateOnly.MinValue.DayNumber));

    /// <summary>The last day that is near another.</summary>
    public static DateOnly To(DateOnly day) => DateOnly.FromDayNumber(Math.Min(day.DayNumber + Days, DateOnly.MaxValue.DayNumber));

    private static Week WeekOf(DateOnly day) => new(ISOWeek.GetYear(day.ToDateTime(TimeOnly.MinValue)), ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue)));

    private readonly record struct Week(int Year, int Number);

    [GeneratedRegex("今[天日晨早晚夜]|[明昨前后][天日]|[明昨][晨早晚夜]|当[天日]|today|tomorrow|yesterday|tonight")]
    private static partial Regex DayWords();

    [GeneratedRegex("[本上下这]个?(?:周|星期|礼拜)|(?:周|星期|礼拜)[一二三四五六日天末]|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|last|next) week")]
    private static partial Regex WeekWords();

    [GeneratedRegex(@"[本上下]个?月|(?<![月\d])\d{1,2}日|(?:this|last|next) month")]
    private static partial Regex MonthWords();

    [GeneratedRegex(@"[今去明前]年|(?<![年\d])\d{1,2}[月至]|(?:this|last|next) year")]
    private static partial Regex YearWords();
}
