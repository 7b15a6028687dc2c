using System.Globalization;
using System.Text;

namespace Gazette.Platforms.Telegram;

/// <summary>A character reference: the four names Telegram knows and the numeric ones. Any other &amp; stands for itself.</summary>
internal static class HtmlReference
{
    internal static Rune? Read(HtmlCursor html)
    {
        var (value, length) = html.Next == '#' ? Numeric(html) : Named(html);
        if (value == 0 || !Rune.IsValid(value))
            return null;
        html.Skip(html.At(length) == ';' ? length + 1 : length);
        return new Rune(value);
    }

    private static (int Value, int Length) Named(HtmlCursor html)
    {
        var length = 1;
        while (char.IsAsciiLetter(html.At(length)))
            length++;
        var name = string.Concat(Enumerable.Range(1, length - 1).Select(html.At));
        return (name switch { "lt" => '<', "gt" => '>', "amp" => '&', "quot" => '"', _ => 0 }, length);
    }

    private static (int Value, int Length) Numeric(HtmlCursor html)
    {
        var hex = html.At(2) == 'x';
        var first = hex ? 3 : 2;
        var length = first;
        // Ten characters are the longest reference Telegram reads.
        while (length < 10 && (hex ? char.IsAsciiHexDigit(html.At(length)) : char.IsAsciiDigit(html.At(length))))
            length++;
        var digits = string.Concat(Enumerable.Range(first, length - first).Select(html.At));
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return length < 10 && int.TryParse(digits, style, CultureInfo.InvariantCulture, out var value) ? (value, length) : (0, length);
    }
}
