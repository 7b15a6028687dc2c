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
}

/// <summary>A stretch of text that looks different, and may link. Marks of one text never overlap.</summary>
internal readonly record struct Mark(int Start, int Length, Look Look, string? Address = null)
{
    /// <summary>How many of Telegram's entities it is.</summary>
    public int Entities => Address is null ? 1 : 2;
}

/// <summary>Text as it is read, with its marks beside it: cut as text, and only then written with tags, so that no cut meets a tag.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Marks">In order.</param>
internal sealed record MarkedText(string Text, IReadOnlyList<Mark> Marks)
{
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
        var text = new StringBuilder();
        var marks = new List<Mark>();
        foreach (var next in texts)
        {
            if (text.Length > 0)
                text.Append(separator);
            marks.AddRange(next.Marks.Select(m => m with { Start = m.Start + text.Length }));
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
        var html = new StringBuilder();
        var at = 0;
        foreach (var mark in Marks)
        {
            var tag = Tag(mark.Look);
            html.Append(Escaped(Text[at..mark.Start])).Append('<').Append(tag).Append('>');
            at = mark.Start + mark.Length;
            var marked = Escaped(Text[mark.Start..at]);
            html.Append(mark.Address is { } address ? $"<a href=\"{Escaped(address).Replace("\"", "&quot;", StringComparison.Ordinal)}\">{marked}</a>" : marked);
            html.Append("</").Append(tag).Append('>');
        }

        return html.Append(Escaped(Text[at..])).ToString();
    }

    private static string Tag(Look look) => look switch
    {
        Look.Bold => "b",
        Look.Italic => "i",
        Look.Quote => "blockquote",
        Look.Fixed => "pre",
        _ => throw new InvalidOperationException($"{look} has no tag."),
    };

    // What Telegram wants escaped outside of tags (core.telegram.org/bots/api#html-style).
    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
