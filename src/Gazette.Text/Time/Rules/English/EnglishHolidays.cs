using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Holidays and five-year plans by their English names: during National Day, since Spring Festival, 14th five-year plan.</summary>
internal static partial class EnglishHolidays
{
    private static readonly string[] Ordinals = ["eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"];

    private static readonly (string Beginning, Holiday Holiday)[] Names =
    [
        ("national", Holiday.NationalDay), ("golden", Holiday.NationalDay), ("spring", Holiday.SpringFestival), ("chinese", Holiday.SpringFestival), ("lunar", Holiday.SpringFestival),
        ("mid", Holiday.MidAutumn), ("may", Holiday.LabourDay), ("labo", Holiday.LabourDay), ("qing", Holiday.Qingming), ("tomb", Holiday.Qingming),
        ("dragon", Holiday.DragonBoat), ("lantern", Holiday.Lanterns), ("new", Holiday.NewYear),
    ];

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("English holiday", Holidays(), (match, reference) => reference.Holiday(reference.YearIn(match), match.Has("time"), Named(match.Groups["name"].Value)))
        {
            Marks = ["national day", "golden week", "festival", "new year", "autumn", "may day", "labour day", "labor day", "qingming", "tomb"],
            Yes =
            [
                ("during National Day", "2019-10-01/2019-10-07"), ("the National Day holiday", "2019-10-01/2019-10-07 name"), ("over the Spring Festival holiday", "2020-01-24/2020-02-02"),
                ("Chinese New Year 2019", "2019-02-04/2019-02-10 name"), ("Mid-Autumn Festival last year", "2019-09-13/2019-09-13 name"), ("May Day", "2020-05-01/2020-05-05 name"),
                ("during the Dragon Boat Festival", "2020-06-25/2020-06-27"), ("New Year's Day", "2020-01-01/2020-01-01 name"), ("last year's Golden Week", "2019-10-01/2019-10-07 name"),
            ],
            No = ["film festival", "a new year of school", "may daylight", "international day"],
            TypedOnly = true,
        },
        new("English five-year plan", Plan(), (match, _) => ChinesePlans.FiveYears(Ordinal(match.Groups["n"].Value), match.Has("time") || match.Has("period")))
        {
            Marks = ["five-year", "five year", "5-year"],
            Yes = [("14th five-year plan", "2021-01/2025-12 cumulative name Future"), ("during the Thirteenth Five-Year Plan", "2016-01/2020-12 cumulative"), ("13th five year plan period", "2016-01/2020-12 cumulative")],
            No = ["a five-year plan", "20th five-year plan"],
            TypedOnly = true,
        },
    ];

    private static Holiday Named(string name) => Array.Find(Names, known => name.StartsWith(known.Beginning, StringComparison.Ordinal)).Holiday;

    private static int Ordinal(string ordinal) => Array.IndexOf(Ordinals, ordinal) is var index and >= 0 ? index : ordinal[1] - '1';

    [GeneratedRegex($"{Pieces.Word}(?:(?<time>during|over|since|at|before|after) )?(?:the )?(?:(?<rel>this year|last year)'s |(?<year>(?:19|20)[0-9]{{2}}) )?(?<name>national day|golden week|spring festival|(?:chinese|lunar) new year|mid-?autumn(?: festival| day)?|may day|labou?r day|qingming(?: festival)?|tomb[- ]sweeping(?: day| festival)?|dragon boat festival|lantern festival|new year's day|new year(?= holiday))(?: holidays?| break| week)?{EnglishPieces.OfYear}{Pieces.End}")]
    private static partial Regex Holidays();

    [GeneratedRegex($"{Pieces.Word}(?<time>(?:during|in|since|under) )?(?:the )?(?<n>1[1-9]th|eleventh|twelfth|thirteenth|fourteenth|fifteenth) (?:five|5)[- ]year plan(?<period>(?:ning)? period)?{Pieces.End}")]
    private static partial Regex Plan();
}
