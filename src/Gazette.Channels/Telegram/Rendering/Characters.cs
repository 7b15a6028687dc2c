using System.Globalization;
using System.Text;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>What Telegram shows of a character, and how wide.</summary>
internal static class Characters
{
    // East Asian wide and fullwidth characters, and pictographs (Unicode Standard Annex 11, in ranges).
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    /// <summary>
    /// The text as Telegram would take it: one kind of new line, no control characters, no half of a surrogate pair, and nothing that turns the
    /// direction of writing, which would turn what stands beside it too (Unicode Standard Annex 9, explicit formatting characters and marks).
    /// </summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            if (!IsDirection(rune.Value))
                clean.Append(Rune.IsControl(rune) && rune.Value != '\n' ? " " : rune.ToString());
        return clean.ToString();
    }

    /// <summary>The same on one line.</summary>
    public static string Line(string text) => Clean(text).Replace('\n', ' ').Trim();

    /// <summary>Whether nothing of it is seen: Telegram refuses such a message.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsVisible(rune))
                return false;
        }

        return true;
    }

    /// <summary>How many columns a text takes where every character is equally wide.</summary>
    public static int Width(string text) => text.EnumerateRunes().Sum(Width);

    // Embeddings, overrides, isolates and marks. The joiner of emoji is none of them.
    private static bool IsDirection(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C;

    // Nothing that may have to be changed: control characters, line ends of any kind, marks of direction, halves of surrogate pairs. A range at a time,
    // each of many characters at once.
    private static bool IsClean(ReadOnlySpan<char> text) =>
        !text.ContainsAnyInRange('\0', '\t') && !text.ContainsAnyInRange('\v', '\u001F') && !text.ContainsAnyInRange('\u007F', '\u009F')
        && !text.ContainsAnyInRange('\u2028', '\u202E') && !text.ContainsAnyInRange('\u2066', '\u2069') && !text.ContainsAny('\u200E', '\u200F', '\u061C')
        && !text.ContainsAnyInRange('\uD800', '\uDFFF');

    private static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => Wide.Any(range => range.First <= rune.Value && rune.Value <= range.Last) ? 2 : 1,
    };

    private static bool IsVisible(Rune rune) =>
        !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
