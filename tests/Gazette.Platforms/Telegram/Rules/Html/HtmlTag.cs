using System.Text;

namespace Gazette.Platforms.Telegram;

/// <summary>A start tag with the one attribute that means something for it.</summary>
internal sealed record HtmlTag(string Name, string? Argument)
{
    private static readonly HashSet<string> Supported =
    [
        "a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "tg-spoiler", "tg-emoji", "span", "pre", "code", "blockquote",
    ];

    /// <summary>Reads the tag that begins at the cursor.</summary>
    internal static HtmlTag Read(HtmlCursor html)
    {
        var begin = html.Position;
        html.Skip(1);
        var name = html.TakeUntil(c => HtmlCursor.IsSpace(c) || c == '>').ToLowerInvariant();
        if (html.AtEnd)
            throw html.Unparsable("Unclosed start tag", begin);
        if (!Supported.Contains(name))
            throw html.Unparsable($"Unsupported start tag \"{name}\"", begin);
        string? argument = null;
        for (html.SkipSpaces(); html.Current != '>'; html.SkipSpaces())
            argument = ReadAttribute(html, name, begin) ?? argument;
        html.Skip(1);
        if (name == "span" && argument is null)
            throw html.Unparsable("Tag \"span\" must have class \"tg-spoiler\"", begin);
        return new(name, argument);
    }

    private static string? ReadAttribute(HtmlCursor html, string tag, int begin)
    {
        var attribute = html.TakeUntil(c => HtmlCursor.IsSpace(c) || c is '=' or '>' or '/' or '"' or '\'');
        if (html.AtEnd)
            throw html.Unparsable($"Unclosed start tag \"{tag}\"", begin);
        if (attribute.Length == 0)
            throw html.Unparsable($"Empty attribute name in the tag \"{tag}\"", begin);
        html.SkipSpaces();
        if (html.Current != '=')
            return html.AtEnd ? throw html.Unparsable($"Unclosed start tag \"{tag}\"", begin) : Meaning(tag, attribute, "");
        html.Skip(1);
        html.SkipSpaces();
        var value = html.Current is '"' or '\'' ? Quoted(html) : Bare(html);
        return html.AtEnd ? throw html.Unparsable("Unclosed start tag", begin) : Meaning(tag, attribute, value);
    }

    private static string Bare(HtmlCursor html)
    {
        var begin = html.Position;
        var value = html.TakeUntil(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-'));
        return HtmlCursor.IsSpace(html.Current) || html.Current == '>'
            ? value.ToLowerInvariant()
            : throw html.Unparsable("Unexpected end of name token", begin);
    }

    private static string Quoted(HtmlCursor html)
    {
        var value = new StringBuilder();
        var quote = html.Take();
        while (!html.AtEnd && html.Current != quote)
            if (html.Current == '&' && HtmlReference.Read(html) is { } character)
                value.Append(character.ToString());
            else
                value.Append(html.Take());
        html.Skip(1);
        return value.ToString();
    }

    private static string? Meaning(string tag, string attribute, string value) => (tag, attribute) switch
    {
        ("a", "href") or ("tg-emoji", "emoji-id") => value,
        ("code", "class") when value.StartsWith("language-", StringComparison.Ordinal) => value["language-".Length..],
        ("span", "class") when value == "tg-spoiler" => "spoiler",
        ("blockquote", "expandable") => "expandable",
        _ => null,
    };
}
