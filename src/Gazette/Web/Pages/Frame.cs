using Gazette.Configuration;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Resources;

namespace Gazette.Web.Pages;

/// <summary>What a page says of itself.</summary>
/// <param name="Title">Without the paper's name.</param>
/// <param name="Body">The content of <c>main</c>.</param>
/// <param name="Status">The HTTP status.</param>
internal sealed record Page(string Title, Html Body, int Status = StatusCodes.Status200OK)
{
    /// <summary>What else stands in the head: description, Open Graph.</summary>
    public Html Head { get; init; }

    /// <summary>Whether search engines may list it.</summary>
    public bool Listed { get; init; }

    /// <summary>The words in the search box.</summary>
    public string Words { get; init; } = "";
}

/// <summary>The frame that every page stands in: head, name of the paper, search box, the other language.</summary>
internal sealed class Frame(Settings settings, ArticleLinks links)
{
    /// <summary>The whole document.</summary>
    public string Document(Page page, Visit visit)
    {
        var texts = visit.Texts;
        return Html.Of($"""
            <!doctype html>
            <html lang="{visit.Tag}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{page.Title} · {settings.PaperName}</title>
            {Robots(page)}{page.Head}{Canonical(page, visit)}<link rel="stylesheet" href="{PageAssets.StyleAddress}">
            <link rel="icon" href="{PageAssets.IconAddress}" type="image/svg+xml">
            </head>
            <body>
            <a class="skip" href="#main">{texts["page.skip"]}</a>
            <header>
            {Brand(visit)}
            <form role="search" action="/search" method="get">{Language(visit)}<input type="search" name="q" value="{page.Words}" maxlength="{SearchPage.MostCharacters}" placeholder="{texts["page.search"]}" aria-label="{texts["page.search"]}"><button>{texts["page.search.button"]}</button></form>
            <a class="language" href="{visit.Other}" lang="{texts["page.language.tag"]}" hreflang="{texts["page.language.tag"]}">{texts["page.language"]}</a>
            </header>
            <main id="main">
            {page.Body}
            </main>
            <footer>{settings.PaperName}{Chat(texts)}</footer>
            </body>
            </html>

            """).ToString();
    }

    /// <summary>The public address of a page, or null where no site is configured.</summary>
    public string? Public(string path) => links.Of(path.TrimStart('/'));

    // The newest news are what a search for nothing shows.
    private Html Brand(Visit visit) => Html.Of($"""<a class="brand" href="{visit.To("/search")}">{settings.PaperName}</a>""");

    private Html Chat(Texts texts) => settings.WebEnabled
        ? Html.Of($""" · <a href="/">{texts["page.chat"]}</a>""")
        : Html.Nothing;

    private static Html Language(Visit visit) => visit.Chosen
        ? Html.Of($"""<input type="hidden" name="lang" value="{visit.Language}">""")
        : Html.Nothing;

    private static Html Robots(Page page) => page.Listed ? Html.Nothing : Html.Of($"""<meta name="robots" content="noindex">""");

    // One page in two frames is one page: the address without a language.
    private Html Canonical(Page page, Visit visit) => page.Listed
        ? Html.For(Public(visit.Path), address => Html.Of($"""<link rel="canonical" href="{address}">"""))
        : Html.Nothing;
}
