using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>this year, in 2019, first half, third quarter, Q3.</summary>
internal static partial class EnglishYears
{
    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("English year", Year(), (match, reference) => match.Has("y2")
            ? SaidDays.Years(match.Int("year"), match.Int("y2"))
            : TimeMeaning.Of(reference.YearIn(match) ?? reference.Today.Year, 1, 12, true))
        {
            Marks = ["year", "19", "20"],
            Yes =
            [
                ("this year", "2020-01/2020-12 cumulative"), ("last year", "2019-01/2019-12 cumulative"), ("fiscal revenue in 2019", "2019-01/2019-12 cumulative"),
                ("full year 2019", "2019-01/2019-12 cumulative"), ("next year", "2021-01/2021-12 cumulative Future"), ("the year before last", "2018-01/2018-12 cumulative"),
                ("from 2018 to 2019", "2018-01/2019-12 cumulative"), ("between 2018 and 2019", "2018-01/2019-12 cumulative"),
            ],
            No = ["last years", "room 2019", "in 20190"],
        },
        new("English half year", Half(), (match, reference) => match.Groups["which"].ValueSpan is "first" or "1"
            ? reference.PartOfYear(match, 1, 6, cumulative: true)
            : reference.PartOfYear(match, 7, 12))
        {
            Marks = ["half", "h1", "h2"],
            Yes = [("first half", "2020-01/2020-06 cumulative"), ("the first half of the year", "2020-01/2020-06 cumulative"), ("second half of 2019", "2019-07/2019-12"), ("H1 2019", "2019-01/2019-06 cumulative"), ("2019 H1", "2019-01/2019-06 cumulative")],
            No = ["first half hour", "second half-marathon"],
        },
        new("English quarter", Quarter(), (match, reference) => match.Ordinal("q") is var q ? reference.PartOfYear(match, 3 * q - 2, 3 * q) : null)
        {
            Marks = ["quarter", "q1", "q2", "q3", "q4"],
            Yes = [("third quarter", "2020-07/2020-09"), ("Q3", "2020-07/2020-09"), ("Q1 2019", "2019-01/2019-03 cumulative"), ("the second quarter of last year", "2019-04/2019-06"), ("2019 Q3", "2019-07/2019-09"), ("2019Q3", "2019-07/2019-09"), ("2019年Q3", "2019-07/2019-09"), ("去年Q3", "2019-07/2019-09"), ("fourth quarter", "2019-10/2019-12")],
            No = ["Q5", "faq3", "q30"],
        },
        new("English relative quarter", RelativeQuarter(), (match, reference) =>
            TimeMeaning.Of(reference.Quarter(match.Groups["which"].ValueSpan switch { "this" or "current" => 0, "next" => 1, _ => -1 }), yearGiven: true))
        {
            Marks = ["quarter"],
            Yes = [("this quarter", "2020-07/2020-09"), ("the last quarter", "2020-04/2020-06"), ("next quarter", "2020-10/2020-12 Future")],
            No = ["last quarters", "quarter past nine"],
        },
        new("English so far", SoFar(), (match, reference) => new(new(match.Groups["unit"].ValueSpan switch
        {
            "week" => reference.Monday,
            "month" => reference.ThisMonth.FirstDay,
            _ => new(reference.Today.Year, 1, 1),
        }, reference.Today), true)
        {
            Cumulative = match.Groups["unit"].ValueSpan is "" or "year",
        })
        {
            Marks = ["so far", "to date", "to-date", "ytd", "since the "],
            Yes =
            [
                ("year to date", "2020-01-01/2020-09-11 cumulative"), ("YTD", "2020-01-01/2020-09-11 cumulative"), ("so far this year", "2020-01-01/2020-09-11 cumulative"),
                ("this month so far", "2020-09-01/2020-09-11"), ("since the beginning of the year", "2020-01-01/2020-09-11 cumulative"), ("so far this week", "2020-09-07/2020-09-11"),
            ],
            No = ["up to date", "so far so good"],
        },
        new("English first quarters", FirstQuarters(), (match, reference) => match.Many("n") is >= 2 and <= 4 and var q
            ? reference.PartOfYear(match, 1, 3 * q, cumulative: true)
            : null)
        {
            Marks = ["quarters"],
            Yes = [("first three quarters", "2020-01/2020-09 cumulative"), ("first 2 quarters of 2019", "2019-01/2019-06 cumulative")],
        },
    ];

    [GeneratedRegex($"{Pieces.Word}(?:(?<rel>this year|last year|next year|the year before last)|(?:in|of|for|during|since|before|after|until|by|full year|whole year|year) (?<year>(?:19|20)[0-9]{{2}})|from (?<year>(?:19|20)[0-9]{{2}}){Pieces.EnglishTo}(?<y2>(?:19|20)[0-9]{{2}})|between (?<year>(?:19|20)[0-9]{{2}}) and (?<y2>(?:19|20)[0-9]{{2}})){Pieces.End}(?![-/.][0-9])")]
    private static partial Regex Year();

    [GeneratedRegex($"{Pieces.Word}(?:(?<year>(?:19|20)[0-9]{{2}}) )?(?:(?:the )?(?<which>first|second) half|h(?:(?<which>1)|2)){EnglishPieces.OfYear}{Pieces.End}(?!-| (?:an? )?(?:hour|day|time|century|marathon))")]
    private static partial Regex Half();

    [GeneratedRegex($"{Pieces.Word}(?:(?<year>(?:19|20)[0-9]{{2}}) ?年? ?|(?<rel>今年|去年|前年)的? ?)?(?:(?:the )?(?<q>first|second|third|fourth|1st|2nd|3rd|4th) quarter|q(?<q>[1-4])){EnglishPieces.OfYear}{Pieces.End}")]
    private static partial Regex Quarter();

    [GeneratedRegex($"{Pieces.Word}(?:the )?(?<which>this|current|last|previous|next) quarter{Pieces.End}")]
    private static partial Regex RelativeQuarter();

    [GeneratedRegex($"{Pieces.Word}(?:year[- ]to[- ]date|ytd|so far this (?<unit>year|month|week)|this (?<unit>year|month|week) (?:so far|to date)|since the (?:beginning|start) of (?:the|this) (?<unit>year|month|week)){Pieces.End}")]
    private static partial Regex SoFar();

    [GeneratedRegex($"{Pieces.Word}(?:the )?first (?<n>{EnglishPieces.Count}) quarters{EnglishPieces.OfYear}{Pieces.End}")]
    private static partial Regex FirstQuarters();
}
