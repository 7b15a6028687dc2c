using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Gazette.News.Formats.Html;

/// <summary>Keeps from the parser what only hurts it: elements nested deeper than any page, scripts, comments, NUL characters, pictures written into the page.</summary>
internal sealed partial class HtmlGuard
{
    /// <summary>How deep elements may nest; a page has a few dozen levels.</summary>
    public const int Deepest = 200;

    private const int LongestTag = 4096;

    // Elements that need no end tag or whose end is implied do not nest by themselves.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "html", "head", "body",
    };

    private static readonly SearchValues<char> AfterName = SearchValues.Create(" \t\r\n\f/>");

    private readonly string html;
    private readonly StringBuilder clean;
    private int depth;

    private HtmlGuard(string html) => (this.html, clean) = (html, new StringBuilder(html.Length));

    /// <summary>The page without tags that lie too deep; their text stays.</summary>
    public static string Clean(string html)
    {
        var guard = new HtmlGuard(html);
        for (var at = 0; at < html.Length;)
            at = guard.Take(at);
        return guard.clean.ToString();
    }

    /// <summary>Takes the text up to the next tag, and the tag; returns where to go on.</summary>
    private int Take(int at)
    {
        var open = html.IndexOf('<', at);
        if (open < 0 || open == html.Length - 1)
            return Keep(at, html.Length);
        Keep(at, open);
        if (html.AsSpan(open).StartsWith("<!--"))
            return After("-->", open + 4);
        var isTag = char.IsAsciiLetter(html[open + 1]) || html[open + 1] == '/' && open + 2 < html.Length && char.IsAsciiLetter(html[open + 2]);
        return isTag ? Tag(open) : Keep(open, open + 1);
    }

    private int Tag(int open)
    {
        var end = End(open);
        if (end < 0)
            return html.Length;   // a tag that never ends says nothing
        var tag = html.AsSpan(open, end - open);
        var name = Name(tag);
        if (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase))
            return tag[1] == '/' ? end : After($"</{name}", end);
        if (!IsKept(tag, name))
            return end;
        if (tag.Length > LongestTag)
            clean.Append(DataAddress().Replace(tag.ToString(), ""));
        else
            Keep(open, end);
        return end;
    }

    /// <summary>The place after a tag's &gt;, quoted ones passed over; below 0 when it never ends.</summary>
    private int End(int open)
    {
        for (var at = open + 1; at < html.Length;)
        {
            var sign = html.AsSpan(at).IndexOfAny('>', '"', '\'');
            if (sign < 0)
                return -1;
            at += sign + 1;
            if (html[at - 1] == '>')
                return at;
            var close = html.IndexOf(html[at - 1], at);
            if (close < 0)
                return html.IndexOf('>', at) + 1 is > 0 and var end ? end : -1;
            at = close + 1;
        }

        return -1;
    }

    private bool IsKept(ReadOnlySpan<char> tag, ReadOnlySpan<char> name)
    {
        if (tag.EndsWith("/>") || Flat.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            return true;
        if (tag[1] != '/')
            return depth++ < Deepest;
        return depth == 0 || --depth < Deepest;
    }

    private int After(string end, int from)
    {
        var at = html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : end[0] == '<' ? at : at + end.Length;
    }

    private int Keep(int from, int to)
    {
        foreach (var piece in html.AsSpan(from, to - from).Split('\0'))
            clean.Append(html.AsSpan(from, to - from)[piece]);
        return to;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var name = tag[(tag[1] == '/' ? 2 : 1)..];
        return name[..name.IndexOfAny(AfterName)];
    }

    [GeneratedRegex(@"data:[a-z]+/[^""'\s>]*", RegexOptions.IgnoreCase)]
    private static partial Regex DataAddress();
}
