using System.Globalization;

namespace Gazette.News.Cleaning;

/// <summary>Leaves out what is mark-up and not text: emphasis, code marks, escapes, links' addresses, tags, entities, characters that show nothing.</summary>
internal ref struct Markup(ReadOnlySpan<char> raw, Span<char> text, Span<int> places)
{
    private const int LongestTag = 200;
    private const int LongestAddress = 300;
    private const int LongestEntity = 10;

    private static readonly HashSet<string> Names =
    [
        "a", "b", "i", "u", "p", "s", "br", "hr", "em", "strong", "span", "div", "font", "center", "img", "h1", "h2", "h3", "h4", "h5", "h6", "sup", "sub", "small", "big",
        "table", "thead", "tbody", "tr", "td", "th", "ul", "ol", "li", "blockquote", "section", "article", "figure", "figcaption", "html", "body",
    ];

    private readonly ReadOnlySpan<char> raw = raw;
    private readonly Span<char> text = text;
    private readonly Span<int> places = places;
    private int length;
    private int closing = -1;

    /// <summary>Writes the text and for each character its place in the source; returns the text's length.</summary>
    public int Remove()
    {
        for (var at = 0; at < raw.Length;)
        {
            var skipped = Mark(at);
            if (skipped == 0)
                Write(raw[at], at);
            at += Math.Max(1, skipped);
        }

        return length;
    }

    /// <summary>Whether a character shows nothing.</summary>
    public static bool IsInvisible(char c) =>
        c < ' ' && c is not ('\t' or '\n' or '\r') || c is '\u007f' or '\u00ad' or '\ufeff' or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u2064')
        || c is >= '\u0080' and < '\u00a0' and not '\u0085';

    private void Write(char c, int place) => (text[length], places[length++]) = (c, place);

    /// <summary>How many characters of mark-up begin here; 0 for text.</summary>
    private int Mark(int at) => raw[at] switch
    {
        '*' or '#' when StrayMarks(at) is > 0 and var stray => stray,
        '*' => Next(at) == '*' ? 2 : IsBetweenWords(at) || char.IsWhiteSpace(Next(at)) && !Closes(at) ? 0 : 1,
        '_' => Underscores(at),
        '~' => Next(at) == '~' ? 2 : 0,
        '`' => 1,
        '$' => Number(at),
        '\\' => char.IsAsciiLetterOrDigit(Next(at)) || Next(at) is '\0' or > '~' or <= ' ' ? 0 : Escaped(at),
        '[' => Link(at),
        ']' => at == closing ? 1 + Address(at + 1) : 0,
        '!' => Next(at) == '[' && AddressAfter(at + 1) is > 0 and var picture ? picture - at : 0,
        '<' => Tag(at),
        '&' => Entity(at),
        var c => IsInvisible(c) ? 1 : 0,
    };

    /// <summary>Length of marks of headings and emphasis that a scanner left at a line's end; 0 where they may be text.</summary>
    private readonly int StrayMarks(int at)
    {
        var before = raw[..at].TrimEnd();
        var rest = raw[at..];
        if (before.IsEmpty || char.IsAscii(before[^1]) || raw[at] == '#' && before.Length == at && before.Contains('#'))
            return 0;   // C#, #topic#
        var end = rest.IndexOfAnyExcept("*#\\ \u3000");
        return end < 0 ? rest.Length : rest[end] is '\n' or '\r' ? rest[..end].TrimEnd().Length : 0;
    }

    private readonly char Next(int at) => at + 1 < raw.Length ? raw[at + 1] : '\0';

    // *（区财政局）* 9月1日
    private readonly bool Closes(int at) => at > 0 && !char.IsAscii(raw[at - 1]) && !char.IsWhiteSpace(raw[at - 1]) && raw[..at].Contains('*');

    private readonly bool IsBetweenWords(int at) => at > 0 && char.IsAsciiLetterOrDigit(raw[at - 1]) && char.IsAsciiLetterOrDigit(Next(at));

    // A row of underscores is a gap to fill in, one between Latin letters belongs to a name.
    private readonly int Underscores(int at)
    {
        if (at > 0 && raw[at - 1] == '_')
            return 0;
        var run = raw[at..].IndexOfAnyExcept('_');
        run = run < 0 ? raw.Length - at : run;
        return run == 2 && !(at > 0 && char.IsAsciiLetterOrDigit(raw[at - 1]) && at + 2 < raw.Length && char.IsAsciiLetterOrDigit(raw[at + 2])) ? 2 : 0;
    }

    private int Number(int at)
    {
        Span<(char Shown, int At)> shown = stackalloc (char, int)[Formula.Longest];
        var read = Formula.Read(raw[at..], at > 0 ? raw[at - 1] : '\0', shown, out var count);
        for (var i = 0; i < count && read > 0; i++)
            Write(shown[i].Shown, at + shown[i].At);
        return read;
    }

    private int Escaped(int at)
    {
        if (raw[at..].StartsWith(@"\*\*"))
            return 4;   // emphasis that a program escaped
        Write(raw[at + 1], at + 1);
        return 2;
    }

    private int Link(int open)
    {
        if (AddressAfter(open) == 0)
            return 0;
        closing = open + raw[open..].IndexOf(']');
        return 1;
    }

    /// <summary>Index after the address of the link whose text opens here, or 0.</summary>
    private readonly int AddressAfter(int open)
    {
        var reach = raw.Slice(open, Math.Min(LongestAddress, raw.Length - open));
        var close = reach.IndexOf(']');
        return close > 0 && close + 1 < reach.Length && reach[close + 1] == '(' && Address(open + close + 1) is > 0 and var length ? open + close + 1 + length : 0;
    }

    /// <summary>Length of an address in round brackets.</summary>
    private readonly int Address(int open)
    {
        var reach = raw.Slice(open, Math.Min(LongestAddress, raw.Length - open));
        var close = reach.IndexOf(')');
        return close > 0 && reach[..close].IndexOfAny("\n（，。") < 0 ? close + 1 : 0;
    }

    private int Tag(int at)
    {
        var reach = raw.Slice(at, Math.Min(LongestTag, raw.Length - at));
        var close = reach.IndexOf('>');
        if (close < 0 || !(reach.StartsWith("<!--") || IsTag(reach[1..close])))
            return 0;
        if (reach.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
            Write(' ', at);
        else if (IsCell(reach))
            Write(Spacing.Wide, at);
        return close + 1;
    }

    /// <summary>Whether a tag opens a table's cell; cells stand apart.</summary>
    public static bool IsCell(ReadOnlySpan<char> text) =>
        text.Length > 3 && (text.StartsWith("<td", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<th", StringComparison.OrdinalIgnoreCase)) && text[3] is '>' or ' ';

    // What follows the name of a tag are attributes: A<B & C>D is none.
    private static bool IsTag(ReadOnlySpan<char> inside)
    {
        var rest = inside.TrimStart('/').TrimEnd(" /");
        var name = Name(rest);
        return System.Text.Ascii.IsValid(inside) && !inside.Contains('<') && Names.Contains(name) && (name.Length == rest.Length || rest[name.Length..].Contains('='));
    }

    private static string Name(ReadOnlySpan<char> tag)
    {
        tag = tag.Trim('/');
        var end = tag.IndexOfAny(" \n\t");
        return (end < 0 ? tag : tag[..end]).ToString().ToLowerInvariant();
    }

    private int Entity(int at)
    {
        var reach = raw.Slice(at, Math.Min(LongestEntity, raw.Length - at));
        var end = reach.IndexOf(';');
        if (end < 2 || Named(reach[1..end]) is not { } shown)
            return 0;
        Write(shown, at);
        return end + 1;
    }

    private static char? Named(ReadOnlySpan<char> name) => name switch
    {
        "nbsp" or "ensp" or "emsp" or "thinsp" => ' ',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "middot" => '·',
        "mdash" => '—',
        "hellip" => '…',
        "ldquo" => '“',
        "rdquo" => '”',
        "lsquo" => '‘',
        "rsquo" => '’',
        ['#', 'x' or 'X', .. var hex] when int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) => Shown(code),
        ['#', .. var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) => Shown(code),
        _ => null,
    };

    private static char? Shown(int code) => code is >= ' ' and < 0xD800 && !IsInvisible((char)code) && !char.IsLetterOrDigit((char)code) ? code == 0xA0 ? ' ' : (char)code : null;
}
