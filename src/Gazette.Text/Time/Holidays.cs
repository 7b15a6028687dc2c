using System.Globalization;

namespace Gazette.Text.Time;

/// <summary>The days off of each holiday: from the yearly notices where they are known, else the days that the law and custom make.</summary>
internal static class Holidays
{
    private const int FirstLunarYear = 1901;
    private const int LastLunarYear = 2099;

    // From 2025 on the law gives New Year's Eve too, and a second day in May.
    private const int LongerSince = 2025;

    private static readonly ChineseLunisolarCalendar Lunar = new();
    private static readonly Lazy<Dictionary<(Holiday Holiday, int Year), Period>> Noticed = new(Read);

    private static readonly (string Name, Holiday Holiday)[] Names =
    [
        ("元旦", Holiday.NewYear), ("春节", Holiday.SpringFestival), ("清明", Holiday.Qingming), ("劳动", Holiday.LabourDay),
        ("端午", Holiday.DragonBoat), ("中秋", Holiday.MidAutumn), ("国庆", Holiday.NationalDay),
    ];

    /// <summary>The days of a holiday in a year; null outside 1901 to 2099, for which the lunar calendar is not tabled.</summary>
    public static Period? In(Holiday holiday, int year) => year is < FirstLunarYear or > LastLunarYear ? null
        : Noticed.Value.TryGetValue((holiday, year), out var days) ? days
        : Usual(holiday, year);

    private static Period Usual(Holiday holiday, int year) => holiday switch
    {
        Holiday.NewYear => Period.Of(new(year, 1, 1)),
        Holiday.NewYearsEve => Period.Of(LunarDay(year, 1, 1).AddDays(-1)),
        Holiday.Lanterns => Period.Of(LunarDay(year, 1, 15)),
        Holiday.SpringFestival => From(LunarDay(year, 1, 1).AddDays(-1), year < LongerSince ? 7 : 8),
        Holiday.Qingming => Period.Of(new(year, 4, Qingming(year))),
        Holiday.LabourDay => From(new(year, 5, 1), year < LongerSince ? 3 : 5),
        Holiday.DragonBoat => Period.Of(LunarDay(year, 5, 5)),
        Holiday.MidAutumn => Period.Of(LunarDay(year, 8, 15)),
        _ => From(new(year, 10, 1), 7),
    };

    private static Period From(DateOnly first, int days) => new(first, first.AddDays(days - 1));

    private static DateOnly LunarDay(int year, int month, int day)
    {
        // A leap month is counted in: the months after it are one further.
        var leap = Lunar.GetLeapMonth(year);
        var place = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, place, day, 0, 0, 0, 0));
    }

    /// <summary>The day in April on which the sun stands at 15°; the usual approximation, right from 1901 to 2099.</summary>
    private static int Qingming(int year)
    {
        var (ofCentury, constant) = (year % 100, year < 2000 ? 5.59 : 4.81);
        return (int)(ofCentury * 0.2422 + constant) - ofCentury / 4;
    }

    private static Dictionary<(Holiday Holiday, int Year), Period> Read()
    {
        var found = new Dictionary<(Holiday Holiday, int Year), Period>();
        foreach (var cells in EmbeddedData.Lines("holidays.csv").Skip(1).Select(line => line.Split(',')).Where(cells => cells[3] == "off"))
        {
            var day = DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            foreach (var (_, holiday) in Names.Where(name => cells[2].Contains(name.Name, StringComparison.Ordinal)))
            {
                // New Year's days off may begin in December.
                var year = holiday == Holiday.NewYear && day.Month == 12 ? day.Year + 1 : day.Year;
                found[(holiday, year)] = found.TryGetValue((holiday, year), out var days) ? days with { To = day } : Period.Of(day);
            }
        }

        return found;
    }
}
