using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace Gazette.News.Formats.Html;

/// <summary>An HTML page as text: its main content where a reader's view finds it whole, else everything but navigation.</summary>
internal static class HtmlPage
{
    /// <summary>The longest page, in characters.</summary>
    public const int Longest = 8 * 1024 * 1024;

    private const int ShortestMain = 80;
    private const double MainShare = 0.5;
    private const int PieceText = 40;

    /// <summary>The page's text and the day it states.</summary>
    public static PageText Read(string html, TimeZoneInfo? zone)
    {
        using var page = HtmlText.Parse(html);
        foreach (var furniture in page.QuerySelectorAll("[class*=breadcrumb],[id*=breadcrumb],[role=navigation],[role=contentinfo],[role=search]").ToList())
            furniture.Remove();
        var all = HtmlBlocks.Of(page.Body ?? page.DocumentElement);
        var facts = PageFacts.Of(page, all, zone);
        var whole = all.Where(b => !PageFacts.IsFactLine(b.Text)).ToList();
        var main = IsOnePiece(page, whole) ? Main(page, html, whole) : null;
        var text = MarkedText.Of(main is null ? whole : Headed(main, facts));
        return text.Any(char.IsLetterOrDigit)
            ? new PageText(text, facts.Day, null)
            : PageText.Refused(RefusalReason.NoText, "The page holds no text of its own: save it from the browser after it has loaded.");
    }

    /// <summary>One headline, and no second one with text of its own.</summary>
    private static bool IsOnePiece(IHtmlDocument page, List<Block> whole)
    {
        if (page.QuerySelectorAll("article").Count(a => a.QuerySelector("h1,h2,h3,h4") is not null && Letters(a.TextContent) >= PieceText) > 1)
            return false;
        var top = whole.Where(b => b.Kind == BlockKind.Heading).Select(b => b.Level).DefaultIfEmpty(0).Min();
        var headlines = whole.Index().Where(b => b.Item.Kind == BlockKind.Heading && b.Item.Level == top).ToList();
        if (headlines.Count > 1)
            return headlines.Count(h => Under(whole, h.Index) >= PieceText) < 2;
        // A lone outermost heading over nothing is the page's own name; the pieces stand under the next level.
        return headlines.Count == 0 || Under(whole, headlines[0].Index) >= PieceText
            || whole.Index().Count(b => b.Item.Kind == BlockKind.Heading && b.Index != headlines[0].Index && Under(whole, b.Index) >= PieceText) < 2;
    }

    private static int Under(List<Block> blocks, int heading) =>
        blocks.Skip(heading + 1).TakeWhile(b => b.Kind != BlockKind.Heading).Sum(b => Letters(b.Text));

    private static List<Block>? Main(IHtmlDocument page, string html, List<Block> whole)
    {
        using var reader = new Reader("https://page.invalid/", HtmlGuard.Clean(html)) { CharThreshold = ShortestMain, ContinueIfNotReadable = true };
        // What it cannot read is read whole: its answer says so instead of an exception.
        var article = reader.GetArticle();
        if (!article.Completed || string.IsNullOrWhiteSpace(article.Content))
            return null;
        using var content = HtmlText.Parse(article.Content);
        var main = HtmlBlocks.Of(content.Body!).Where(b => !PageFacts.IsFactLine(b.Text)).ToList();
        // IsReadable is made for English paragraphs: Chinese ones are judged by their share of the words that are no links.
        var (kept, own) = (main.Sum(b => Letters(b.Text)), whole.Sum(b => Letters(b.Text)) - page.QuerySelectorAll("a").Sum(a => Letters(a.TextContent)));
        return kept >= ShortestMain / 2 && kept >= MainShare * own ? main : null;
    }

    /// <summary>The piece under its headline, with the line that says who delivered it.</summary>
    private static List<Block> Headed(List<Block> main, PageFacts facts)
    {
        var body = main.Where(b => b.Kind != BlockKind.Heading || !IsSame(b.Text, facts.Title))
            .Select(HtmlText.AsSubhead);
        var head = new List<Block>();
        if (facts.Title is { } title)
            head.Add(new(BlockKind.Heading, title, 1));
        if (facts.Source is { } source)
            head.Add(new(BlockKind.Paragraph, $"来源：{source}"));
        if (facts.Author is { } author && author != facts.Source)
            head.Add(new(BlockKind.Paragraph, $"作者：{author}"));
        return [.. head, .. body];
    }

    private static bool IsSame(string heading, string? title) =>
        title is not null && heading.Replace("**", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal) == title.Replace(" ", "", StringComparison.Ordinal);

    private static int Letters(string text) => text.Count(char.IsLetterOrDigit);
}
