using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.News.Figures.Numbers;

/// <summary>Finds fractions in words as percentages: 四分之一 is 25 %. 百分之五 is read with the other numerals.</summary>
internal static partial class Fractions
{
    private const string Digits = "零一二三四五六七八九十";

    /// <summary>In reading order; the positions are positions in the sentence.</summary>
    public static IReadOnlyList<Amount> Find(string sentence)
    {
        if (!sentence.Contains("分之", StringComparison.Ordinal))
            return [];
        var found = new List<Amount>();
        foreach (Match match in Fraction().Matches(sentence))
        {
            var (part, whole) = (Value(match.Groups["part"].ValueSpan), Value(match.Groups["whole"].ValueSpan));
            if (part < whole)
                found.Add(new(match.Index, match.Length, Math.Round(100m * part / whole, 1), "%"));
        }

        return found;
    }

    private static int Value(ReadOnlySpan<char> digit) => digit[0] == '两' ? 2 : Digits.IndexOf(digit[0], StringComparison.Ordinal);

    [GeneratedRegex("(?<![百千万十])(?<whole>[二两三四五六七八九十])分之(?<part>[一二两三四五六七八九])(?![百千万十点])")]
    private static partial Regex Fraction();
}
