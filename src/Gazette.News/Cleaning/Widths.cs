namespace Gazette.News.Cleaning;

/// <summary>One width for the same sign where that is safe: digits, Latin letters and the per cent sign half, stops between Han characters full.</summary>
internal static class Widths
{
    /// <summary>The half-width form of a full-width digit, letter or per cent sign; any other character as it is.</summary>
    public static char Half(char c) =>
        c is >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '％' ? (char)(c - 0xFEE0) : c;

    /// <summary>Mends a text in place.</summary>
    public static void Mend(Span<char> text)
    {
        for (var i = 0; i < text.Length; i++)
            text[i] = Half(text[i]);
        for (var i = 1; i < text.Length; i++)
            text[i] = Between(text[i - 1], text[i], i + 1 < text.Length ? text[i + 1] : '\0');
    }

    private static char Between(char left, char sign, char right) => sign switch
    {
        '．' or '－' when char.IsAsciiDigit(left) && char.IsAsciiDigit(right) => (char)(sign - 0xFEE0),
        ',' or ';' or ':' when Han.Is(left) && Han.Is(right) => (char)(sign + 0xFEE0),
        '?' or '!' when Han.Is(left) && (Han.Is(right) || right == '\0') => (char)(sign + 0xFEE0),
        _ => sign,
    };
}
