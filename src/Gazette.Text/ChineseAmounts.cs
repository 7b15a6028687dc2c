using System.Text.RegularExpressions;

namespace Gazette.Text;

/// <summary>Finds numbers in Chinese numerals with a unit (三百二十万元, 五百余人, 百分之五点八, 三成, 一倍).</summary>
/// <remarks>
/// A numeral of one character counts only with 成 and 倍: 三名 and 两个 are words of the story. 万 and 亿 before a unit belong to the
/// unit, as in digits: 四十六亿元 is 46 亿元.
/// </remarks>
public static partial class ChineseAmounts
{
    /// <summary>The amounts in reading order; they do not overlap.</summary>
    public static IReadOnlyList<Amount> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Folding.Fold(text);
        List<Amount>? found = null;
        foreach (var match in Numeral().EnumerateMatches(folded))
        {
            if (Read(folded, match.Index, match.Length) is { } amount)
                (found ??= []).Add(amount);
        }
        return found is null ? [] : found;
    }

    private static Amount? Read(string folded, int start, int length)
    {
        const string percent = "百分之";
        var end = start + length;
        var words = folded.AsSpan(start, length);
        if (words.StartsWith(percent, StringComparison.Ordinal))
            return TryDecimal(words[percent.Length..], out var share) ? Percentage(folded, start, end, share) : null;
        var power = Power(words);
        var number = words[..^power];
        var unitAt = end < folded.Length && folded[end] is '余' or '多' or '来' ? end + 1 : end;
        var (unit, unitEnd) = Amounts.UnitAt(folded, unitAt);
        if (unit.Length == 0 || !TryDecimal(number, out var value))
            return null;
        if (length == 1 && unit is not ("成" or "倍"))
            return null;
        return new(start, unitEnd - start, value, string.Concat(words[^power..], unit));
    }

    private static Amount Percentage(string folded, int start, int end, decimal value)
    {
        const string points = "个百分点";
        return string.CompareOrdinal(folded, end, points, 0, points.Length) == 0
            ? new(start, end + points.Length - start, value, points)
            : new(start, end - start, value, "%");
    }

    /// <summary>How many of the last characters are the unit's power: 三百二十万, 四十六亿, one; 三万五千, none.</summary>
    private static int Power(ReadOnlySpan<char> words) => words.Length > 1 && words[^1] is '万' or '亿' && words[..^1].IndexOfAny('万', '亿') < 0 ? 1 : 0;

    private static bool TryDecimal(ReadOnlySpan<char> words, out decimal value)
    {
        value = 0;
        var point = words.IndexOf('点');
        if (!ChineseNumerals.TryParse(point < 0 ? words : words[..point], out var whole))
            return false;
        value = whole;
        var scale = 0.1m;
        foreach (var digit in point < 0 ? [] : words[(point + 1)..])
        {
            if (!ChineseNumerals.TryParse([digit], out var tenth) || tenth > 9)
                return false;
            value += tenth * scale;
            scale /= 10;
        }
        return true;
    }

    [GeneratedRegex("百分之[零〇一二两三四五六七八九十百点]{1,10}|(?<![0-9.第零〇一二两三四五六七八九十百千万亿之])[一二两三四五六七八九十百千](?:[零〇一二两三四五六七八九十百千万亿点]{1,14}|(?=[成倍]))", RegexOptions.CultureInvariant)]
    private static partial Regex Numeral();
}
