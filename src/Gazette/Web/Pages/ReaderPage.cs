using System.Globalization;
using Gazette.Configuration;
using Gazette.News;
using Gazette.News.Summaries;
using Gazette.Newsroom;

namespace Gazette.Web.Pages;

/// <summary><c>/articles/{id}</c>: an article with everything that says where it comes from.</summary>
internal sealed class ReaderPage(IArticleReader articles, ITaxonomy taxonomy, Frame frame, Settings settings)
{
    private const int MostRelated = 5;

    /// <summary>The page, or the id of the article that the one asked for was merged into.</summary>
    public async Task<(Page Page, long? Moved)> Of(long id, Visit visit, CancellationToken ct)
    {
        if (await articles.Find(id, ct).ConfigureAwait(false) is { } found)
            return found.Id == id ? (Of(found, await articles.Related(id, MostRelated, ct).ConfigureAwait(false), visit), null) : (Refusals.NotThere(visit), found.Id);
        var withdrawn = await articles.WasWithdrawn(id, ct).ConfigureAwait(false);
        return (withdrawn ? Refusals.Withdrawn(visit) : Refusals.NotThere(visit), null);
    }

    private Page Of(PublishedArticle published, IReadOnlyList<PublishedArticle> related, Visit visit)
    {
        var (article, texts) = (published.Article, visit.Texts);
        var subheads = article.Subheads.ToHashSet(StringComparer.Ordinal);
        var text = Html.Each(article.Paragraphs, p => subheads.Contains(p) ? Html.Of($"<h2>{p}</h2>\n") : Html.Of($"<p>{p}</p>\n"));
        var captions = article.Captions.Count == 0 ? Html.Nothing
            : Html.Of($"""<ul class="captions" aria-label="{texts["page.captions"]}">{Html.Each(article.Captions, c => Html.Of($"<li>{c}</li>"))}</ul>""");
        var body = Html.Of($"""
            <article lang="{Listing.LanguageOf(article)}">
            {Html.For(article.Kicker, k => Html.Of($"""<p class="kicker">{k}</p>"""))}
            <h1>{Headline(article.Title)}</h1>
            <p class="meta" lang="{visit.Tag}">{Source(published, visit)}</p>
            {Notices(published, visit)}
            <div class="text">{text}</div>
            {captions}
            </article>
            {Topics(published, visit)}
            {ArticleFigures.Of(article, texts)}
            {Related(related, visit)}
            {Elsewhere(published, visit)}
            """);
        return new(article.Title, body) { Head = OpenGraph(published, visit), Listed = !published.Sample };
    }

    // A headline's parts stay whole where a line can hold them.
    private static Html Headline(string title) =>
        Listing.Joined(title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => Html.Of($"""<span class="part">{part}</span>""")), " ");

    private Html Source(PublishedArticle published, Visit visit)
    {
        var texts = visit.Texts;
        var page = published.Article.Page ?? (published.Sources is [var first, ..] ? first.Page : null);
        Html[] parts =
        [
            Html.Text(published.Paper ?? ""),
            Listing.Departments(published, visit, taxonomy.Current),
            Html.Text(string.Join(texts["comma"], published.Article.Authors)),
            Listing.Day(published.Day, texts),
            page is null ? Html.Nothing : Html.Text(texts["page.page", page]),
        ];
        return Listing.Joined(parts, " · ");
    }

    private static Html Notices(PublishedArticle published, Visit visit)
    {
        string?[] notices =
        [
            published.Sample ? visit.Texts["page.sample"] : null,
            published.Article.Fragment ? visit.Texts["page.fragment"] : null,
            visit.Language == "en" && Listing.LanguageOf(published.Article) != "en" ? visit.Texts["page.chinese"] : null,
        ];
        return Html.Each(notices.OfType<string>(), n => Html.Of($"""<p class="notice" lang="{visit.Tag}">{n}</p>"""));
    }

    private Html Topics(PublishedArticle published, Visit visit)
    {
        var topics = published.TopicCodes.Select(taxonomy.Current.TopicByCode).OfType<Topic>().ToList();
        return topics.Count == 0 ? Html.Nothing : Html.Of($"""
            <nav class="topics" aria-label="{visit.Texts["topics"]}">{Html.Each(topics, t => Html.Of($"""<a href="{visit.To("/topics/" + t.Code)}">{(visit.Language == "zh" ? t.Name : t.EnglishName)}</a>"""))}</nav>
            """);
    }

    private static Html Related(IReadOnlyList<PublishedArticle> related, Visit visit) => related.Count == 0 ? Html.Nothing : Html.Of($"""
        <section class="related"><h2>{visit.Texts["page.related"]}</h2><ul>{Html.Each(related, r => Html.Of($"""
        <li lang="{Listing.LanguageOf(r.Article)}"><a href="{visit.To("/articles/" + r.Id.ToString(CultureInfo.InvariantCulture))}">{r.Article.Title}</a> <span class="meta" lang="{visit.Tag}">{Listing.Day(r.Day, visit.Texts)}</span></li>
        """))}</ul></section>
        """);

    // Where else the story was printed; an address is a link only where it leads to the open web.
    private static Html Elsewhere(PublishedArticle published, Visit visit)
    {
        var links = published.Sources.Where(s => Uri.TryCreate(s.Link, UriKind.Absolute, out var url) && url.Scheme is "http" or "https").ToList();
        return links.Count == 0 ? Html.Nothing : Html.Of($"""
            <section class="sources"><h2>{visit.Texts["page.sources"]}</h2><ul>{Html.Each(links, s => Html.Of($"""
            <li><a href="{s.Link}" rel="noopener nofollow external">{s.Paper ?? new Uri(s.Link!).Host}</a> · {Listing.Day(s.Day, visit.Texts)}</li>
            """))}</ul></section>
            """);
    }

    private Html OpenGraph(PublishedArticle published, Visit visit)
    {
        var summary = Summarizer.Of(published.Article).Within(140) ?? published.Article.Title;
        var address = frame.Public("articles/" + published.Id.ToString(CultureInfo.InvariantCulture));
        return Html.Of($"""
            <meta name="description" content="{summary}">
            <meta property="og:type" content="article">
            <meta property="og:title" content="{published.Article.Title}">
            <meta property="og:description" content="{summary}">
            <meta property="og:site_name" content="{settings.PaperName}">
            <meta property="og:locale" content="{(visit.Language == "zh" ? "zh_CN" : "en_GB")}">
            <meta property="article:published_time" content="{published.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}">
            {Html.Each(published.Article.Topics, t => Html.Of($"""<meta property="article:tag" content="{t}">"""))}{Html.For(address, a => Html.Of($"""<meta property="og:url" content="{a}">"""))}

            """);
    }
}
