using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Gazette.Channels.WebChat;

/// <summary><c>GET /chat/events</c>: the chat live.</summary>
internal sealed class EventsEndpoint(EventStream stream, Visits visits, IHostApplicationLifetime lifetime)
{
    /// <summary>The stream from <c>Last-Event-ID</c> on, or from the recent past.</summary>
    public async Task<IResult> Handle(HttpContext context, CancellationToken ct)
    {
        if (!SameSite.Sent(context.Request))
            return TypedResults.Problem("The request comes from another site.", statusCode: StatusCodes.Status403Forbidden);
        var chat = Identity.Of(context);
        var from = context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!await visits.Opened(chat, from, PageLanguage.Of(context.Request), ct).ConfigureAwait(false))
            return TypedResults.Problem("Too many new visitors from one place; please try again in a moment.", statusCode: StatusCodes.Status429TooManyRequests);
        return TypedResults.ServerSentEvents(UntilStop(stream, chat, LastSeen(context.Request), ct));
    }

    private static long? LastSeen(HttpRequest request) =>
        long.TryParse(request.Headers["Last-Event-ID"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    // A stream never ends by itself: it ends with the page or with the program, and neither is an error.
    private async IAsyncEnumerable<SseItem<string>> UntilStop(
        EventStream events, Transcripts.TranscriptChat chat, long? after, [EnumeratorCancellation] CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, lifetime.ApplicationStopping);
        await using var items = events.Of(chat, after, stop.Token).GetAsyncEnumerator(stop.Token);
        while (await Moved(items, stop.Token).ConfigureAwait(false))
            yield return items.Current;
    }

    private static async Task<bool> Moved(IAsyncEnumerator<SseItem<string>> items, CancellationToken stop)
    {
        try
        {
            return await items.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
    }
}
