using System.Text.RegularExpressions;

namespace Gazette.News.Formats.Pages;

/// <summary>Running heads and feet: lines at a page's edge that come again on other pages, counts of pages, and what a browser prints around a page.</summary>
internal static partial class PdfFurniture
{
    private const double Edge = 0.09;

    /// <summary>The pages without what comes again; the first time a line stands, it stays.</summary>
    public static List<List<PdfRun>> Without(IReadOnlyList<(List<PdfRun> Runs, double Height)> pages)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var again = pages
            .SelectMany(p => p.Runs.Where(r => IsEdge(r, p.Height)).Select(r => Key(r.Text)).Distinct())
            .CountBy(k => k)
            .Where(c => c.Value > 1)
            .Select(c => c.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. pages.Select(p => p.Runs.Where(r => !IsEdge(r, p.Height) || !Count().IsMatch(r.Text) && !PrintedByBrowser().IsMatch(r.Text) && (!again.Contains(Key(r.Text)) || IsMark(r.Text) || seen.Add(Key(r.Text)))).ToList())];
    }

    private static bool IsEdge(PdfRun run, double height) => run.Bottom < Edge * height || run.Top > (1 - Edge) * height;

    // 第2版 says which page of the paper it is: Layout reads that.
    private static bool IsMark(string text) => PageOfPaper().IsMatch(text);

    private static string Key(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => char.IsDigit(c) ? '0' : c));

    [GeneratedRegex(@"^\s*(第?\s*[0-9]{1,4}\s*页|第?\s*[0-9]{1,4}\s*页?\s*[/／,，共]\s*(共\s*)?[0-9]{1,4}\s*页?|page\s*[0-9]{1,4}(\s*of\s*[0-9]{1,4})?|[-—–·]?\s*[0-9]{1,4}\s*[-—–·]?)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Count();

    [GeneratedRegex(@"^\s*([0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}[,，]?\s*((上|下)午)?\s*[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?(\s*[AP]M)?|(file|https?)://\S+)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex PrintedByBrowser();

    [GeneratedRegex(@"^\s*第?\s*[0-9一二三四五六七八九十]{1,3}\s*版")]
    private static partial Regex PageOfPaper();
}
