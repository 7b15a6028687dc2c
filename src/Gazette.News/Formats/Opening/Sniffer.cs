using System.Text.Json;
using System.Text.RegularExpressions;
using Gazette.News.Formats.Entries;

namespace Gazette.News.Formats.Opening;

/// <summary>Tells a text's format by what it says, never by a file's name.</summary>
internal static partial class Sniffer
{
    private const int HtmlReach = 4096;
    private const int FewTags = 3;
    private const int LinesTried = 20;

    /// <summary>The format of a text by its beginning; <see cref="DocumentKind.Unknown"/> for XML that is neither page nor feed.</summary>
    public static DocumentKind Of(string head)
    {
        var start = head.AsSpan().TrimStart([' ', '\t', '\r', '\n', '\f', '\u3000', '\ufeff', '\0']);
        if (start.IsEmpty)
            return DocumentKind.Text;
        if (Feed(head) is { } feed)
            return feed;
        if (Page().IsMatch(head.AsSpan(0, Math.Min(head.Length, HtmlReach))))
            return DocumentKind.Html;
        if (start[0] == '<')
            return Marked(head, start);
        if (start[0] is '{' or '[')
            return Json(head, start);
        return IsTable(head) ? DocumentKind.Csv : DocumentKind.Text;
    }

    private static DocumentKind? Feed(string head)
    {
        var match = FeedRoot().Match(head);
        return match.Success ? match.Groups["atom"].Success ? DocumentKind.Atom : DocumentKind.Rss : null;
    }

    /// <summary>A piece of a page without its frame; a mark or two at the top of a Markdown text make no page.</summary>
    private static DocumentKind Marked(string head, ReadOnlySpan<char> start)
    {
        if (Tag().Count(head) >= FewTags)
            return DocumentKind.Html;
        return start.StartsWith("<?xml") ? DocumentKind.Unknown : DocumentKind.Text;
    }

    private static DocumentKind Json(string head, ReadOnlySpan<char> start)
    {
        if (start[0] == '{' && IsLines(head))
            return DocumentKind.JsonLines;
        // In prose a bracket opens a section mark ([要闻]) or a link.
        return JsonStart().IsMatch(start[..Math.Min(start.Length, 400)]) ? DocumentKind.Json : DocumentKind.Text;
    }

    /// <summary>Several lines that each begin an object, at least one of them whole.</summary>
    private static bool IsLines(string head)
    {
        var lines = head.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)).Take(LinesTried).ToList();
        var objects = lines.Count(l => l.TrimStart().StartsWith('{'));
        return lines.Count > 1 && objects > 1 && 2 * objects >= lines.Count && lines.Exists(IsObject);
    }

    private static bool IsObject(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line.Trim().TrimEnd(','));
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;   // no JSON: the next line is tried
        }
    }

    private static bool IsTable(string head) => Header(head) is { } header && CsvTable.SeparatorOf(header) is not null;

    /// <summary>The first line that says something, a spreadsheet's hint (<c>sep=;</c>) passed over.</summary>
    public static string? Header(string head)
    {
        const int longest = 4096;
        var line = head.Split('\n', 4).Select(l => l.Trim('\r', '\ufeff', ' ')).FirstOrDefault(l => l.Length > 0 && !l.StartsWith("sep=", StringComparison.OrdinalIgnoreCase));
        return line is { Length: < longest } ? line : null;
    }

    [GeneratedRegex(@"\A[^<]{0,200}(?:<\?xml[^>]{0,400}>|<\?xml-stylesheet[^>]{0,400}>|<!--[\s\S]{0,4000}?-->|<!DOCTYPE\s+(?:rss|rdf|feed)[\s\S]{0,60000}?>\s*(?=<(?:rss|feed|[a-z]{0,10}:?rdf))|\s){0,20}<(?:(?<rss>rss|[a-z0-9]{1,10}:RDF|RDF)|(?<atom>feed|[a-z0-9]{1,10}:feed))[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex FeedRoot();

    [GeneratedRegex(@"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex Page();

    [GeneratedRegex(@"<(p|div|h[1-6]|table|tr|br|article|section|main|li|ul|span|font|center|meta|title|a|img)(\s[^<>]{0,1000})?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\A(\{\s*(""|\})|\[\s*(\{|\]\s*\z))")]
    private static partial Regex JsonStart();
}
