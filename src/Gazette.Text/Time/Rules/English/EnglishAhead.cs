using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Days, weeks and months that begin tomorrow: the next three days, the coming week.</summary>
internal static partial class EnglishAhead
{
    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("English days ahead", Ahead(), (match, reference) => TimeMeaning.Of(reference.Ahead(
            match.Groups["unit"].ValueSpan switch { "day" => 1, "week" => 7, _ => 0 }, match.Many("n"))))
        {
            Marks = ["next ", "coming "],
            Yes = [("the next three days", "2020-09-12/2020-09-14 Future"), ("the coming week", "2020-09-12/2020-09-18 Future"), ("in the coming month", "2020-09-12/2020-10-11 Future"), ("next few days", "2020-09-12/2020-09-18 Future")],
            No = ["coming up", "incoming 3 days", "the next day"],
            TypedOnly = true,
        },
    ];

    [GeneratedRegex($"{Pieces.Word}(?:the )?(?:(?:next|coming|following) (?<n>{EnglishPieces.Count}) (?<unit>day|week|month)s?|coming (?<unit>week|month)){Pieces.End}")]
    private static partial Regex Ahead();
}
