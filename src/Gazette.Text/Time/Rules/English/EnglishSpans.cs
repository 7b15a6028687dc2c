using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>last 3 days, past two weeks, past month.</summary>
internal static partial class EnglishSpans
{
    private const int MostAgo = 500;

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("English last days", Counted(), (match, reference) => new(Up(reference, match.Groups["unit"].Value, Math.Max(1, match.Many("n"))), true))
        {
            Marks = ["last ", "past ", "recent ", "previous "],
            Yes =
            [
                ("last 3 days", "2020-09-09/2020-09-11"), ("past two weeks", "2020-08-29/2020-09-11"), ("the past few days", "2020-09-05/2020-09-11"),
                ("last 2 months", "2020-07-12/2020-09-11"), ("last two years", "2018-09-12/2020-09-11"),
            ],
            No = ["last day", "fast 3 days"],
        },
        new("English last hours", Hours(), (match, reference) => TimeMeaning.Of(reference.LastHours(match.Many("n"))))
        {
            Marks = ["hour"],
            Yes = [("past 24 hours", "2020-09-10/2020-09-11"), ("in the last 48 hours", "2020-09-09/2020-09-11"), ("the last hour", "2020-09-10/2020-09-11")],
            No = ["24 hours a day", "open 24 hours", "happy hour"],
        },
        new("English past week", One(), (match, reference) => new(Up(reference, match.Groups["unit"].Value, 1), true))
        {
            Marks = ["past ", "fortnight", "half year"],
            Yes = [("the past week", "2020-09-05/2020-09-11"), ("in the past month", "2020-08-12/2020-09-11"), ("past year", "2019-09-12/2020-09-11"), ("the past fortnight", "2020-08-29/2020-09-11"), ("last half year", "2020-03-12/2020-09-11")],
            No = ["half past weekly"],
        },
        new("English ago", Ago(), (match, reference) => Math.Min(match.Many("n"), MostAgo) is var many && match.Groups["unit"].Value is var unit && unit is "month" or "year"
            ? TimeMeaning.Of(reference.ThisMonth.AddMonths(unit == "year" ? -12 * many : -many), yearGiven: true)
            : new(unit == "day" ? Period.Of(reference.Today.AddDays(-many)) : reference.Week(-many), true))
        {
            Marks = [" ago"],
            Yes = [("3 days ago", "2020-09-08/2020-09-08"), ("two weeks ago", "2020-08-24/2020-08-30"), ("a month ago", "2020-08/2020-08"), ("a year ago", "2019-09/2019-09")],
            No = ["3 hours ago"],
        },
    ];

    private static Period Up(Reference reference, string unit, int many) => unit switch
    {
        "day" => reference.LastDays(many),
        "week" => reference.LastDays(7 * many),
        "fortnight" => reference.LastDays(14 * many),
        "month" => reference.LastMonths(many),
        "half year" => reference.LastMonths(6),
        _ => reference.LastMonths(12 * Math.Min(many, 100)),
    };

    [GeneratedRegex($"{Pieces.Word}(?:the )?(?:last|past|recent|previous) (?<n>{EnglishPieces.Count}) (?<unit>day|week|month|year)s?{Pieces.End}")]
    private static partial Regex Counted();

    [GeneratedRegex($"{Pieces.Word}(?:the )?(?:last|past|recent|previous) (?:(?<n>{EnglishPieces.Count}) )?hours?{Pieces.End}")]
    private static partial Regex Hours();

    [GeneratedRegex($"{Pieces.Word}(?:the )?(?:past (?<unit>day|week|fortnight|month|half year|year)|(?:last|recent|previous) (?<unit>fortnight|half year)){Pieces.End}")]
    private static partial Regex One();

    [GeneratedRegex($"{Pieces.Word}(?:an? |(?<n>{EnglishPieces.Count}) )(?<unit>day|week|month|year)s? ago{Pieces.End}")]
    private static partial Regex Ago();
}
