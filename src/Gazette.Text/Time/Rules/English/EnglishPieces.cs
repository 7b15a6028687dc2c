using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>What English patterns are built from, and how their words are read.</summary>
internal static class EnglishPieces
{
    /// <summary>A month's name, long or short.</summary>
    public const string MonthName =
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    /// <summary>A weekday's name, long or short.</summary>
    public const string DayName = "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";

    /// <summary>The year, if it is said, after what it belongs to.</summary>
    public const string OfYear = "(?:,? (?:(?:of|in) )?(?:(?<year>(?:19|20)[0-9]{2})(?![0-9])|(?<rel>this year|last year|the year before last)|the year))?";

    /// <summary>A number in digits or a word.</summary>
    public const string Count = "[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|couple of";

    /// <summary>What every month's name begins with, in order.</summary>
    public static IReadOnlyList<string> MonthMarks => MonthNames;

    /// <summary>What every weekday's name begins with, in order.</summary>
    public static IReadOnlyList<string> DayMarks => DayNames;

    private static readonly string[] MonthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] DayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly string[] Numbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] Ordinals = ["zeroth", "first", "second", "third", "fourth"];

    /// <summary>1 to 12.</summary>
    public static int Month(this Match match, string group) => Array.IndexOf(MonthNames, match.Groups[group].Value[..3]) + 1;

    /// <summary>0 (Monday) to 6.</summary>
    public static int Weekday(this Match match, string group) => Array.IndexOf(DayNames, match.Groups[group].Value[..3]);

    /// <summary>How many; "a few" are seven, the same as 几.</summary>
    public static int Many(this Match match, string group) => match.Groups[group].Value switch
    {
        "" => 1,
        "few" => 7,
        "couple of" => 2,
        var word when Array.IndexOf(Numbers, word) is var number and >= 0 => number,
        _ => Math.Max(0, match.Int(group)),
    };

    /// <summary>1 to 4, from first, 1st or 1.</summary>
    public static int Ordinal(this Match match, string group) =>
        Array.IndexOf(Ordinals, match.Groups[group].Value) is var ordinal and >= 0 ? ordinal : match.Groups[group].Value[0] - '0';
}
