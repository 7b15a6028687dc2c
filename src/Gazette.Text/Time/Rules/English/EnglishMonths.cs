using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>August, Aug 2020, Jan-Aug, first eight months, this month.</summary>
internal static partial class EnglishMonths
{
    // Not among them: what is a word (may, march) or a name (jan) of its own.
    private const string Plain =
        "january|february|feb|april|apr|june|jun|july|jul|august|aug|september|sept|sep|october|oct|november|nov|december|dec";

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("English month", Month(), (match, reference) =>
        {
            var (year, month) = (reference.YearIn(match), match.Month("mon"));
            var found = reference.Month(year, month);
            if (match.Has("last") && found >= reference.ThisMonth)
                found = found.AddMonths(-12);
            return TimeMeaning.Of(found, year is not null);
        })
        {
            Marks = EnglishPieces.MonthMarks,
            Yes =
            [
                ("Aug 2020", "2020-08/2020-08"), ("news of August", "2020-08/2020-08"), ("Sept 2019", "2019-09/2019-09"), ("in May", "2020-05/2020-05"),
                ("last September", "2019-09/2019-09"), ("October", "2019-10/2019-10"), ("March last year", "2019-03/2019-03"), ("August of 2018", "2018-08/2018-08"), ("2019 Sep", "2019-09/2019-09"),
            ],
            No = ["may I ask", "the march went on", "Sep 31", "decade", "august2", "you may", "march on"],
        },
        new("English months", Months(), (match, reference) =>
        {
            var (from, to, year) = (match.Month("mon"), match.Month("mon2"), reference.YearIn(match));
            var last = year ?? reference.YearUpTo(to);
            return TimeMeaning.Of(new MonthRange(new(to < from ? last - 1 : last, from), new(last, to)), year is not null);
        })
        {
            Marks = EnglishPieces.MonthMarks,
            Yes =
            [
                ("Jan-Aug", "2020-01/2020-08 cumulative"), ("January to August", "2020-01/2020-08 cumulative"), ("from January through August 2019", "2019-01/2019-08 cumulative"),
                ("Nov to Feb", "2019-11/2020-02"), ("Jan – Aug last year", "2019-01/2019-08 cumulative"),
                ("between January and August 2020", "2020-01/2020-08 cumulative"),
            ],
        },
        new("English first months", FirstMonths(), (match, reference) =>
            match.Many("n") is var last && Pieces.IsMonth(last) && reference.YearIn(match) is var year
                ? TimeMeaning.Of(year ?? reference.YearUpTo(last), 1, last, year is not null, fromJanuary: true)
                : null)
        {
            Marks = [" months"],
            Yes = [("first eight months", "2020-01/2020-08 cumulative"), ("the first 8 months of 2019", "2019-01/2019-08 cumulative")],
            No = ["first 13 months"],
        },
        new("English relative month", Relative(), (match, reference) =>
        {
            var month = reference.ThisMonth.AddMonths(match.Groups["which"].ValueSpan switch { "this" => 0, "next" => 1, _ => -1 });
            return TimeMeaning.Of(month, yearGiven: true);
        })
        {
            Marks = [" month"],
            Yes = [("this month", "2020-09/2020-09"), ("last month", "2020-08/2020-08"), ("next month", "2020-10/2020-10 Future")],
            No = ["last months"],
        },
    ];

    [GeneratedRegex($"{Pieces.Word}(?:(?<last>last )(?<mon>{EnglishPieces.MonthName})|(?:in|of|for|since|during|this|from|until|through|before|after|by) (?<mon>{EnglishPieces.MonthName})\\.?{EnglishPieces.OfYear}|(?<mon>{EnglishPieces.MonthName})\\.?,? (?:of )?(?:(?<year>(?:19|20)[0-9]{{2}})|(?<rel>this year|last year))|(?<year>(?:19|20)[0-9]{{2}}) (?<mon>{EnglishPieces.MonthName})|(?<mon>{Plain})){Pieces.End}(?!\\.? [0-9]{{1,2}}{Pieces.End})")]
    private static partial Regex Month();

    [GeneratedRegex($"{Pieces.Word}(?:(?:from )?(?<mon>{EnglishPieces.MonthName})\\.?{Pieces.EnglishTo}|between (?<mon>{EnglishPieces.MonthName})\\.? and )(?<mon2>{EnglishPieces.MonthName})\\.?{EnglishPieces.OfYear}{Pieces.End}")]
    private static partial Regex Months();

    [GeneratedRegex($"{Pieces.Word}(?:the )?first (?<n>{EnglishPieces.Count}) months{EnglishPieces.OfYear}{Pieces.End}")]
    private static partial Regex FirstMonths();

    [GeneratedRegex($"{Pieces.Word}(?<which>this|last|previous|next) month{Pieces.End}")]
    private static partial Regex Relative();
}
