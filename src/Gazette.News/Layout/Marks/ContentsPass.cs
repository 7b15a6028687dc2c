using System.Text.RegularExpressions;
using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Marks;

/// <summary>Finds lists of contents: a heading that says so and lines with a page each, or lines led to their page by dots.</summary>
internal static partial class ContentsPass
{
    private const int LongestEntry = 60;

    public static List<Part> Apply(List<Part> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (IsDotted(parts[i]))
                parts[i] = parts[i].As(SpanRole.Furniture, "line of a contents list, led to its page by dots");
            else if (parts[i].Role is SpanRole.Paragraph or SpanRole.Section && Heading().IsMatch(Signs.Simplified(parts[i].Text)))
                i = List(parts, i);
        }

        return parts;
    }

    /// <summary>Index of the last line of the list under a heading; the heading itself when no list follows.</summary>
    private static int List(List<Part> parts, int heading)
    {
        var last = heading;
        for (var i = heading + 1; i < parts.Count && (IsEntry(parts, i) || parts[i].Role == SpanRole.PageMark && !parts[i].Text.Contains('版')); i++)
            last = i;
        for (var i = last + 1; last == i - 1 && i < parts.Count && IsAnnounced(parts, heading, i); i++)
            last = i;
        var says = Inline().IsMatch(Signs.Simplified(parts[heading].Text));
        if (last == heading && !says)
            return heading;
        for (var i = heading; i <= last; i++)
            parts[i] = parts[i].As(SpanRole.Furniture, "contents list");
        return last;
    }

    private static bool IsEntry(List<Part> parts, int i)
    {
        var part = parts[i];
        if (!part.IsOpen && part.Jump is null || part.Text.Length > LongestEntry)
            return false;
        return Reference().IsMatch(part.Text) || i + 1 < parts.Count && part.Heading == 0 && !Signs.HasStops(part.Text) && PageAlone().IsMatch(parts[i + 1].Text);
    }

    /// <summary>A line that the next issue's list names: without a page, and no sentence.</summary>
    private static bool IsAnnounced(List<Part> parts, int heading, int i) =>
        parts[heading].Text.AsSpan(0, Math.Min(3, parts[heading].Text.Length)).Contains('下') && parts[i] is { IsOpen: true, Heading: 0, Row: false, Text.Length: <= LongestEntry } && !Signs.HasStops(parts[i].Text);

    private static bool IsDotted(Part part) => part.IsOpen && part.Text.Length <= LongestEntry && Dotted().IsMatch(part.Text);

    [GeneratedRegex(@"^[【\[]?(今日|本期|本报|要闻|版面|内容|新闻)?(导读|导航|目录|要目|看点|版面安排)[】\]]?[:：]?$|^(今日|本期|要闻|新闻)?(导读|要目)[:：\s]|^(In This Issue|Contents|Inside)$|^[【\[]?下[期周](看点|预告|导读|关注)[】\]]?$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(今日|本期|要闻|新闻)?(导读|要目)[:：\s].*(版|[A-D][0-9]{1,2})")]
    private static partial Regex Inline();

    [GeneratedRegex(@"([（(\s\u3000/／>》…·.—-]|^)(详见|见|第|P|p\.\s*)?\s*[A-D]?\s*[0-9０-９一二三四五六七八九十]{1,2}\s*(版|[—-]\s*[0-9]{1,2}\s*版)?\s*[）)]?$|^(第\s*[0-9一二三四五六七八九十]{1,2}\s*版|[A-D][0-9]{1,2}版?|[0-9]{1,2}版)[\s\u3000:：|·]*\S")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^[（(]?(详见|见)?第?\s*[A-D]?[0-9一二三四五六七八九十]{1,2}\s*版?[）)]?$")]
    private static partial Regex PageAlone();

    [GeneratedRegex(@"(……|\.{4,}|·{4,}|…\s*…)[\s…·.]*(第|P)?\s*[A-D]?[0-9一二三四五六七八九十]{1,3}\s*版?$")]
    private static partial Regex Dotted();
}
