using System.Buffers;
using System.Text;

namespace Gazette.News.Layout;

/// <summary>Cuts a document into lines that say something, with the marks each line carries.</summary>
internal static class LineScanner
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    public static List<Part> Scan(string document)
    {
        var parts = new List<Part>();
        var apart = true;
        for (var at = 0; at < document.Length;)
        {
            var length = document.AsSpan(at).IndexOfAny(Breaks);
            var end = length < 0 ? document.Length : at + length;
            if (Line(document, at, end, apart) is { } part)
            {
                parts.Add(part);
                apart = false;
            }
            else if (end > at || at == 0 || document[at - 1] != '\r')
            {
                apart = true;   // the \n of \r\n is no empty line
            }

            at = end + 1;
        }

        return parts;
    }

    private static Part? Line(string document, int from, int to, bool apart)
    {
        if (Piece(document, from, to) is not { } piece)
            return null;
        var raw = document.AsSpan(piece.Start, piece.End - piece.Start);
        var level = raw.Length - raw.TrimStart('#').Length;
        var text = Clean(raw[Math.Min(level, 6)..]);
        return piece with
        {
            Text = text,
            Heading = level <= 6 && text.Length > 0 ? level : 0,
            Bold = IsBold(raw),
            Apart = apart,
            Indented = document.AsSpan(from, piece.Start - from) is ['\u3000', ..] or [' ', ' ', ..],
        };
    }

    /// <summary>The part between two places without the blanks around it, or null when nothing is there.</summary>
    public static Part? Piece(string document, int from, int to)
    {
        var (start, end) = (from, to);
        while (start < end && char.IsWhiteSpace(document[start]))
            start++;
        while (end > start && char.IsWhiteSpace(document[end - 1]))
            end--;
        return start == end ? null : new Part(start, end, Clean(document.AsSpan(start, end - start)));
    }

    private static bool IsBold(ReadOnlySpan<char> raw) =>
        raw.Length > 4 && raw.StartsWith("**") && raw.EndsWith("**") && raw[2..^2].IndexOf("**") < 0;

    /// <summary>The text without emphasis marks and characters that show nothing.</summary>
    private static string Clean(ReadOnlySpan<char> raw)
    {
        var clean = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '*' && i + 1 < raw.Length && raw[i + 1] == '*')
                i++;
            else if (!IsInvisible(raw[i]))
                clean.Append(raw[i]);
        }

        return clean.ToString().Trim();
    }

    private static bool IsInvisible(char c) => char.IsControl(c) && c != '\t' || c is '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u00ad';
}
