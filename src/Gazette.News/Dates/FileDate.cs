using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.News.Dates;

/// <summary>The day in a file's name or in a masthead: 2020-09-11, 20200911, 2020年9月11日.</summary>
internal static partial class FileDate
{
    /// <summary>The first whole date that a text holds, not after <paramref name="latest"/>.</summary>
    public static DateOnly? In(string text, DateOnly latest)
    {
        foreach (Match match in Date().Matches(Folding.Fold(text)))
        {
            var (year, month, day) = (Number(match, 1), Number(match, 2), Number(match, 3));
            if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && date <= latest)
                return date;
        }

        return null;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])((?:19|20)[0-9]{2})(?:[-_./]|\s*年\s*|(?=[0-9]{4}(?![0-9])))([0-9]{1,2})(?:[-_./]|\s*月\s*|(?=[0-9]{2}(?![0-9])))([0-9]{1,2})(?![0-9])")]
    private static partial Regex Date();
}
