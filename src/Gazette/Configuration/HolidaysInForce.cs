using Gazette.Text;

namespace Gazette.Configuration;

/// <summary>The calendar of workdays in force; another takes its place when <c>holidays.csv</c> changes.</summary>
internal sealed class HolidaysInForce(WorkdayCalendar first)
{
    // From here on the notice for the coming year may be out.
    private const int MonthOfNotice = 10;

    private volatile WorkdayCalendar current = first;

    /// <summary>The calendar now.</summary>
    public WorkdayCalendar Current => current;

    /// <summary>Whether people work on a day, by the calendar now.</summary>
    public bool IsWorkday(DateOnly day) => current.IsWorkday(day);

    /// <summary>Puts another in force.</summary>
    public void Replace(WorkdayCalendar next) => current = next;

    /// <summary>The year whose holidays should be known by a day and are not, or null: the current one, and from October on the coming one.</summary>
    public static int? Missing(WorkdayCalendar calendar, DateOnly today) =>
        !calendar.Knows(today.Year) ? today.Year
        : today.Month >= MonthOfNotice && !calendar.Knows(today.Year + 1) ? today.Year + 1
        : null;
}
