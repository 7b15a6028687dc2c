using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>today, yesterday, on Monday, this week, last weekend.</summary>
internal static partial class EnglishDays
{
    private const string Which = "(?<which>last|previous|this|next) ";

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("English day", Named(), (match, reference) => new(Period.Of(reference.Today.AddDays(Later(match))), true))
        {
            Yes =
            [
                ("what's new today?", "2020-09-11/2020-09-11"), ("news from yesterday", "2020-09-10/2020-09-10"),
                ("the day before yesterday", "2020-09-09/2020-09-09"), ("tomorrow", "2020-09-12/2020-09-12"), ("Tonight", "2020-09-11/2020-09-11"),
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
            Yes =
            [
                ("news on Monday", "2020-09-07/2020-09-07"), ("Friday", "2020-09-11/2020-09-11"), ("last Friday", "2020-09-04/2020-09-04"),
                ("last sun", "2020-09-06/2020-09-06"), ("this Saturday", "2020-09-12/2020-09-12"), ("saturday", "2020-09-05/2020-09-05"),
            ],
            No = ["every Monday", "the sun rises", "mondays", "weekly Friday"],
        },
        new("English week", Week(), (match, reference) => new(reference.Week(Weeks(match)), true))
        {
            Yes = [("this week", "2020-09-07/2020-09-13"), ("last week's news", "2020-08-31/2020-09-06"), ("the week before last", "2020-08-24/2020-08-30")],
            No = ["weekly", "last weekend", "last weeks"],
        },
        new("English weekend", Weekend(), (match, reference) =>
        {
            var saturday = reference.Monday.AddDays(5);
            var days = new Period(saturday, saturday.AddDays(1));
            return new(match.Groups["which"].ValueSpan is "this" || (saturday <= reference.Today && !match.Has("which"))
                ? days
                : new(days.From.AddDays(-7), days.To.AddDays(-7)), true);
        })
        {
            Yes = [("last weekend", "2020-09-05/2020-09-06"), ("this weekend", "2020-09-12/2020-09-13"), ("at the weekend", "2020-09-05/2020-09-06")],
            No = ["weekends"],
        },
    ];

    private static int Later(Match match) => match.Groups["name"].ValueSpan switch
    {
        "today" or "tonight" or "this morning" or "this afternoon" or "this evening" => 0,
        "yesterday" or "last night" => -1,
        "day before yesterday" => -2,
        _ => 1,
    };

    private static int Weeks(Match match) => match.Groups["which"].ValueSpan switch
    {
        "this" => 0,
        "next" => 1,
        "last" or "previous" => -1,
        _ => -2,
    };

    [GeneratedRegex($"{Pieces.Word}(?:the )?(?<name>day before yesterday|yesterday|today|tonight|this morning|this afternoon|this evening|last night|tomorrow){Pieces.End}")]
    private static partial Regex Named();

    // The short names are words of their own (sun, sat, wed), so they want a word before them.
    [GeneratedRegex($"{Pieces.Word}(?:(?:on )?{Which}(?<day>{EnglishPieces.DayName})|(?:on|since) (?<day>{EnglishPieces.DayName})|(?<!(?:every|each|weekly) )(?<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)){Pieces.End}")]
    private static partial Regex Weekday();

    [GeneratedRegex($"{Pieces.Word}(?:(?:the )?{Which}week|(?:the )?week before last){Pieces.End}")]
    private static partial Regex Week();

    [GeneratedRegex($"{Pieces.Word}(?:(?<which>last|this|previous) |(?:at|on|over) the )weekend{Pieces.End}")]
    private static partial Regex Weekend();
}
