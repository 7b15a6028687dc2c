using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.News.Dates;

/// <summary>The day in a file's name or in a masthead: 2020-09-11, 20200911, 2020年9月11日, 20年9月11日, 二〇二〇年九月十一日, September 11, 2020.</summary>
public static partial class FileDate
{
    private const int Century = 2000;

    private static readonly string[] EnglishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first whole date that a text holds, not after <paramref name="latest"/>.</summary>
    public static DateOnly? In(string text, DateOnly latest)
    {
        var folded = Folding.Fold(text);
        return Days(folded).FirstOrDefault(day => day is { } found && found <= latest);
    }

    private static IEnumerable<DateOnly?> Days(string folded)
    {
        foreach (Match match in Date().Matches(folded))
            yield return Day(Number(match, 1), Number(match, 2), Number(match, 3));
        foreach (Match match in ShortYear().Matches(folded))
            yield return Day(Century + Number(match, 1), Number(match, 2), Number(match, 3));
        foreach (Match match in Spelled().Matches(folded))
            yield return Day(Year(match.Groups[1].Value), Chinese(match, 2), Chinese(match, 3));
        foreach (Match match in English().Matches(folded))
            yield return Day(Number(match, "year"), Array.IndexOf(EnglishMonths, match.Groups["month"].Value[..3]) + 1, Number(match, "day"));
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1900 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int Chinese(Match match, int group) => ChineseNumerals.TryParse(match.Groups[group].ValueSpan, out var number) && number < 100 ? (int)number : 0;

    private static int Year(string digits) => digits.Aggregate(0, (year, c) => 10 * year + Math.Max(0, "〇一二三四五六七八九".IndexOf(c is '○' or '零' ? '〇' : c)));

    [GeneratedRegex(@"(?<![0-9])((?:19|20)[0-9]{2})(?:[-_./]|\s*年\s*|(?=[0-9]{4}(?![0-9])))([0-9]{1,2})(?:[-_./]|\s*月\s*|(?=[0-9]{2}(?![0-9])))([0-9]{1,2})(?![0-9])")]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<![0-9])([0-9]{2})\s*年\s*([0-9]{1,2})\s*月\s*([0-9]{1,2})\s*日")]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日")]
    private static partial Regex Spelled();

    [GeneratedRegex(@"(?<![a-z])(?:(?<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?<year>[0-9]{4})|(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?,?\s+(?<year>[0-9]{4}))(?![0-9])")]
    private static partial Regex English();
}
