namespace Gazette.Web.Pages;

/// <summary>Pages that say politely what cannot be shown.</summary>
internal static class Refusals
{
    /// <summary>There is no such article, department or topic.</summary>
    public static Page NotThere(Visit visit) => Of(visit, "page.not-there", StatusCodes.Status404NotFound);

    /// <summary>The article was withdrawn.</summary>
    public static Page Withdrawn(Visit visit) => Of(visit, "page.withdrawn", StatusCodes.Status410Gone);

    /// <summary>The address is damaged: its cursor is none of ours.</summary>
    public static Page Damaged(Visit visit) => Of(visit, "page.damaged", StatusCodes.Status400BadRequest);

    private static Page Of(Visit visit, string key, int status)
    {
        var title = visit.Texts[key];
        return new(title, Html.Of($"""<h1>{title}</h1><p>{visit.Texts[key + ".what"]}</p><p><a href="{visit.To("/search")}">{visit.Texts["page.latest"]}</a></p>"""), status);
    }
}
