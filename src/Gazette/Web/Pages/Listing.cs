using System.Globalization;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Resources;
using Gazette.News;
using Gazette.News.Summaries;
using Gazette.Newsroom;
using Gazette.Text;

namespace Gazette.Web.Pages;

/// <summary>Articles as a list, and what a single one says of its source.</summary>
internal static class Listing
{
    /// <summary>Articles on a page.</summary>
    public const int PageSize = 20;

    /// <summary>A list with the ways to what is older and back to the newest.</summary>
    /// <param name="found">The articles.</param>
    /// <param name="path">The list's own address, escaped, with or without a query.</param>
    /// <param name="visit">The visit.</param>
    /// <param name="taxonomy">For the names of departments.</param>
    /// <param name="words">Words to be marked in what is shown of each.</param>
    public static Html Of(ArticlePage found, string path, Visit visit, Taxonomy taxonomy, IReadOnlyList<string> words)
    {
        var items = Html.Each(found.Items, item => Item(item, visit, taxonomy, words));
        var between = path.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        var older = Html.For(found.Next, next => Html.Of(
            $"""<a rel="next" href="{visit.To(path + between + "after=" + Uri.EscapeDataString(next))}">{visit.Texts["page.older"]}</a>"""));
        var newest = visit.Path.Contains("after=", StringComparison.Ordinal)
            ? Html.Of($"""<a href="{visit.To(path)}">{visit.Texts["page.newest"]}</a>""")
            : Html.Nothing;
        return Html.Of($"""<ol class="list">{items}</ol><nav class="pager" aria-label="{visit.Texts["page.pages"]}">{newest}{older}</nav>""");
    }

    /// <summary>How many there are; beyond the limit of counting, more than that.</summary>
    public static string Count(int total, Texts texts) =>
        total >= ArticlePage.CountLimit ? texts["page.count.more", ArticlePage.CountLimit] : texts.Count("page.count", total);

    /// <summary>A day, with its year, as a moment in time that machines read too.</summary>
    public static Html Day(DateOnly day, Texts texts) => Html.Of(
        $"""<time datetime="{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}">{texts.Day(day, DateOnly.MinValue)}</time>""");

    /// <summary>The departments that answer for an article, each leading to its page.</summary>
    public static Html Departments(PublishedArticle published, Visit visit, Taxonomy taxonomy)
    {
        var names = published.Article.Departments.Select((name, i) => i < published.DepartmentCodes.Count && taxonomy.DepartmentByCode(published.DepartmentCodes[i]) is { } department
            ? Html.Of($"""<a href="{visit.To("/departments/" + department.Code)}">{visit.Texts.Department(department)}</a>""")
            : Html.Text(name));
        return Joined(names, visit.Texts["comma"]);
    }

    /// <summary>The language of an article's words.</summary>
    public static string LanguageOf(Article article) => article.Title.Any(c => c is >= '\u3400' and <= '\u9fff') ? "zh-CN" : "en";

    /// <summary>Parts with something between them; those that are nothing are left out.</summary>
    public static Html Joined(IEnumerable<Html> parts, string between) =>
        Html.Each(parts.Where(p => p != Html.Nothing && p.ToString().Length > 0).Select((part, i) => (part, i)), p => Html.Of($"{(p.i == 0 ? "" : between)}{p.part}"));

    private static Html Item(FoundArticle found, Visit visit, Taxonomy taxonomy, IReadOnlyList<string> words)
    {
        var (published, texts) = (found.Published, visit.Texts);
        Html[] about =
        [
            published.Sample ? Html.Of($"""<span class="mark">{texts["sample"]}</span>""") : Html.Nothing,
            Departments(published, visit, taxonomy),
            Day(published.Day, texts),
        ];
        var summary = Html.For(found.Snippet ?? Summarizer.Of(published.Article).Line(70), text => Html.Of($"""<p class="summary">{Marked(text, words)}</p>"""));
        return Html.Of($"""
            <li lang="{LanguageOf(published.Article)}"><a class="title" href="{visit.To("/articles/" + published.Id.ToString(CultureInfo.InvariantCulture))}">{Marked(published.Article.Title, words)}</a>
            <p class="meta" lang="{visit.Tag}">{Joined(about, " · ")}</p>{summary}</li>

            """);
    }

    // Folding keeps the length, so that a place in the folded text is one in the text.
    private static Html Marked(string text, IReadOnlyList<string> words)
    {
        var folded = Folding.Fold(text);
        var marked = new bool[text.Length];
        foreach (var word in words.Select(Folding.Fold).Where(w => w.Length > 0))
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                Array.Fill(marked, true, at, word.Length);
        var runs = new List<Html>();
        for (var (start, end) = (0, 0); start < text.Length; start = end)
        {
            for (end = start; end < text.Length && marked[end] == marked[start]; end++)
            {
                // To the end of what is equally marked.
            }

            runs.Add(marked[start] ? Html.Of($"<mark>{text[start..end]}</mark>") : Html.Text(text[start..end]));
        }

        return Html.Each(runs, r => r);
    }
}
