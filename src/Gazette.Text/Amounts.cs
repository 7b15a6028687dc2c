using System.Globalization;
using System.Text.RegularExpressions;

namespace Gazette.Text;

/// <summary>A number with its unit, where it stands in a text.</summary>
/// <param name="Start">Index of the first UTF-16 unit, a minus sign included.</param>
/// <param name="Length">From there to the end of the unit.</param>
/// <param name="Value">The number as printed: 3.5亿元 is 3.5.</param>
/// <param name="Unit">The unit as printed, 万 and 亿 included, in folded form: 万元, 亿元, 人, %, 个百分点.</param>
public readonly record struct Amount(int Start, int Length, decimal Value, string Unit);

/// <summary>Finds numbers with units in running text (512300万元, 5.8%, 1,200 户, ３万余人).</summary>
/// <remarks>A number without unit, a date, an ordinal (第2条) and a number in Chinese numerals are none.</remarks>
public static partial class Amounts
{
    private static readonly Lazy<UnitTable> Units = new(() => new(EmbeddedData.Lines("units.txt")));

    /// <summary>The amounts in reading order; they do not overlap.</summary>
    public static IReadOnlyList<Amount> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = FoldButCommas(text);
        var found = new List<Amount>();
        foreach (var match in Number().EnumerateMatches(folded))
        {
            if (Read(folded, match) is { } amount)
                found.Add(amount);
        }
        return found;
    }

    /// <summary>A full-width comma is punctuation, save between full-width digits, where it separates thousands.</summary>
    private static string FoldButCommas(string text)
    {
        var folded = Folding.Fold(text);
        return !text.Contains('，') ? folded : string.Create(text.Length, (text, folded), static (target, from) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = from.text[i] == '，' && !(IsWideDigit(from.text, i - 1) && IsWideDigit(from.text, i + 1)) ? '，' : from.folded[i];
        });
    }

    private static bool IsWideDigit(string text, int at) => at >= 0 && at < text.Length && text[at] is >= '０' and <= '９';

    private static Amount? Read(string folded, ValueMatch number)
    {
        if (!decimal.TryParse(folded.AsSpan(number.Index, number.Length), NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
            return null;
        var (unit, end) = UnitAt(folded, SkipBlank(folded, number.Index + number.Length));
        if (unit.Length == 0)
            return null;
        var start = HasMinus(folded, number.Index) ? number.Index - 1 : number.Index;
        return new(start, end - start, start < number.Index ? -value : value, unit);
    }

    /// <summary>The unit at a position, a power before it included, and where it ends; empty when none stands there.</summary>
    internal static (string Unit, int End) UnitAt(string folded, int at)
    {
        // 千克 and 千瓦 are units of their own, before 千 is taken as a power.
        var power = Units.Value.LongestAt(folded, at).Length > 0 ? "" : Power().Match(folded, at).Value;
        var counted = at + power.Length;
        var beyond = SkipBlank(folded, counted < folded.Length && folded[counted] is '余' or '多' or '来' ? counted + 1 : counted);
        var unit = beyond < folded.Length ? Units.Value.LongestAt(folded, beyond) : "";
        // 980余万元: the power may follow the 余.
        if (unit.Length == 0 && power.Length == 0 && beyond > at && Power().Match(folded, beyond).Length > 0)
            return UnitAt(folded, beyond);
        return unit.Length > 0 ? (power + unit, beyond + unit.Length) : (power, counted);
    }

    private static int SkipBlank(string text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;

    /// <summary>A hyphen is a minus when nothing that it could join stands before it (1-8 and 9月1-3 are spans).</summary>
    private static bool HasMinus(string text, int number) =>
        number > 0 && text[number - 1] is '-' or '−' && (number == 1 || !(char.IsLetterOrDigit(text[number - 2]) && !IsGrowthWord(text, number - 2)));

    /// <summary>增长-3.2%, 为-3.2%.</summary>
    private static bool IsGrowthWord(string text, int at) => text[at] is '长' or '幅' or '为' or '降' or '比' or '速' or '率' or '温';

    [GeneratedRegex(@"(?<![0-9.a-z第])(?<![0-9],)([0-9]{1,3}(,[0-9]{3})+|[0-9]{1,20})(\.[0-9]{1,8})?(?![0-9.]|,[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\G(万亿|百万|千万|百亿|千亿|十亿|十万|万|亿|千|百|)", RegexOptions.CultureInvariant)]
    private static partial Regex Power();
}
