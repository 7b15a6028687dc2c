using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Sep 10, September 10th, 2020, 10 September, Sep 8-10.</summary>
internal static partial class EnglishDates
{
    private const string Day = "[0-9]{1,2}(?:st|nd|rd|th)?";
    private const string Year = "(?:,? ?(?<year>(?:19|20)[0-9]{2})(?![0-9]))?";

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("English date", Date(), (match, reference) =>
            reference.Day(reference.YearIn(match), match.Month("mon"), Digits(match, "d")) is { } day ? new(Period.Of(day), match.Has("year")) : null)
        {
            Yes =
            [
                ("Sep 10", "2020-09-10/2020-09-10"), ("news of September 10th", "2020-09-10/2020-09-10"), ("10 September", "2020-09-10/2020-09-10"),
                ("Sept. 10, 2019", "2019-09-10/2019-09-10"), ("the 1st of May", "2020-05-01/2020-05-01"), ("Dec 31", "2019-12-31/2019-12-31"), ("3 Aug 2018", "2018-08-03/2018-08-03"),
            ],
            No = ["Feb 30", "Sep 10000", "Sept 2020", "maybe 10"],
        },
        new("English dates", Dates(), (match, reference) =>
        {
            var (month, year) = (match.Month("mon"), reference.YearIn(match));
            return reference.Day(year, month, Digits(match, "d")) is { } from
                && Calendar.Day(from.Year, match.Has("mon2") ? match.Month("mon2") : month, Digits(match, "d2")) is { } to && from <= to
                ? new(new(from, to), year is not null)
                : null;
        })
        {
            Yes = [("Sep 8-10", "2020-09-08/2020-09-10"), ("Aug 30 to Sep 2", "2020-08-30/2020-09-02"), ("September 8 to 10, 2019", "2019-09-08/2019-09-10")],
            No = ["Sep 10-8"],
        },
    ];

    private static int Digits(Match match, string group) =>
        ChineseNumerals.TryParse(match.Groups[group].ValueSpan.TrimEnd("stndrh"), out var value) ? (int)value : -1;

    [GeneratedRegex($"{Pieces.Word}(?:(?<mon>{EnglishPieces.MonthName})\\.? (?:the )?(?<d>{Day})|(?:the )?(?<d>{Day}) (?:of )?(?<mon>{EnglishPieces.MonthName})\\.?){Year}{Pieces.End}")]
    private static partial Regex Date();

    [GeneratedRegex($"{Pieces.Word}(?<mon>{EnglishPieces.MonthName})\\.? (?<d>{Day}){Pieces.EnglishTo}(?:(?<mon2>{EnglishPieces.MonthName})\\.? )?(?<d2>{Day}){Year}{Pieces.End}")]
    private static partial Regex Dates();
}
