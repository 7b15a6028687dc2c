using System.Globalization;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Resources;
using Gazette.News;

namespace Gazette.Web.Pages;

/// <summary>The figures that an article states, as a table.</summary>
internal static class ArticleFigures
{
    private const int Most = 40;

    /// <summary>The table, or nothing where there are none.</summary>
    public static Html Of(Article article, Texts texts)
    {
        var shown = article.Figures.Where(f => f.Value is not null || f.YearOnYear is not null).Take(Most).ToList();
        return shown.Count == 0 ? Html.Nothing : Html.Of($"""
            <section class="figures"><h2>{texts["page.figures"]}</h2><div class="scroll" tabindex="0" role="region" aria-label="{texts["page.figures"]}"><table>
            <thead><tr><th scope="col">{texts["page.figure.name"]}</th><th scope="col">{texts["page.figure.period"]}</th><th scope="col">{texts["page.figure.value"]}</th><th scope="col">{texts["page.figure.growth"]}</th></tr></thead>
            <tbody>{Html.Each(shown, f => Row(f, texts))}</tbody></table></div></section>
            """);
    }

    private static Html Row(Figure figure, Texts texts) => Html.Of($"""
        <tr><th scope="row" lang="zh-CN">{figure.Name}</th><td>{(figure.Period is { } period ? texts.Months(period) : "")}</td><td lang="zh-CN">{Value(figure)}</td><td>{Growth(figure)}</td></tr>

        """);

    private static string Value(Figure figure)
    {
        if (figure.Value is not { } value)
            return "";
        var upper = figure.ValueTo is { } to ? "–" + Number(to) : "";
        return Number(value) + upper + figure.Unit;
    }

    private static string Growth(Figure figure) => figure.YearOnYear is { } growth ? (growth > 0 ? "+" : "") + growth.ToString("0.##", CultureInfo.InvariantCulture) + "%" : "";

    private static string Number(decimal value) => value.ToString("#,##0.####", CultureInfo.InvariantCulture);
}
