using System.Text.RegularExpressions;
using Gazette.News.Layout.Lines;
using Gazette.Text;

namespace Gazette.News.Issues;

/// <summary>On which page of the paper a place of the document stands, by the page marks around it.</summary>
internal sealed partial class PageNumbers
{
    private readonly List<(int At, int Page)> marks = [];
    private readonly bool areBelow;

    /// <param name="parts">The parts of one file, in the order of the document.</param>
    public PageNumbers(IReadOnlyList<Part> parts)
    {
        foreach (var part in parts)
        {
            if (Number(part) is { } page)
                marks.Add((part.Start, page));
        }

        // A number under its page: text before the first one, none after the last.
        areBelow = marks.Count > 0
            && parts.Any(p => p.Role == SpanRole.Paragraph && p.Start < marks[0].At)
            && !parts.Any(p => p.Role == SpanRole.Paragraph && p.Start > marks[^1].At);
    }

    /// <summary>The first page that the document shows.</summary>
    public int? First => marks.Count > 0 ? marks[0].Page : null;

    /// <summary>The page of a place, or null when no mark says so.</summary>
    public int? Of(int at)
    {
        var found = areBelow ? marks.FindIndex(m => m.At > at) : marks.FindLastIndex(m => m.At <= at);
        return found >= 0 ? marks[found].Page : null;
    }

    /// <summary>The page in a file's name: A2_20260901.txt, 第3版.txt.</summary>
    public static int? InName(string file) => Name().Match(Folding.Fold(file)) is { Success: true } match ? Parse(match.Groups["page"].ValueSpan) : null;

    private static int? Number(Part part) => part.Role switch
    {
        SpanRole.PageMark or SpanRole.Furniture when part.Masthead is { } masthead => masthead.Page,
        SpanRole.PageMark => Digits().Match(Folding.Fold(part.Text)) is { Success: true } match ? Parse(match.Groups["page"].ValueSpan) : null,
        SpanRole.Furniture when part.Jump is null && part.Text.Contains('版') && part.Text.Length <= 60 && InMasthead().Match(Folding.Fold(part.Text)) is { Success: true } match => Parse(match.Groups["page"].ValueSpan),
        _ => null,
    };

    private static int? Parse(ReadOnlySpan<char> digits) => ChineseNumerals.TryParse(digits, out var page) && page is > 0 and < 1000 ? (int)page : null;

    [GeneratedRegex("(?<page>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?=版)|(?<=^版)(?<page>[0-9]{1,3}|[一二三四五六七八九十]{1,3})|(?<page>[0-9]{1,3}|[一二三四五六七八九十]{1,3})")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[^。]*(星期|[0-9]{4}年|期)[^。]*(?<![今本]日|本期|共|出版)[\s第](?<page>[0-9]{1,2}|[一二三四五六七八九十]{1,2})版")]
    private static partial Regex InMasthead();

    [GeneratedRegex(@"第(?<page>[0-9]{1,2}|[一二三四五六七八九十]{1,2})版|(?<![a-z0-9])[a-d](?<page>[0-9]{1,2})(?![0-9a-z])|(?<![a-z])p(age)?[-_ ]?(?<page>[0-9]{1,2})(?![0-9a-z])")]
    private static partial Regex Name();
}
