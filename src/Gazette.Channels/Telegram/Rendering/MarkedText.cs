using System.Buffers;
using System.Net;
using System.Runtime.InteropServices;
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

/// <summary>A part of a reply that stays in one message where it can.</summary>
/// <param name="Where">Where it stands in the text.</param>
/// <param name="Marks">Which of the text's marks are its own.</param>
/// <param name="Leads">Whether it announces what follows: it does not end a message.</param>
internal readonly record struct Chunk(Stretch Where, Stretch Marks, bool Leads);

/// <summary>
/// A reply's text as it is read, chunk behind chunk with an empty line between, and its marks beside it. A message is a stretch of it: cut as text, and only
/// then written with tags, so that no cut meets a tag. What one reply was written into takes the next, in the same memory.
/// </summary>
internal sealed class MarkedText
{
    /// <summary>What stands between two chunks.</summary>
    public const string Separator = "\n\n";

    // What Telegram wants escaped outside of tags (core.telegram.org/bots/api#html-style).
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>");

    private readonly List<char> text = [];
    private readonly List<Mark> marks = [];
    private readonly List<Chunk> chunks = [];
    private readonly ArrayBufferWriter<char> html = new();

    // Where the chunk begins that is being written.
    private int start;
    private int firstMark;

    /// <summary>What was written, none of it blank.</summary>
    public IReadOnlyList<Chunk> Chunks => chunks;

    /// <summary>Forgets everything.</summary>
    public MarkedText Clear()
    {
        text.Clear();
        marks.Clear();
        chunks.Clear();
        (start, firstMark) = (0, 0);
        return this;
    }

    /// <summary>Writes on in a chunk. It begins with no new line.</summary>
    public void Add(ReadOnlySpan<char> read) => text.AddRange(text.Count == start ? read.TrimStart('\n') : read);

    /// <summary>Writes on, marked from end to end.</summary>
    /// <param name="look">How it looks.</param>
    /// <param name="read">What is read.</param>
    /// <param name="address">Where it leads, or null.</param>
    public void Add(Look look, ReadOnlySpan<char> read, string? address = null)
    {
        var mark = Open(look, address);
        Add(read);
        Close(mark);
    }

    /// <summary>What is written from here on is marked.</summary>
    /// <returns>The mark, to be closed.</returns>
    public int Open(Look look, string? address = null)
    {
        marks.Add(new(new(text.Count, 0), look, address));
        return marks.Count - 1;
    }

    /// <summary>Closes a mark: there is none around what is not seen.</summary>
    public void Close(int mark)
    {
        var where = Between(marks[mark].Where.Start, text.Count);
        if (Characters.IsBlank(Read(where)))
            marks.RemoveAt(mark);
        else
            marks[mark] = marks[mark] with { Where = where };
    }

    /// <summary>Ends the chunk, without blanks at its end; blanks before stay: they align a table. One in which nothing is seen is not there.</summary>
    public void EndChunk(bool leads = false)
    {
        var where = Trimmed(Between(start, text.Count));
        if (Characters.IsBlank(Read(where)))
        {
            Forget(start, firstMark);
            return;
        }

        Forget(where.End, marks.Count);
        for (var i = firstMark; i < marks.Count; i++)
            marks[i] = marks[i] with { Where = Common(marks[i].Where, where) };
        chunks.Add(new(where, Between(firstMark, marks.Count), leads));
        text.AddRange(Separator);
        (start, firstMark) = (text.Count, marks.Count);
    }

    /// <summary>A stretch without new lines before and blanks behind.</summary>
    public Stretch Trimmed(Stretch part)
    {
        var first = part.End - Read(part).TrimStart('\n').Length;
        return Between(first, Math.Max(first, part.Start + Read(part).TrimEnd().Length));
    }

    /// <summary>How many of Telegram's entities are in a chunk.</summary>
    public int EntitiesIn(Chunk chunk)
    {
        var entities = 0;
        for (var i = chunk.Marks.Start; i < chunk.Marks.End; i++)
            entities += Common(marks[i].Where, chunk.Where).Length > 0 ? marks[i].Entities : 0;
        return entities;
    }

    /// <summary>What is read in a stretch, until something is written.</summary>
    public ReadOnlySpan<char> Read(Stretch part) => CollectionsMarshal.AsSpan(text).Slice(part.Start, part.Length);

    /// <summary>A stretch as Telegram's HTML, until another is written.</summary>
    public ReadOnlySpan<char> Html(Stretch part)
    {
        html.ResetWrittenCount();
        var next = 0;
        Write(part, ref next);
        return html.WrittenSpan;
    }

    // With the marks that lie in it as far as they do.
    private void Write(Stretch part, ref int next)
    {
        var at = part.Start;
        while (next < marks.Count && marks[next] is var mark && mark.Where.Start < part.End)
        {
            next++;
            var marked = Common(mark.Where, part);
            if (marked.Length <= 0)
                continue;
            Escape(Read(Between(at, marked.Start)));
            var (open, close) = Tags(mark.Look);
            html.Write(open);
            if (mark.Address is { } address)
            {
                html.Write("<a href=\"");
                html.Write(WebUtility.HtmlEncode(address));
                html.Write("\">");
            }

            Write(marked, ref next);
            html.Write(mark.Address is null ? "" : "</a>");
            html.Write(close);
            at = marked.End;
        }

        Escape(Read(Between(at, part.End)));
    }

    private void Forget(int fromUnit, int fromMark)
    {
        text.RemoveRange(fromUnit, text.Count - fromUnit);
        marks.RemoveRange(fromMark, marks.Count - fromMark);
    }

    private static Stretch Between(int start, int end) => new(start, end - start);

    private static Stretch Common(Stretch one, Stretch other) => Between(Math.Max(one.Start, other.Start), Math.Min(one.End, other.End));

    private static (string Open, string Close) Tags(Look look) => look switch
    {
        Look.Bold => ("<b>", "</b>"),
        Look.Italic => ("<i>", "</i>"),
        Look.Quote => ("<blockquote>", "</blockquote>"),
        Look.Fixed => ("<pre>", "</pre>"),
        Look.Fold => ("<blockquote expandable>", "</blockquote>"),
        _ => throw new InvalidOperationException($"{look} has no tag."),
    };

    private void Escape(ReadOnlySpan<char> read)
    {
        for (int special; (special = read.IndexOfAny(Special)) >= 0; read = read[(special + 1)..])
        {
            html.Write(read[..special]);
            html.Write(read[special] switch { '&' => "&amp;", '<' => "&lt;", _ => "&gt;" });
        }

        html.Write(read);
    }

    /// <summary>A stretch of text that looks different, and may link. Marks lie beside each other or one within the other, an outer one before those within it.</summary>
    private readonly record struct Mark(Stretch Where, Look Look, string? Address)
    {
        // A link is an entity of its own.
        public int Entities => Address is null ? 1 : 2;
    }
}
