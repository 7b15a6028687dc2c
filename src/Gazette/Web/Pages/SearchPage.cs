using System.Text;
using Gazette.News;
using Gazette.Newsroom;

namespace Gazette.Web.Pages;

/// <summary><c>/search?q=</c>: what holds the words, the most relevant first; without words the newest of all. What is typed is words, never a query's syntax.</summary>
internal sealed class SearchPage(IArticleReader articles, ITaxonomy taxonomy)
{
    /// <summary>Characters of a question that are looked at.</summary>
    public const int MostCharacters = 100;

    private const int MostWords = 10;

    public async Task<Page> Of(string typed, string? after, Visit visit, CancellationToken ct)
    {
        var (texts, asked) = (visit.Texts, Asked(typed));
        var words = WordsOf(asked);
        if (words.Count == 0 && asked.Length > 0)
            return Named(asked, Html.Of($"<p>{texts["page.search.what"]}</p>"), visit);
        var notice = typed.EnumerateRunes().Skip(MostCharacters).Any() ? Html.Of($"""<p class="notice">{texts["page.search.cut", MostCharacters]}</p>""") : Html.Nothing;
        var filter = new ArticleFilter { Words = words };
        var found = words.Count == 0
            ? await articles.Newest(filter, Listing.PageSize, after, ct).ConfigureAwait(false)
            : await articles.Search(filter, Listing.PageSize, after, ct).ConfigureAwait(false);
        if (found.Items.Count == 0)
            return Named(asked, Html.Of($"{notice}<p>{texts[words.Count == 0 ? "empty" : "page.search.none"]}</p>"), visit);
        if (found.Loosened is { } held)
            notice = Html.Of($"""{notice}<p class="notice">{texts["search.loosened", string.Join(texts["comma"], held)]}</p>""");
        var path = asked.Length == 0 ? "/search" : "/search?q=" + Uri.EscapeDataString(asked);
        return Named(asked, Html.Of($"""{notice}<p class="meta">{Listing.Count(found.Total, texts)}</p>{Listing.Of(found, path, visit, taxonomy.Current, words)}"""), visit);
    }

    // Direction marks within the words must not turn the page around them.
    private static Page Named(string asked, Html content, Visit visit) => asked.Length == 0
        ? new(visit.Texts["page.latest"], Html.Of($"<h1>{visit.Texts["page.latest"]}</h1>{content}"))
        : new(visit.Texts["page.search.title", asked], Html.Of($"<h1><bdi>{visit.Texts["page.search.title", asked]}</bdi></h1>{content}")) { Words = asked };

    /// <summary>What is looked at of what was typed: its beginning, on one line.</summary>
    public static string Asked(string typed)
    {
        var text = new StringBuilder();
        foreach (var rune in typed.EnumerateRunes().Take(MostCharacters))
            text.Append(Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format ? " " : rune.ToString());
        return text.ToString().Trim();
    }

    private static List<string> WordsOf(string asked) =>
        [.. asked.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit)).Distinct().Take(MostWords)];
}
