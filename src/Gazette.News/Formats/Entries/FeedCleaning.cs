using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Gazette.News.Formats.Entries;

/// <summary>Makes of a feed as it came one that an XML parser takes: no blank before the declaration, no DTD, no control characters, no bare &amp;, no entity that only HTML knows.</summary>
internal static partial class FeedCleaning
{
    private const int LongestDtd = 64 * 1024;

    /// <summary>The clean text.</summary>
    public static string Clean(string xml)
    {
        var start = xml.IndexOf('<');
        var clean = new StringBuilder(xml.Length);
        var (from, end) = (WithoutProlog(xml, Math.Max(0, start)), xml.Length);
        while (from < end)
        {
            var next = xml.IndexOf("<![CDATA[", from, StringComparison.Ordinal);
            Append(clean, Ampersand().Replace(xml[from..(next < 0 ? end : next)], Entity));
            if (next < 0)
                break;
            var close = xml.IndexOf("]]>", next, StringComparison.Ordinal);
            from = close < 0 ? end : close + 3;
            Append(clean, xml.AsSpan(next, from - next));
        }

        return clean.ToString();
    }

    // The declaration names an encoding that the text no longer has; a DTD is nothing a feed needs, and what bombs are made of.
    private static int WithoutProlog(string xml, int from)
    {
        if (xml.AsSpan(from).StartsWith("<?xml ") && xml.IndexOf("?>", from, StringComparison.Ordinal) is > 0 and var declared)
            from = declared + 2;
        var root = Root().Match(xml, from);
        var dtd = xml.IndexOf("<!DOCTYPE", from, StringComparison.OrdinalIgnoreCase);
        if (dtd < 0 || root.Success && root.Index < dtd)
            return from;
        return root.Success && root.Index - dtd < LongestDtd ? root.Index : from;
    }

    private static void Append(StringBuilder clean, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
        }
    }

    private static string Entity(Match match)
    {
        var name = match.Groups["name"].Value;
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
            return match.Value;
        if (match.Groups["number"].Success)
            return IsCharacter(match.Groups["number"].Value) ? match.Value : "";
        if (name.Length == 0)
            return "&amp;";
        var decoded = WebUtility.HtmlDecode(match.Value);
        return decoded == match.Value ? "&amp;" + match.Value[1..] : decoded;
    }

    private static bool IsCharacter(string number)
    {
        var isHex = number[0] is 'x' or 'X';
        return int.TryParse(number.AsSpan(isHex ? 1 : 0), isHex ? System.Globalization.NumberStyles.HexNumber : System.Globalization.NumberStyles.None, null, out var code)
            && (code is 9 or 10 or 13 or >= 0x20 and < 0xD800 or >= 0xE000 and < 0xFFFE or >= 0x10000 and <= 0x10FFFF);
    }

    [GeneratedRegex(@"&(?:#(?<number>[0-9]{1,7}|[xX][0-9a-fA-F]{1,6});|(?<name>[a-zA-Z][a-zA-Z0-9]{1,30});)?")]
    private static partial Regex Ampersand();

    [GeneratedRegex(@"<(rss|feed|[a-z0-9]{1,20}:RDF|RDF|[a-z0-9]{1,20}:feed)[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex Root();
}
