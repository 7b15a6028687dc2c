using System.Buffers;
using Gazette.News.Cleaning;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Lines;

/// <summary>Cuts a document into lines that say something, with the marks each line carries.</summary>
internal static class LineScanner
{
    private const int DeepestHeading = 6;
    private const int FewestItems = 2;
    private const int LongestSentence = 24;
    private const int LongestHalfMarked = 42;
    private const string RowEnd = "</tr>";
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    public static List<Part> Scan(Cleaner cleaner)
    {
        var parts = new List<Part>();
        var hasRows = cleaner.Document.Contains(RowEnd, StringComparison.OrdinalIgnoreCase);
        foreach (var line in ColumnPass.InReadingOrder(cleaner.Document, Lines(cleaner.Document)).SelectMany(l => hasRows ? Rows(cleaner.Document, l) : [l]))
        {
            if (Line(cleaner, line) is { } part)
                parts.Add(part);
        }

        return Listed(parts, cleaner.Document);
    }

    /// <summary>Lines with one mark that also stands before captions (△) are items of a list where several whole sentences bear it.</summary>
    private static List<Part> Listed(List<Part> parts, string document)
    {
        for (var from = 0; from < parts.Count; from++)
        {
            var to = from;
            while (to < parts.Count && parts[to] is { Heading: 0, Bullet: false, Text: ['△' or '▲' or '▼', ..] } && parts[to].Text[0] == parts[from].Text[0] && document[parts[to].Start + parts[to].Prefix] == parts[to].Text[0] && parts[to].Text.EndsWith('。'))
                to++;
            if (to - from < FewestItems)
                continue;
            for (; from < to; from++)
                parts[from] = parts[from] with { Bullet = true, Text = parts[from].Text[1..].TrimStart(), Prefix = parts[from].Prefix + 1 };
        }

        return parts;
    }

    /// <summary>The lines with something on them.</summary>
    private static List<RawLine> Lines(string document)
    {
        var lines = new List<RawLine>();
        var apart = true;
        for (var at = 0; at < document.Length;)
        {
            var length = document.AsSpan(at).IndexOfAny(Breaks);
            var end = length < 0 ? document.Length : at + length;
            if (!document.AsSpan(at, end - at).IsWhiteSpace())
            {
                lines.Add(new RawLine(at, end, apart));
                apart = false;
            }
            else if (end > at || at == 0 || document[at - 1] != '\r')
            {
                apart = true;   // the \n of \r\n is no empty line
            }

            at = end + 1;
        }

        return lines;
    }

    /// <summary>The rows of a table that a program wrote on one line.</summary>
    private static IEnumerable<RawLine> Rows(string document, RawLine line)
    {
        while (document.IndexOf(RowEnd, line.Start, line.End - line.Start, StringComparison.OrdinalIgnoreCase) is >= 0 and var end)
        {
            yield return line with { End = end + RowEnd.Length };
            line = new RawLine(end + RowEnd.Length, line.End, false);
        }

        if (line.End > line.Start)
            yield return line;
    }

    private static Part? Line(Cleaner cleaner, RawLine line)
    {
        var (start, end) = Trimmed(cleaner.Document, line.Start, line.End);
        if (start == end)
            return null;
        var raw = cleaner.Document.AsSpan(start, end - start);
        var prefix = Quotes(raw);
        var level = Level(raw[prefix..]);
        prefix += level;
        if (level > 0)
            prefix += raw.Length - prefix - raw[prefix..].TrimStart("#* ").Length;   // marks a scanner set twice
        var text = cleaner.Clean(start + prefix, end);
        return new Part(start, end, level > 0 ? text.TrimEnd('#', ' ') : text)
        {
            Heading = text.Length > 0 && !IsSentence(text) ? level : 0,
            Prefix = prefix,
            Bold = IsBold(raw[prefix..]),
            Apart = line.Apart,
            Bullet = Signs.HasBullet(text),
            Indented = cleaner.Document.AsSpan(line.Start, start - line.Start) is ['\u3000', ..] or [' ', ' ', ..],
            Row = IsRow(raw),
        };
    }

    // No headline is a whole sentence with its clauses and its stop.
    private static bool IsSentence(string text) => text.EndsWith('。') && text.Contains('，') && text.Length > LongestSentence;

    private static (int Start, int End) Trimmed(string document, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(document[start]))
            start++;
        while (end > start && char.IsWhiteSpace(document[end - 1]))
            end--;
        return (start, end);
    }

    /// <summary>Length of the quotation marks of Markdown before a line.</summary>
    private static int Quotes(ReadOnlySpan<char> raw)
    {
        var length = 0;
        while (length + 1 < raw.Length && (raw[length] == '>' || length > 0 && raw[length] is ' ' or '\u3000'))
            length++;
        return length;
    }

    // #1 is a number, seven signs in a row are a rule.
    private static int Level(ReadOnlySpan<char> raw)
    {
        var level = raw.Length - raw.TrimStart('#').Length;
        return level > DeepestHeading || level > 0 && level < raw.Length && char.IsAsciiDigit(raw[level]) && level == 1 ? 0 : level;
    }

    private static bool IsBold(ReadOnlySpan<char> raw)
    {
        raw = raw.Trim();
        return raw.Length > 4 && (IsAround(raw, "**") || IsAround(raw, "__") || raw[0] is '*' or '\\' && IsHalfMarked(raw));
    }

    /// <summary>A short line whose emphasis a scanner opened and did not close, or escaped.</summary>
    private static bool IsHalfMarked(ReadOnlySpan<char> raw)
    {
        var words = raw.Trim("*\\ ");
        return raw.Length - raw.TrimStart("*\\").Length is 2 or 4 && words.Length is > 2 and <= LongestHalfMarked && !words.Contains('*') && words.IndexOfAny("。，；") < 0;
    }

    /// <summary>Whether a line holds cells of a table.</summary>
    private static bool IsRow(ReadOnlySpan<char> raw)
    {
        for (var at = raw.IndexOf('<'); at >= 0; at = raw.IndexOf('<'))
        {
            if (Markup.IsCell(raw[at..]))
                return true;
            raw = raw[(at + 1)..];
        }

        return false;
    }

    private static bool IsAround(ReadOnlySpan<char> raw, string mark) =>
        raw.StartsWith(mark) && raw.EndsWith(mark) && raw[2..^2].IndexOf(mark) < 0;
}

/// <summary>A line of the document, or of one of its columns.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last.</param>
/// <param name="Apart">Whether an empty line lies before it.</param>
internal readonly record struct RawLine(int Start, int End, bool Apart);
