using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Gazette.News.Formats.Html;

/// <summary>HTML inside other documents: an entry's text, a title with marks in it.</summary>
internal static partial class HtmlText
{
    /// <summary>Parses a page, guarded; scripts never run and nothing is fetched.</summary>
    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(HtmlGuard.Clean(html));

    /// <summary>Whether a text is HTML rather than plain words.</summary>
    public static bool IsHtml(string text) => Element().IsMatch(text);

    /// <summary>The text of an HTML fragment in Layout's marks; its headings are subheads.</summary>
    public static string Fragment(string html)
    {
        using var document = Parse(html);
        return MarkedText.Of([.. HtmlBlocks.Of(document.Body ?? document.DocumentElement).Select(AsSubhead)]);
    }

    /// <summary>A heading inside a piece that is known to be one: a bold line, which Layout takes for a subhead.</summary>
    public static Block AsSubhead(Block block) => block.Kind == BlockKind.Heading
        ? new(BlockKind.Paragraph, $"**{block.Text.Replace("**", "", StringComparison.Ordinal)}**")
        : block;

    /// <summary>A text on one line without marks and entities; null when nothing is left.</summary>
    public static string? Line(string? text)
    {
        if (text is null)
            return null;
        var plain = text.Contains('<') ? Tag().Replace(text, "") : text;
        if (plain.Contains('&'))
            plain = WebUtility.HtmlDecode(plain);
        plain = Blanks().Replace(plain, " ").Trim();
        return plain.Length == 0 ? null : plain;
    }

    [GeneratedRegex(@"<(p|br|div|span|h[1-6]|ul|ol|li|table|tr|td|img|a|strong|b|em|i|u|font|section|article|figure|blockquote)(\s[^<>]{0,2000})?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Element();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]{0,2000}>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\s\u00a0]+")]
    private static partial Regex Blanks();
}
