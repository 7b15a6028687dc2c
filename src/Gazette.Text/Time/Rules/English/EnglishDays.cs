using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>today, yesterday, on Monday, Monday to Wednesday.</summary>
internal static partial class EnglishDays
{
    private const string Which = "(?<which>last|previous|this|next) ";

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("English day", Named(), (match, reference) => new(Period.Of(reference.Today.AddDays(Later(match))), true))
        {
            Marks = ["today", "yesterday", "tonight", "last night", "morning", "afternoon", "evening", "tomorrow"],
            Yes =
            [
                ("what's new today?", "2020-09-11/2020-09-11"), ("news from yesterday", "2020-09-10/2020-09-10"),
                ("the day before yesterday", "2020-09-09/2020-09-09"), ("tomorrow", "2020-09-12/2020-09-12 Future"), ("the day after tomorrow", "2020-09-13/2020-09-13 Future"), ("Tonight", "2020-09-11/2020-09-11"),
            ],
            No = ["todays2"],
        },
        new("English weekday", Weekday(), (match, reference) =>
        {
            var day = reference.Monday.AddDays(match.Weekday("day"));
            return new(Period.Of(match.Groups["which"].ValueSpan switch
            {
                "this" => day,
                "next" => day.AddDays(7),
                "last" or "previous" => day >= reference.Today ? day.AddDays(-7) : day,
                _ => day > reference.Today ? day.AddDays(-7) : day,
            }), true);
        })
        {
            Marks = EnglishPieces.DayMarks,
            Yes =
            [
                ("news on Monday", "2020-09-07/2020-09-07"), ("Friday", "2020-09-11/2020-09-11"), ("last Friday", "2020-09-04/2020-09-04"),
                ("last sun", "2020-09-06/2020-09-06"), ("this Saturday", "2020-09-12/2020-09-12 Future"), ("saturday", "2020-09-05/2020-09-05"),
            ],
            No = ["every Monday", "the sun rises", "mondays", "weekly Friday", "since satire"],
        },
        new("English weekdays", Weekdays(), (match, reference) =>
        {
            var (first, last) = (match.Weekday("day"), match.Weekday("day2"));
            var monday = match.Groups["which"].ValueSpan is "last" ? reference.Monday.AddDays(-7) : reference.Monday;
            var from = monday.AddDays(first);
            from = from > reference.Today && !match.Has("which") ? from.AddDays(-7) : from;
            return TimeMeaning.Of(new(from, from.AddDays((last - first + 7) % 7)));
        })
        {
            Marks = EnglishPieces.DayMarks,
            Yes = [("Monday to Wednesday", "2020-09-07/2020-09-09"), ("from Friday to Monday", "2020-09-11/2020-09-14"), ("last Tue-Thu", "2020-09-01/2020-09-03")],
            No = ["every Monday to Friday"],
        },
    ];

    private static int Later(Match match) => match.Groups["name"].ValueSpan switch
    {
        "today" or "tonight" or "this morning" or "this afternoon" or "this evening" => 0,
        "yesterday" or "last night" => -1,
        "day before yesterday" => -2,
        "day after tomorrow" => 2,
        _ => 1,
    };

    [GeneratedRegex($"{Pieces.Word}(?:the )?(?<name>day before yesterday|day after tomorrow|yesterday|today|tonight|this morning|this afternoon|this evening|last night|tomorrow){Pieces.End}")]
    private static partial Regex Named();

    // The short names are words of their own (sun, sat, wed), so they want a word before them.
    [GeneratedRegex($"{Pieces.Word}(?:(?:on )?{Which}(?<day>{EnglishPieces.DayName})|(?:on|since) (?<day>{EnglishPieces.DayName})|(?<!(?:every|each|weekly) )(?<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)){Pieces.End}")]
    private static partial Regex Weekday();

    [GeneratedRegex($"{Pieces.Word}(?<!(?:every|each) )(?:from )?(?:(?<which>last|this) )?(?<day>{EnglishPieces.DayName}){Pieces.EnglishTo}(?<day2>{EnglishPieces.DayName}){Pieces.End}")]
    private static partial Regex Weekdays();
}
