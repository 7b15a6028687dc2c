using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>this year, in 2019, first half, third quarter, Q3.</summary>
internal static partial class EnglishYears
{
    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("English year", Year(), (match, reference) => TimeMeaning.Of(reference.YearIn(match) ?? reference.Today.Year, 1, 12, true))
        {
            Yes =
            [
                ("this year", "2020-01/2020-12 cumulative"), ("last year", "2019-01/2019-12 cumulative"), ("fiscal revenue in 2019", "2019-01/2019-12 cumulative"),
                ("full year 2019", "2019-01/2019-12 cumulative"),
            ],
            No = ["last years", "room 2019", "in 20190"],
        },
        new("English half year", Half(), (match, reference) => match.Groups["which"].ValueSpan is "first" or "1"
            ? Part(match, reference, 1, 6, cumulative: true)
            : Part(match, reference, 7, 12))
        {
            Yes = [("first half", "2020-01/2020-06 cumulative"), ("the first half of the year", "2020-01/2020-06 cumulative"), ("second half of 2019", "2019-07/2019-12"), ("H1 2019", "2019-01/2019-06 cumulative")],
            No = ["first half hour", "second half-marathon"],
        },
        new("English quarter", Quarter(), (match, reference) => match.Ordinal("q") is var q ? Part(match, reference, 3 * q - 2, 3 * q) : null)
        {
            Yes = [("third quarter", "2020-07/2020-09"), ("Q3", "2020-07/2020-09"), ("Q1 2019", "2019-01/2019-03 cumulative"), ("the second quarter of last year", "2019-04/2019-06"), ("2019 Q3", "2019-07/2019-09"), ("fourth quarter", "2019-10/2019-12")],
            No = ["Q5", "faq3", "q30"],
        },
        new("English first quarters", FirstQuarters(), (match, reference) => match.Many("n") is >= 2 and <= 4 and var q
            ? Part(match, reference, 1, 3 * q, cumulative: true)
            : null)
        {
            Yes = [("first three quarters", "2020-01/2020-09 cumulative"), ("first 2 quarters of 2019", "2019-01/2019-06 cumulative")],
        },
    ];

    private static TimeMeaning Part(Match match, Reference reference, int from, int to, bool cumulative = false)
    {
        var year = reference.YearIn(match);
        return TimeMeaning.Of(year ?? reference.YearUpTo(cumulative ? to - 2 : from), from, to, year is not null, cumulative);
    }

    [GeneratedRegex($"{Pieces.Word}(?:(?<rel>this year|last year)|(?:in|of|for|during|since|full year|whole year|year) (?<year>(?:19|20)[0-9]{{2}})){Pieces.End}(?![-/.][0-9])")]
    private static partial Regex Year();

    [GeneratedRegex($"{Pieces.Word}(?:(?:the )?(?<which>first|second) half|h(?:(?<which>1)|2)){EnglishPieces.OfYear}{Pieces.End}(?!-| (?:an? )?(?:hour|day|time|century|marathon))")]
    private static partial Regex Half();

    [GeneratedRegex($"{Pieces.Word}(?:(?<year>(?:19|20)[0-9]{{2}}) )?(?:(?:the )?(?<q>first|second|third|fourth|1st|2nd|3rd|4th) quarter|q(?<q>[1-4])){EnglishPieces.OfYear}{Pieces.End}")]
    private static partial Regex Quarter();

    [GeneratedRegex($"{Pieces.Word}(?:the )?first (?<n>{EnglishPieces.Count}) quarters{EnglishPieces.OfYear}{Pieces.End}")]
    private static partial Regex FirstQuarters();
}
