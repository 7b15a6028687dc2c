using System.Text;

namespace Gazette.Text;

/// <summary>What a character is, as far as cutting text into tokens goes.</summary>
internal static class Characters
{
    /// <summary>A character of the Han script, the iteration mark and 〇 included.</summary>
    public static bool IsHan(Rune rune) => rune.Value
        is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or 0x3005 or 0x3007
        or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF);

    /// <summary>A letter or digit of a script that puts blanks between its words.</summary>
    public static bool IsWord(Rune rune) => Rune.IsLetterOrDigit(rune) && !IsHan(rune);

    /// <summary>Whether a UTF-16 unit is an ASCII letter or digit.</summary>
    public static bool IsAsciiWord(char unit) => char.IsAsciiLetterOrDigit(unit);
}
