using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Gazette.Text;

namespace Gazette.News.Formats.Html;

/// <summary>What a page says of its piece beside the text.</summary>
/// <param name="Title">The headline, or null.</param>
/// <param name="Day">The publication day, or null.</param>
/// <param name="Source">Who delivered it, as printed, or null.</param>
/// <param name="Author">Who wrote it, or null.</param>
internal sealed partial record PageFacts(string? Title, DateOnly? Day, string? Source, string? Author)
{
    private const int LongestLine = 160;

    private static readonly string[] DayMetas = ["article:published_time", "og:published_time", "publishdate", "pubdate", "publish_date", "published", "date", "dc.date", "dc.date.issued", "datepublished", "weibo:article:create_at", "firstpublishedtime"];
    private static readonly string[] SourceMetas = ["contentsource", "source", "article:source", "mediaid"];
    private static readonly string[] AuthorMetas = ["author", "article:author", "dc.creator"];

    /// <summary>Reads the facts; tags go before visible lines, a visible line before nothing.</summary>
    public static PageFacts Of(IHtmlDocument page, IEnumerable<Block> blocks, TimeZoneInfo? zone)
    {
        var metas = Metas(page);
        var lines = blocks.Select(b => b.Text).Where(IsFactLine).ToList();
        return new PageFacts(
            Headline(page, metas),
            First(metas, DayMetas, t => PrintedDay.Read(t, zone)) ?? Time(page, zone) ?? lines.Select(l => PrintedDay.Read(l, zone)).FirstOrDefault(d => d is not null),
            First(metas, SourceMetas, HtmlText.Line) ?? lines.Select(l => Printed(SourceLine(), l)).FirstOrDefault(s => s is not null),
            First(metas, AuthorMetas, HtmlText.Line) ?? lines.Select(l => Printed(AuthorLine(), l)).FirstOrDefault(s => s is not null));
    }

    /// <summary>Whether a line only says when and by whom a page was put up, or is one of its buttons.</summary>
    public static bool IsFactLine(string line) => line.Length <= LongestLine && (Facts().IsMatch(Folding.Fold(line)) || Buttons().IsMatch(line));

    private static string? Headline(IHtmlDocument page, ILookup<string, string> metas)
    {
        var headings = page.QuerySelectorAll("h1").Select(h => HtmlText.Line(h.TextContent)).OfType<string>().ToList();
        return (headings.Count == 1 ? headings[0] : null)
            ?? First(metas, ["og:title", "articletitle", "title"], HtmlText.Line)
            ?? WithoutSite(HtmlText.Line(page.Title));
    }

    // 标题_青河区人民政府, 标题 - 青河日报: the first part is the piece's.
    private static string? WithoutSite(string? title) => title is null ? null : SiteName().Replace(title, "") is { Length: >= 4 } own ? own : title;

    private static DateOnly? Time(IHtmlDocument page, TimeZoneInfo? zone) =>
        page.QuerySelectorAll("time").Select(t => PrintedDay.Read(t.GetAttribute("datetime"), zone) ?? PrintedDay.Read(t.TextContent, zone)).FirstOrDefault(d => d is not null);

    private static ILookup<string, string> Metas(IHtmlDocument page) => page.QuerySelectorAll("meta[content]")
        .Select(m => (Name: m.GetAttribute("property") ?? m.GetAttribute("name") ?? m.GetAttribute("itemprop"), Content: m.GetAttribute("content")!))
        .Where(m => m.Name is not null)
        .ToLookup(m => m.Name!.ToLowerInvariant(), m => m.Content);

    private static T? First<T>(ILookup<string, string> metas, string[] names, Func<string, T?> read) =>
        names.SelectMany(n => metas[n]).Select(read).FirstOrDefault(v => v is not null);

    private static string? Printed(Regex form, string line) => form.Match(line) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex(@"^[\s\[【(]*((发布|发表|更新|刊发|成文|创建)?(时间|日期)|来源|信息来源|稿源|作者|责任编辑|编辑|浏览(次数|量)?|阅读(量|次数)?|点击(数|率)?|字号|字体|发布(单位|机构|者|人)?|索引号)\s*:|^(?:[0-9]{4}\s*[-年/.]\s*[0-9]{1,2}\s*[-月/.]\s*[0-9]{1,2}\s*日?)(\s+[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?(\s+(来源|浏览|作者|稿源|发布).*)?$")]
    private static partial Regex Facts();

    [GeneratedRegex(@"^[\s\[【]*(打印(本页)?|关闭(窗口|本页)?|收藏|返回顶部|返回列表|分享(到|至)?[:：]?.{0,20}|扫一扫.{0,30}|上一[篇条页].{0,60}|下一[篇条页].{0,60}|大|中|小|大\s*中\s*小|您(当前)?(的位置|所在(的)?位置)[是为]?[:：].*|当前位置[:：].*)[\]】\s]*$")]
    private static partial Regex Buttons();

    [GeneratedRegex(@"(信息来源|来源|稿源|发布(?:单位|机构))\s*[:：]\s*(?<name>[^\s\u3000|丨:：]{2,30})")]
    private static partial Regex SourceLine();

    [GeneratedRegex(@"作者\s*[:：]\s*(?<name>[^\s\u3000|丨:：]{2,20})")]
    private static partial Regex AuthorLine();

    [GeneratedRegex(@"\s*([_|｜]|\s[-–—]\s).*$")]
    private static partial Regex SiteName();
}
