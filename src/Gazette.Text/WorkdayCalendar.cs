using System.Globalization;

namespace Gazette.Text;

/// <summary>Which days people work in China: Monday to Friday, less the statutory holidays, and the make-up days at weekends.</summary>
public sealed class WorkdayCalendar
{
    private const string DayOff = "off";
    private const string MakeUpDay = "makeup_workday";
    private static readonly Lazy<WorkdayCalendar> Embedded = new(() => Parse(EmbeddedData.Text("holidays.csv")));
    private readonly Dictionary<DateOnly, bool> works;
    private readonly HashSet<int> years;

    private WorkdayCalendar(Dictionary<DateOnly, bool> works)
    {
        this.works = works;
        years = [.. works.Keys.Select(day => day.Year)];
    }

    /// <summary>The calendar that comes with the program.</summary>
    public static WorkdayCalendar Default => Embedded.Value;

    /// <summary>
    /// Reads lines of <c>date,weekday,holiday,kind</c>, the kind being <c>off</c> or <c>makeup_workday</c>, under one heading line; blank lines and those
    /// that start with <c>#</c> say nothing.
    /// </summary>
    /// <exception cref="FormatException">A line is not of this form, or a day is both; the message names it.</exception>
    public static WorkdayCalendar Parse(string csv)
    {
        var works = new Dictionary<DateOnly, bool>();
        foreach (var line in csv.TrimStart('\uFEFF').Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#')).Skip(1))
        {
            var cells = line.Split(',');
            if (cells.Length != 4 || cells[3] is not (DayOff or MakeUpDay)
                || !DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                throw new FormatException($"Holidays: got \"{line}\", wants date,weekday,holiday,{DayOff}|{MakeUpDay}.");
            }
            if (works.TryGetValue(day, out var said) && said != (cells[3] == MakeUpDay))
                throw new FormatException($"Holidays: got {cells[0]} as {DayOff} and as {MakeUpDay}, wants one of them.");
            works[day] = cells[3] == MakeUpDay;
        }
        return new(works);
    }

    /// <summary>Whether people work on a day; in a year without data, Monday to Friday.</summary>
    public bool IsWorkday(DateOnly day) =>
        works.TryGetValue(day, out var working) ? working : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Whether the year's holidays are known.</summary>
    public bool Knows(int year) => years.Contains(year);
}
