using System.Globalization;
using Gazette.Conversation.Resources;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.News;
using Gazette.Text.Time;

namespace Gazette.Conversation.Intents;

/// <summary>Days, periods, places and times as people write them in a language.</summary>
public static class Wording
{
    /// <summary>9月11日, with the year when it is not this one; 11 September 2020.</summary>
    public static string Day(this Texts texts, DateOnly day, DateOnly today) =>
        day.Year == today.Year && texts.Language == "zh" ? texts["day", day.Month, day.Day]
        : day.Year == today.Year ? day.ToString("d MMMM", texts.Culture)
        : texts.Language == "zh" ? texts["day.year", day.Year, day.Month, day.Day]
        : day.ToString("d MMMM yyyy", texts.Culture);

    /// <summary>A period of days.</summary>
    public static string Days(this Texts texts, Period period, DateOnly today) =>
        period.From == TimeMeaning.Beginning ? texts["days.until", texts.Day(period.To, today)]
            : period.From == period.To
            ? texts.Day(period.From, today)
            : texts["days", texts.Day(period.From, today), texts.Day(period.To, today)];

    /// <summary>2020年1–8月; January to August 2020; a whole year by its number.</summary>
    public static string Months(this Texts texts, MonthRange months)
    {
        if (months is { From.Month: 1, Months: 12 })
            return texts["year", months.From.Year];
        if (texts.Language == "zh")
            return (months.From == months.To, months.From.Year == months.To.Year) switch
            {
                (true, _) => texts["month", months.From.Year, months.From.Month],
                (_, true) => texts["months", months.From.Year, months.From.Month, months.To.Month],
                _ => texts["days", texts["month", months.From.Year, months.From.Month], texts["month", months.To.Year, months.To.Month]],
            };
        var to = months.To.FirstDay.ToString("MMMM yyyy", texts.Culture);
        return months.From == months.To ? to : texts["days", months.From.FirstDay.ToString("MMMM", texts.Culture), to];
    }

    /// <summary>What news is asked for: 财政新闻（不含体育）; news on Public finance.</summary>
    public static string News(this Texts texts, IReadOnlyList<Place> places, IReadOnlyList<Place> without, Taxonomy taxonomy)
    {
        var about = places.Count == 0 ? texts["news"] : texts["news.of", texts.Places(places, taxonomy)];
        return without.Count == 0 ? about : texts["without", about, texts.Places(without, taxonomy)];
    }

    /// <summary>The headline over such news, of some days or the newest.</summary>
    public static string Latest(this Texts texts, string about, Period? days, DateOnly today) =>
        days is { } period ? texts["latest.in", texts.Days(period, today), about] : texts["latest", about];

    /// <summary>The name of a place: 区财政局, 财政, “垃圾分类”, 全部新闻.</summary>
    public static string Place(this Texts texts, Place place, Taxonomy taxonomy) => place.Kind switch
    {
        PlaceKind.Department => texts.Department(taxonomy.DepartmentByCode(place.Code)) ?? place.Code,
        PlaceKind.Topic => taxonomy.TopicByCode(place.Code) is { } topic ? texts.Language == "zh" ? topic.Name : topic.EnglishName : place.Code,
        PlaceKind.Keyword => texts["keyword", place.Code],
        _ => texts["everything"],
    };

    /// <summary>What a follow leaves out, listed.</summary>
    public static string Exclusions(this Texts texts, IEnumerable<string> exclusions, Taxonomy taxonomy) =>
        string.Join(texts["comma"], exclusions.Select(e => Exclusion.PlaceOf(e) is { } place ? texts.Place(place, taxonomy) : e));

    /// <summary>The names of places, listed.</summary>
    public static string Places(this Texts texts, IEnumerable<Place> places, Taxonomy taxonomy) =>
        string.Join(texts["comma"], places.Select(p => texts.Place(p, taxonomy)));

    /// <summary>A department in the reply's language, as printed where it has no English name.</summary>
    public static string? Department(this Texts texts, Department? department) =>
        texts.Language == "zh" ? department?.Name : department?.EnglishName ?? department?.Name;

    /// <summary>每天 08:00; every Monday at 09:00.</summary>
    public static string Cadence(this Texts texts, Cadence cadence, IReadOnlyList<Schedule> schedules, TimeOnly usual)
    {
        var schedule = schedules.FirstOrDefault(s => s.Cadence == cadence) ?? new(cadence, usual, DayOfWeek.Monday);
        var at = schedule.At.ToString("HH:mm", CultureInfo.InvariantCulture);
        return cadence switch
        {
            Following.Schedules.Cadence.Weekly => texts["cadence.weekly", texts["weekday." + (int)(schedule.Day ?? DayOfWeek.Monday)], at],
            Following.Schedules.Cadence.Daily => texts["cadence.daily", at],
            Following.Schedules.Cadence.Workdays => texts["cadence.workdays", at],
            Following.Schedules.Cadence.Immediate => texts["cadence.immediate"],
            _ => texts["cadence.off"],
        };
    }
}
