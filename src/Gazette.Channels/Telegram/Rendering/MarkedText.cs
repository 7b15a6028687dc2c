using System.Buffers;
using System.Net;
using System.Text;
using Gazette.Text;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>How a stretch of text looks.</summary>
internal enum Look
{
    /// <summary>Bold.</summary>
    Bold,

    /// <summary>Italic.</summary>
    Italic,

    /// <summary>A quotation's block.</summary>
    Quote,

    /// <summary>Every character equally wide.</summary>
    Fixed,

    /// <summary>A block of which the first lines show until it is opened; others may lie in it.</summary>
    Fold,
}

/// <summary>A stretch of text that looks different, and may link. Marks of one text lie beside each other or one within the other.</summary>
internal readonly record struct Mark(int Start, int Length, Look Look, string? Address = null)
{
    /// <summary>How many of Telegram's entities it is.</summary>
    public int Entities => Address is null ? 1 : 2;
}

/// <summary>Text as it is read, with its marks beside it: cut as text, and only then written with tags, so that no cut meets a tag.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Marks">By where they start, an outer one before those within it.</param>
internal sealed record MarkedText(string Text, IReadOnlyList<Mark> Marks)
{
    // What Telegram wants escaped outside of tags (core.telegram.org/bots/api#html-style).
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>");

    // A run writes a hundred thousand digests: each thread writes all of its own into the same memory.
    [ThreadStatic]
    private static StringBuilder? written;

    public static readonly MarkedText Nothing = new("", []);

    /// <summary>Without any mark.</summary>
    public static MarkedText Plain(string text) => new(text, []);

    /// <summary>Marked from end to end.</summary>
    /// <param name="look">How it looks.</param>
    /// <param name="text">What is read.</param>
    /// <param name="address">Where it leads, or null.</param>
    public static MarkedText With(Look look, string text, string? address = null) =>
        new(text, Characters.IsBlank(text) ? [] : [new(0, text.Length, look, address)]);

    public static MarkedText operator +(MarkedText left, MarkedText right) =>
        new(left.Text + right.Text, [.. left.Marks, .. right.Marks.Select(m => m with { Start = m.Start + left.Text.Length })]);

    /// <summary>Texts in a row with a plain one between them.</summary>
    public static MarkedText Join(string separator, IReadOnlyList<MarkedText> texts)
    {
        var (marks, text) = (new List<Mark>(texts.Count), (written ??= new()).Clear());
        foreach (var next in texts)
        {
            text.Append(text.Length > 0 ? separator : "");
            for (var i = 0; i < next.Marks.Count; i++)
                marks.Add(next.Marks[i] with { Start = next.Marks[i].Start + text.Length });
            text.Append(next.Text);
        }

        return new(text.ToString(), marks);
    }

    /// <summary>Pieces of at most so many UTF-16 units, cut at sentence ends where there are any.</summary>
    public IEnumerable<MarkedText> Cut(int limit)
    {
        var start = 0;
        foreach (var piece in Sentences.Cut(Text, text => text.Length, limit))
        {
            yield return Slice(start, piece.Length);
            start += piece.Length;
        }
    }

    /// <summary>A part of it with what is marked there.</summary>
    public MarkedText Slice(int start, int length)
    {
        var within =
            from mark in Marks
            let first = Math.Max(mark.Start, start)
            let end = Math.Min(mark.Start + mark.Length, start + length)
            where end > first
            select mark with { Start = first - start, Length = end - first };
        return new(Text.Substring(start, length), [.. within]);
    }

    /// <summary>Without new lines before and blanks behind. Blanks before stay: they align a table.</summary>
    public MarkedText Trimmed()
    {
        if (Text.Length == 0 || (Text[0] != '\n' && !char.IsWhiteSpace(Text[^1])))
            return this;
        var start = Text.Length - Text.TrimStart('\n').Length;
        return Slice(start, Math.Max(0, Text.TrimEnd().Length - start));
    }

    /// <summary>As Telegram's HTML.</summary>
    public string Html()
    {
        var html = (written ??= new()).Clear();
        var next = 0;
        Write(html, 0, Text.Length, ref next);
        return html.ToString();
    }

    // The text between two places, with the marks that start there.
    private void Write(StringBuilder html, int at, int end, ref int next)
    {
        while (next < Marks.Count && Marks[next] is var mark && mark.Start < end)
        {
            next++;
            Escape(html, Text.AsSpan(at..mark.Start));
            var (open, close) = Tags(mark.Look);
            html.Append(open);
            if (mark.Address is { } address)
                html.Append("<a href=\"").Append(WebUtility.HtmlEncode(address)).Append("\">");
            at = mark.Start + mark.Length;
            Write(html, mark.Start, at, ref next);
            html.Append(mark.Address is null ? "" : "</a>").Append(close);
        }

        Escape(html, Text.AsSpan(at..end));
    }

    private static (string Open, string Close) Tags(Look look) => look switch
    {
        Look.Bold => ("<b>", "</b>"),
        Look.Italic => ("<i>", "</i>"),
        Look.Quote => ("<blockquote>", "</blockquote>"),
        Look.Fixed => ("<pre>", "</pre>"),
        Look.Fold => ("<blockquote expandable>", "</blockquote>"),
        _ => throw new InvalidOperationException($"{look} has no tag."),
    };

    private static void Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        for (int special; (special = text.IndexOfAny(Special)) >= 0; text = text[(special + 1)..])
            html.Append(text[..special]).Append(text[special] switch { '&' => "&amp;", '<' => "&lt;", _ => "&gt;" });
        html.Append(text);
    }
}
