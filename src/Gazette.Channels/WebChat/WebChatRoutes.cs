using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gazette.Channels.WebChat;

/// <summary>The routes of the web chat.</summary>
public static class WebChatRoutes
{
    /// <summary>Maps <c>/</c>, <c>/chat/messages</c>, <c>/chat/events</c>, <c>/chat/charts</c> and the page's files under <c>/chat/</c>.</summary>
    public static IEndpointRouteBuilder MapWebChat(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context, PageFiles files) => files.Page(context, PageLanguage.Of(context.Request)));
        routes.MapGet("/chat/files/{name}", (HttpContext context, string name, PageFiles files) => files.File(context, name));
        routes.MapGet("/chat/charts/{entry:long}/{block:int}", (HttpContext context, long entry, int block, ChartsEndpoint charts) =>
            charts.Handle(context, entry, block, context.RequestAborted));
        routes.MapPost("/chat/messages", (HttpContext context, MessagesEndpoint messages) => messages.Handle(context, context.RequestAborted));
        routes.MapGet("/chat/events", (HttpContext context, EventsEndpoint events) => events.Handle(context, context.RequestAborted));
        return routes;
    }
}
