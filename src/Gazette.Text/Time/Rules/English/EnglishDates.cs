using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Sep 10, September 10th, 2020, 10 September, Sep 8-10.</summary>
internal static partial class EnglishDates
{
    private const string Day = "[0-9]{1,2}(?:st|nd|rd|th)?";
    private const string Year = "(?:,? ?(?<year>(?:19|20)[0-9]{2})(?![0-9]))?";

    private const string To = $"(?:{Pieces.EnglishTo}|(?<=between [a-z0-9. ]{{1,20}}) and )(?:the )?";
    private const string MonthFirst = $"(?<mon>{EnglishPieces.MonthName})\\.? (?:the )?(?<d>{Day}){To}(?:(?<mon2>{EnglishPieces.MonthName})\\.? (?:the )?)?(?<d2>{Day})";
    private const string DayFirst = $"(?<d>{Day}) (?:of )?(?<mon>{EnglishPieces.MonthName})\\.?{To}(?<d2>{Day}) (?:of )?(?<mon2>{EnglishPieces.MonthName})\\.?";
    private const string MonthLast = $"(?<d>{Day}){To}(?<d2>{Day}) (?:of )?(?<mon>{EnglishPieces.MonthName})\\.?";

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("English date", Date(), (match, reference) => reference.Day(reference.YearIn(match), match.Month("mon"), Digits(match, "d")))
        {
            Marks = EnglishPieces.MonthMarks,
            HasDigits = true,
            Yes =
            [
                ("Sep 10", "2020-09-10/2020-09-10"), ("news of September 10th", "2020-09-10/2020-09-10"), ("10 September", "2020-09-10/2020-09-10"),
                ("Sept. 10, 2019", "2019-09-10/2019-09-10"), ("the 1st of May", "2020-05-01/2020-05-01"), ("Dec 31", "2019-12-31/2019-12-31"), ("3 Aug 2018", "2018-08-03/2018-08-03"),
                ("Feb 30", "2020-02-29/2020-02-29 NoSuchDay"), ("June 31st", "2020-06-30/2020-06-30 NoSuchDay"),
            ],
            No = ["Sep 10000", "Sept 2020", "maybe 10", "10 may be late"],
        },
        new("English dates", Dates(), (match, reference) => reference.Days(
            (reference.YearIn(match), match.Month("mon"), Digits(match, "d")),
            (null, match.Has("mon2") ? match.Month("mon2") : null, Digits(match, "d2"))))
        {
            Marks = EnglishPieces.MonthMarks,
            HasDigits = true,
            Yes =
            [
                ("Sep 8-10", "2020-09-08/2020-09-10"), ("Aug 30 to Sep 2", "2020-08-30/2020-09-02"), ("September 8 to 10, 2019", "2019-09-08/2019-09-10"),
                ("8 to 10 September", "2020-09-08/2020-09-10"), ("between 8 and 10 September", "2020-09-08/2020-09-10"), ("from 8th-10th of Sept 2019", "2019-09-08/2019-09-10"),
                ("between Sept 8 and 10", "2020-09-08/2020-09-10"), ("from Sept 8 to Sept 10", "2020-09-08/2020-09-10"), ("30 Aug to 2 Sep", "2020-08-30/2020-09-02"), ("Sep 10-8", "2020-09-08/2020-09-10 EndBeforeStart"),
            ],
            No = ["Sep 10", "8-10 people"],
        },
        new("English day of the month", DayOfMonth(), (match, reference) => reference.LatestSuchDay(Digits(match, "d")) is { } day ? new(Period.Of(day), false) : null)
        {
            Marks = ["on the "],
            HasDigits = true,
            Yes = [("news on the 10th", "2020-09-10/2020-09-10"), ("on the 31st", "2020-08-31/2020-08-31")],
            No = ["on the 10th floor", "on the 3rd of", "on the 32nd"],
            TypedOnly = true,
        },
    ];

    private static int Digits(Match match, string group) =>
        ChineseNumerals.TryParse(match.Groups[group].ValueSpan.TrimEnd("stndrh"), out var value) ? (int)value : -1;

    [GeneratedRegex($"{Pieces.Word}(?:(?<mon>{EnglishPieces.MonthName})\\.? (?:the )?(?<d>{Day})|(?:the )?(?<d>{Day}) (?:of )?(?<mon>{EnglishPieces.MonthName})\\.?){Year}{Pieces.End}(?!(?<=may) (?:be|not|i|you|we|have|take|need))")]
    private static partial Regex Date();

    [GeneratedRegex($"{Pieces.Word}(?:(?:from|between) )?(?:the )?(?:{MonthFirst}|{DayFirst}|{MonthLast}){Year}{Pieces.End}")]
    private static partial Regex Dates();

    [GeneratedRegex($"{Pieces.Word}on the (?<d>[0-9]{{1,2}}(?:st|nd|rd|th))(?= ?(?:$|[\\n,.;:?!。]))")]
    private static partial Regex DayOfMonth();
}
