using System.Text.RegularExpressions;

namespace Gazette.News.Layout;

/// <summary>Finds headlines that carry no Markdown: a short line without stops where a piece can begin.</summary>
internal sealed partial class PlainHeadingPass
{
    private const int LongestTitle = 42;
    private const int ShortestTitle = 3;

    private readonly List<Part> parts;
    private readonly List<Part> marked;
    private readonly bool hasMarkdown;
    private readonly bool hasBylines;
    private Place place;

    private PlainHeadingPass(List<Part> parts)
    {
        this.parts = parts;
        marked = new List<Part>(parts.Count);
        hasMarkdown = parts.Exists(p => p is { IsOpen: true, Heading: > 0 });
        hasBylines = parts.Exists(p => p.Role == SpanRole.Byline);
        place = hasMarkdown ? Place.Inside : Place.Free;
    }

    private enum Place
    {
        /// <summary>Inside a piece.</summary>
        Inside,

        /// <summary>Right under a headline.</summary>
        UnderTitle,

        /// <summary>Where a piece may begin: at the start, or after a byline.</summary>
        Free,
    }

    public static List<Part> Apply(List<Part> parts)
    {
        var pass = new PlainHeadingPass(parts);
        for (var i = 0; i < parts.Count; i++)
            pass.Take(i);
        return pass.marked;
    }

    private void Take(int i)
    {
        var part = parts[i];
        var evidence = part.IsOpen && part.Heading == 0 ? Evidence(i) : null;
        marked.Add(evidence is null ? part : part with { Heading = 1, Evidence = evidence });
        place = After(marked[^1]);
    }

    private Place After(Part part) => part.Role switch
    {
        SpanRole.Byline => place == Place.Inside ? Place.Free : place,
        SpanRole.Section or SpanRole.PageMark when !hasMarkdown && place == Place.Inside && Last() is { } last && Signs.EndsSentence(last.Text) => Place.Free,
        SpanRole.Paragraph when part.Heading > 0 => Place.UnderTitle,
        SpanRole.Paragraph when CaptionPass.SaysSo(part.Text) => place,
        SpanRole.Paragraph => Place.Inside,
        _ => place,
    };

    private string? Evidence(int i)
    {
        var part = parts[i];
        if (Next(i) is not { } next || !CanBeTitle(part))
            return place == Place.UnderTitle && i + 1 < parts.Count && IsSecondLine(part, i) ? "second line of a headline" : null;
        var startsBody = Signs.HasStops(next.Text) && (next.Text.Length > part.Text.Length || next.Row);
        return place switch
        {
            Place.Free when hasMarkdown => part.Bold || startsBody && Leads.IsLead(next.Text) ? "short line after a byline, before a lead" : null,
            Place.Free when startsBody || IsDeck(part, next) || part.Bold || CanBeTitle(next) || next.Role == SpanRole.Byline => "short line where a piece begins",
            Place.UnderTitle when !hasMarkdown => UnderTitle(i, next, startsBody),
            Place.Inside when !hasMarkdown && (startsBody || next.Role == SpanRole.Byline || IsDeck(part, next)) => Inside(i, next),
            _ => null,
        };
    }

    private static bool IsDeck(Part part, Part next) => next.Heading == 0 && CanBeTitle(next) && (part.Text.EndsWith('—') || next.Text.StartsWith('—'));

    private string? UnderTitle(int i, Part next, bool startsBody)
    {
        var (above, part) = (Last()!, parts[i]);
        if (above.Text.EndsWith('—') || part.Text.StartsWith('—') || IsSecondLine(part, i))
            return "second line of a headline";
        var (one, other) = (Signs.Width(above.Text), Signs.Width(part.Text));
        return part.Apart && startsBody && other >= 8 && one <= 14 && one < other && HeadlineScore.SharesWords(part.Text, next.Text) ? "headline under a shorter line" : null;
    }

    /// <summary>A line right below a headline's, and not yet the text.</summary>
    private bool IsSecondLine(Part part, int i) =>
        !hasMarkdown && i > 0 && !part.Apart && !part.Indented && !part.Bold && !part.Bullet && part.Text.Length > 1 && Signs.Width(part.Text) <= LongestTitle / 2 && !Signs.HasStops(part.Text) && !Signs.EndsParagraph(part.Text)
        && parts[i + 1] is { } next && (next.Indented || next.Apart) && Signs.HasStops(next.Text);

    private string? Inside(int i, Part next)
    {
        var before = Last();
        var score = HeadlineScore.Of(parts[i], before, next, hasBylines);
        return score >= HeadlineScore.Enough && !Question().IsMatch(parts[i].Text) ? "short line between a closed paragraph and what reads like a beginning" : null;
    }

    private static bool CanBeTitle(Part part) =>
        part is { IsOpen: true, Row: false, Bullet: false } && Signs.Width(part.Text) is >= ShortestTitle and <= LongestTitle
        && part.Text.AsSpan().IndexOfAny("。；;") < 0
        && part.Text[^1] is not ('，' or ',' or '：' or ':' or '、' or '.')
        && !CaptionPass.SaysSo(part.Text) && !Question().IsMatch(part.Text) && !Pair().IsMatch(part.Text);

    private Part? Next(int i)
    {
        for (var next = i + 1; next < parts.Count; next++)
        {
            if (parts[next].IsOpen && !CaptionPass.SaysSo(parts[next].Text) || parts[next].Role == SpanRole.Byline)
                return parts[next];
        }

        return null;
    }

    private Part? Last() => marked.FindLast(p => p.IsOpen);

    [GeneratedRegex(@"^([问答問][:：]|[QA][:：]|编辑同志|此致|特此)")]
    private static partial Regex Question();

    // 咨询电话：6660211, 时间：9月1日: a word and what belongs to it.
    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{0,4}(电话|時間|时间|地点|地點|地址|网址|邮箱|邮编|联系人|热线|对象|金额|单位|来源|來源|编号|附件)\s*[:：]")]
    private static partial Regex Pair();
}
