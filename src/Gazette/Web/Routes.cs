using Gazette.Channels.Telegram;
using Gazette.Channels.WebChat;
using Gazette.Configuration;
using Gazette.Web.Metrics;
using Gazette.Web.Pages;

namespace Gazette.Web;

/// <summary>Every route of the service.</summary>
internal static class Routes
{
    /// <summary>What the routes need.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services) => services
        .AddSingleton<AskEndpoint>()
        .AddSingleton<ArticlesEndpoint>()
        .AddSingleton<IssuesEndpoint>()
        .AddSingleton<Idempotency>()
        .AddSingleton<Health>()
        .AddGazetteMetrics()
        .AddPages();

    /// <summary>Maps them.</summary>
    public static void MapGazette(this WebApplication app, Settings settings)
    {
        app.UseMiddleware<Faults>();
        if (settings.WebEnabled)
            app.MapWebChat();
        if (settings.Telegram?.Webhook is not null)
            app.MapTelegramWebhook();
        app.MapPages();
        app.MapPost("/api/ask", (HttpContext context, AskEndpoint ask) => ask.Handle(context));
        app.MapGet("/api/articles", (HttpContext context, ArticlesEndpoint articles) => articles.List(context)).AddEndpointFilter<GoesFirst>();
        app.MapGet("/api/articles/{id:long}", (HttpContext context, long id, ArticlesEndpoint articles) => articles.One(context, id)).AddEndpointFilter<GoesFirst>();
        app.MapPost("/api/issues", (HttpContext context, IssuesEndpoint issues) => issues.Handle(context));
        app.MapGet("/healthz", () => Answers.Json(new { status = "alive" }));
        app.MapMetrics();
        app.MapGet("/readyz", (HttpContext context, Health health) => health.Ready(context.RequestAborted));
    }
}
