using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.News.Dates;

/// <summary>The year a document speaks from, when nobody says it: the newest year that its sentences treat as the present.</summary>
internal static partial class IssueYear
{
    /// <summary>The year, or null when the text names none that can be the present.</summary>
    public static int? Of(string text, DateOnly today)
    {
        var folded = Folding.Fold(text);
        var years = Year().Matches(folded)
            .Where(m => !IsAhead(folded, m))
            .Select(m => int.Parse(m.Groups["year"].ValueSpan, CultureInfo.InvariantCulture))
            .Where(y => y <= today.Year && y > today.Year - 80)
            .ToList();
        return years.Count == 0 ? null : years.Max();
    }

    // 到2025年, 2025年底前, 至2035年: a goal, not the present.
    private static bool IsAhead(string folded, Match match) =>
        Ahead().IsMatch(folded[Math.Max(0, match.Index - 3)..Math.Min(folded.Length, match.Index + match.Length + 3)]);

    [GeneratedRegex(@"(?<![0-9])(?<year>(19|20)[0-9]{2})年(?!代)")]
    private static partial Regex Year();

    [GeneratedRegex(@"(到|至|力争|计划|预计)[0-9]{4}年(?![0-9])|[0-9]{4}年(底前|前|末前|远景)")]
    private static partial Regex Ahead();
}
