using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Parts of months and years: early September, the end of last month, late 2019.</summary>
internal static partial class EnglishPartMonths
{
    private const string Part = "(?<part>early|mid|late|(?:the )?(?:beginning|start|middle|end) of)";

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("English part of a month", OfMonth(), (match, reference) => new(reference.Third(reference.YearIn(match), match.Month("mon"), ThirdIn(match)), reference.YearIn(match) is not null))
        {
            Marks = EnglishPieces.MonthMarks,
            Yes = [("early September", "2020-09-01/2020-09-10"), ("mid-August 2019", "2019-08-11/2019-08-20"), ("the end of August", "2020-08-21/2020-08-31"), ("late Oct last year", "2019-10-21/2019-10-31")],
            No = ["early seppuku", "late Sep 10th"],
        },
        new("English up to a month", UpTo(), (match, reference) => reference.FromJanuary(reference.YearIn(match), match.Month("mon")))
        {
            Marks = [" end of "],
            Yes = [("by the end of August", "2020-01/2020-08 cumulative"), ("as of end of Jun 2019", "2019-01/2019-06 cumulative")],
            No = ["by the end of the day", "the end of August"],
            TypedOnly = true,
        },
        new("English part of this or last month", OfRelative(), (match, reference) =>
            TimeMeaning.Of(reference.ThisMonth.AddMonths(match.Groups["which"].ValueSpan switch { "last" => -1, "next" => 1, _ => 0 }).Third(ThirdIn(match))))
        {
            Marks = [" month"],
            Yes = [("early this month", "2020-09-01/2020-09-10"), ("the end of last month", "2020-08-21/2020-08-31"), ("beginning of the month", "2020-09-01/2020-09-10"), ("the end of next month", "2020-10-21/2020-10-31 Future")],
            No = ["early months"],
        },
    ];

    private static int ThirdIn(Match match) => match.Groups["part"].Value switch
    {
        var part when part.Contains("early", StringComparison.Ordinal) || part.Contains("beginning", StringComparison.Ordinal) || part.Contains("start", StringComparison.Ordinal) => 0,
        var part when part.Contains("mid", StringComparison.Ordinal) => 1,
        _ => 2,
    };

    [GeneratedRegex($"{Pieces.Word}(?:in )?{Part}[ -](?<mon>{EnglishPieces.MonthName})\\.?{EnglishPieces.OfYear}{Pieces.End}(?! [0-9])")]
    private static partial Regex OfMonth();

    [GeneratedRegex($"{Pieces.Word}(?:by|until|till|through|as of|up to) (?:the )?end of (?<mon>{EnglishPieces.MonthName})\\.?{EnglishPieces.OfYear}{Pieces.End}(?! [0-9])")]
    private static partial Regex UpTo();

    [GeneratedRegex($"{Pieces.Word}{Part} (?<which>this|last|next|the) month{Pieces.End}")]
    private static partial Regex OfRelative();
}
