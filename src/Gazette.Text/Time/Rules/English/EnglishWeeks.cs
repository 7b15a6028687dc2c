using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Weeks, Monday to Sunday, and weekends: this week, last weekend.</summary>
internal static partial class EnglishWeeks
{
    private const string Which = "(?<which>last|previous|this|next) ";

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("English week", Week(), (match, reference) => new(reference.Week(Weeks(match)), true))
        {
            Marks = ["week"],
            Yes = [("this week", "2020-09-07/2020-09-13"), ("last week's news", "2020-08-31/2020-09-06"), ("the week before last", "2020-08-24/2020-08-30"), ("next week", "2020-09-14/2020-09-20 Future")],
            No = ["weekly", "last weekend", "last weeks"],
        },
        new("English weekend", Weekend(), (match, reference) =>
        {
            var saturday = reference.Monday.AddDays(5);
            var later = match.Groups["which"].ValueSpan switch { "this" => 0, "next" => 1, "" when saturday <= reference.Today => 0, _ => -1 };
            return TimeMeaning.Of(new(saturday.AddDays(7 * later), saturday.AddDays(7 * later + 1)));
        })
        {
            Marks = ["weekend"],
            Yes = [("last weekend", "2020-09-05/2020-09-06"), ("this weekend", "2020-09-12/2020-09-13 Future"), ("next weekend", "2020-09-19/2020-09-20 Future"), ("at the weekend", "2020-09-05/2020-09-06")],
            No = ["weekends"],
        },
    ];

    private static int Weeks(Match match) => match.Groups["which"].ValueSpan switch
    {
        "this" => 0,
        "next" => 1,
        "last" or "previous" => -1,
        _ => -2,
    };

    [GeneratedRegex($"{Pieces.Word}(?:(?:the )?{Which}week|(?:the )?week before last){Pieces.End}")]
    private static partial Regex Week();

    [GeneratedRegex($"{Pieces.Word}(?:(?<which>last|this|previous|next) |(?:at|on|over) the )weekend{Pieces.End}")]
    private static partial Regex Weekend();
}
