using System.Text;

namespace Gazette.Platforms.Telegram;

/// <summary>Reads a text in Telegram's HTML parse mode, and refuses what Telegram refuses, with its words and byte offsets.</summary>
internal sealed class HtmlText
{
    private readonly HtmlCursor html;
    private readonly StringBuilder text = new();
    private readonly Stack<OpenTag> open = new();
    private readonly List<MessageEntity> entities = [];

    private HtmlText(string html) => this.html = new(html);

    internal static FormattedText Parse(string html) => new HtmlText(html).Parse();

    private FormattedText Parse()
    {
        while (!html.AtEnd)
            ReadNext();
        if (open.TryPeek(out var left))
            throw HtmlCursor.Unparsable($"Can't find end tag corresponding to start tag \"{left.Name}\"");
        // The outer entity first, as Telegram lists them.
        return new(text.ToString(), [.. FixedWidth.Cleared(entities).OrderBy(e => e.Offset).ThenByDescending(e => e.Length)]);
    }

    private void ReadNext()
    {
        if (html.Current == '&' && HtmlReference.Read(html) is { } character)
            text.Append(character.ToString());
        else if (html.Current != '<')
            text.Append(html.Take()).Append(html.TakeUntil(c => c is '<' or '&'));
        else if (html.Next == '/')
            Close();
        else
            Open();
    }

    private void Open()
    {
        var begin = html.Position;
        var tag = HtmlTag.Read(html);
        // The documentation says that quotes cannot be nested, and gives no words for who tries.
        if (tag.Name == "blockquote" && open.Any(t => t.Name == "blockquote"))
            throw html.Unparsable("Nested \"blockquote\" tag", begin);
        open.Push(new(tag.Name, tag.Argument, text.Length));
    }

    private void Close()
    {
        var begin = html.Position;
        if (!open.TryPeek(out var tag))
            throw html.Unparsable("Unexpected end tag", begin);
        html.Skip(2);
        var name = html.TakeUntil(c => HtmlCursor.IsSpace(c) || c == '>').ToLowerInvariant();
        html.SkipSpaces();
        if (html.Current != '>')
            throw html.Unparsable("Unclosed end tag", begin);
        html.Skip(1);
        if (name.Length > 0 && name != tag.Name)
            throw HtmlCursor.Unparsable($"Unmatched end tag at byte offset {html.Bytes(begin)}, expected \"</{tag.Name}>\", found \"</{name}>\"");
        open.Pop();
        if (text.Length > tag.Offset && EntityOf(tag) is { } entity)
            entities.Add(entity);
    }

    private MessageEntity? EntityOf(OpenTag tag)
    {
        var length = text.Length - tag.Offset;
        MessageEntity Plain(string type, string? argument = null) => new(type, tag.Offset, length, argument);
        return tag.Name switch
        {
            "b" or "strong" => Plain("bold"),
            "i" or "em" => Plain("italic"),
            "u" or "ins" => Plain("underline"),
            "s" or "strike" or "del" => Plain("strikethrough"),
            "span" or "tg-spoiler" => Plain("spoiler"),
            "blockquote" => Plain(tag.Argument is null ? "blockquote" : "expandable_blockquote"),
            "tg-emoji" => Plain("custom_emoji", tag.Argument),
            "pre" => Plain("pre", LanguageInside(tag, length)),
            "code" => open.TryPeek(out var outer) && outer.Name == "pre" && outer.Offset == tag.Offset
                ? Plain("code", tag.Argument) : Plain("code"),
            // A link without a valid address stays plain text; the text itself may be the address.
            _ => LinkRules.Valid(tag.Argument ?? text.ToString(tag.Offset, length)) is { } url ? Plain("text_link", url) : null,
        };
    }

    /// <summary>A code inside a pre of the same extent gives it its language and is no entity of its own.</summary>
    private string? LanguageInside(OpenTag pre, int length)
    {
        var inner = entities.FindIndex(e => e.Type == "code" && e.Offset == pre.Offset && e.Length == length);
        if (inner < 0)
            return null;
        var language = entities[inner].Argument;
        entities.RemoveAt(inner);
        return language;
    }

    private sealed record OpenTag(string Name, string? Argument, int Offset);
}
