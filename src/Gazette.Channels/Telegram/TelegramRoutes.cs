using Gazette.Channels.Telegram.Receiving;
using Gazette.Channels.Telegram.Receiving.Webhook;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gazette.Channels.Telegram;

/// <summary>The route of Telegram, where updates come by webhook.</summary>
public static class TelegramRoutes
{
    /// <summary>Maps <c>POST /telegram/webhook</c>.</summary>
    public static IEndpointRouteBuilder MapTelegramWebhook(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(WebhookOptions.Path, (HttpContext context, WebhookEndpoint webhook) => webhook.Handle(context));
        return routes;
    }
}
