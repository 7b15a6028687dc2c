namespace Gazette.News.Cleaning;

/// <summary>
/// Numbers that text recognition sets as formulas: <c>$4 5 . 6 8$</c>, <c>$3.2\%$</c>, <c>$12\mathrm{km}^{2}$</c>. What is no number (a price in dollars,
/// words between two of them) stays as it is.
/// </summary>
internal static class Formula
{
    /// <summary>The longest there is, in characters.</summary>
    public const int Longest = 80;

    private const int LongestCommand = 8;

    private static readonly (string Command, string Shown)[] Commands =
    [
        (@"\%", "%"), (@"\sim", "~"), (@"\times", "×"), (@"\pm", "±"), (@"\cdot", "·"), (@"\circ", "°"), (@"\geq", "≥"), (@"\leq", "≤"), (@"\ge", "≥"), (@"\le", "≤"),
        (@"\mathrm", ""), (@"\mathbf", ""), (@"\mathsf", ""), (@"\text", ""), (@"\rm", ""), (@"\bf", ""), (@"\,", ""), (@"\;", ""), (@"\:", ""), (@"\ ", ""), (@"\quad", ""), (@"\!", ""),
    ];

    private enum High
    {
        /// <summary>On the line.</summary>
        No,

        /// <summary>The next character alone is raised.</summary>
        One,

        /// <summary>All is, up to the closing brace.</summary>
        Group,
    }

    /// <summary>Reads the formula that begins with a <c>$</c>; its length, or 0 where none does.</summary>
    /// <param name="text">What begins there.</param>
    /// <param name="before">The character before, or <c>'\0'</c>.</param>
    /// <param name="shown">What it shows, each character with its place in <paramref name="text"/>; as long as <see cref="Longest"/>.</param>
    /// <param name="count">How many characters it shows.</param>
    public static int Read(ReadOnlySpan<char> text, char before, Span<(char Shown, int At)> shown, out int count)
    {
        count = 0;
        var open = text.StartsWith("$$") ? 2 : 1;
        var reach = text[open..Math.Min(text.Length, Longest)];
        var close = reach.IndexOf('$');
        if (close <= 0 || char.IsAsciiLetterOrDigit(before) || !Show(reach[..close], open, shown, ref count))
            return 0;
        var end = open + close;
        while (end < text.Length && text[end] == '$' && end - open - close < open)
            end++;
        return end < text.Length && char.IsAsciiDigit(text[end]) ? 0 : end;
    }

    private static bool Show(ReadOnlySpan<char> inside, int offset, Span<(char Shown, int At)> shown, ref int count)
    {
        var (isNumber, letters, high) = (false, 0, High.No);
        for (var at = 0; at < inside.Length;)
        {
            var c = inside[at];
            if (c == '\\')
            {
                var (length, stands) = Command(inside[at..]);
                if (length == 0)
                    return false;
                foreach (var part in stands)
                    shown[count++] = (part, offset + at);
                at += length;
                continue;
            }

            isNumber |= char.IsAsciiDigit(c);
            letters = char.IsAsciiLetter(c) ? letters + 1 : 0;
            var raised = high == High.No || c == '{' || c == '}' ? c : Raised(c);
            if (letters > 4 || !IsPart(c) || raised is not { } visible)
                return false;
            if (c is not ('{' or '}' or '_' or '^') && !char.IsWhiteSpace(c))
                shown[count++] = (visible, offset + at);
            high = c == '^' ? High.One : c == '{' && high == High.One ? High.Group : high == High.Group && c != '}' ? High.Group : High.No;
            at++;
        }

        return isNumber && count > 0 && shown[count - 1].Shown is not ('-' or '.' or ',');
    }

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || Han.Is(c) || c is ' ' or '.' or ',' or '%' or '+' or '-' or '~' or '/' or ':' or '{' or '}' or '_' or '^' or '(' or ')' or '×' or '°' or '℃' or '′';

    // A power set low would be another number: 10^{4} is not 104.
    private static char? Raised(char c) => c switch
    {
        >= '0' and <= '9' => "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0'],
        '-' => '⁻',
        _ => null,
    };

    private static (int Length, string Shown) Command(ReadOnlySpan<char> text)
    {
        foreach (var (command, shown) in Commands)
        {
            if (text.StartsWith(command) && !(char.IsAsciiLetter(command[^1]) && text.Length > command.Length && command.Length < LongestCommand && char.IsAsciiLetter(text[command.Length])))
                return (command.Length, shown);
        }

        return (0, "");
    }
}
