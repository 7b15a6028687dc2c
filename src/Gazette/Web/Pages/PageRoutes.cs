using System.Globalization;

namespace Gazette.Web.Pages;

/// <summary>The pages that people read in a browser.</summary>
internal static class PageRoutes
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    /// <summary>What the pages need.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services) => services
        .AddSingleton<Frame>()
        .AddSingleton<ReaderPage>()
        .AddSingleton<PlacePage>()
        .AddSingleton<SearchPage>();

    /// <summary>Maps them.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        var readers = routes.MapGroup("").AddEndpointFilter<GoesFirst>();
        readers.MapMethods("/articles/{id}", Reading, (HttpContext context, string id, ReaderPage pages, Frame frame) => Article(context, id, pages, frame));
        readers.MapMethods("/departments/{code}", Reading, (HttpContext context, string code, PlacePage pages, Frame frame) =>
            Show(context, frame, (visit, after, ct) => pages.Department(code, after, visit, ct)));
        readers.MapMethods("/topics/{code}", Reading, (HttpContext context, string code, PlacePage pages, Frame frame) =>
            Show(context, frame, (visit, after, ct) => pages.Topic(code, after, visit, ct)));
        readers.MapMethods("/search", Reading, (HttpContext context, SearchPage pages, Frame frame) =>
            Show(context, frame, (visit, after, ct) => pages.Of(context.Request.Query["q"].ToString(), after, visit, ct)));
        routes.MapMethods(PageAssets.Route, Reading, (HttpContext context, string name) => PageAssets.File(context, name));
    }

    private static async Task<IResult> Article(HttpContext context, string id, ReaderPage pages, Frame frame)
    {
        var visit = Visit.Of(context.Request);
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return Shown(Refusals.NotThere(visit), visit, frame);
        var (page, moved) = await pages.Of(number, visit, context.RequestAborted).ConfigureAwait(false);
        return moved is { } other
            ? TypedResults.Redirect(visit.To("/articles/" + other.ToString(CultureInfo.InvariantCulture)), permanent: true)
            : Shown(page, visit, frame);
    }

    private static async Task<IResult> Show(HttpContext context, Frame frame, Func<Visit, string?, CancellationToken, Task<Page>> page)
    {
        var visit = Visit.Of(context.Request);
        var after = context.Request.Query["after"].ToString();
        try
        {
            return Shown(await page(visit, after.Length == 0 ? null : after, context.RequestAborted).ConfigureAwait(false), visit, frame);
        }
        catch (FormatException)
        {
            return Shown(Refusals.Damaged(visit), visit, frame);
        }
    }

    private static PageResult Shown(Page page, Visit visit, Frame frame) => new(frame.Document(page, visit), page.Status);
}
