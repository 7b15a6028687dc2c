using System.Globalization;
using System.Text.Json;
using Gazette.Channels.Telegram.Api;
using Microsoft.AspNetCore.Http;

namespace Gazette.Channels.Telegram.Receiving.Webhook;

/// <summary>
/// <c>POST /telegram/webhook</c>: 200 says that the update is stored. Any other status makes Telegram bring it again
/// (core.telegram.org/bots/api#setwebhook): 401 for a wrong secret, 503 while it cannot be stored or too much waits.
/// </summary>
internal sealed class WebhookEndpoint(WebhookOptions options, TelegramWebhook receiver, UpdateIntake intake, IInbox inbox, GivenUp givenUp)
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    // At start it is a matter of a moment.
    private const int SecondsToStart = 1;
    private const int SecondsToRecover = 5;

    // Telegram writes an update at once, and waits about a minute for the answer. Both are times on the network, real whatever clock the program is given.
    private static readonly TimeSpan BodyWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan StoreWait = TimeSpan.FromSeconds(20);

    /// <summary>Takes a post.</summary>
    public async Task<IResult> Handle(HttpContext context)
    {
        var told = context.Request.Headers[SecretHeader];
        if (told.Count != 1 || !options.Knows(told[0]))
        {
            receiver.Refused();
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (receiver.Mapping is null)
            return Later(context, SecondsToStart);
        return inbox.HasRoom ? await Take(context).ConfigureAwait(false) : Later(context, SecondsToRecover);
    }

    private async Task<IResult> Take(HttpContext context)
    {
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        reading.CancelAfter(BodyWait);
        try
        {
            var (update, status) = await WebhookBody.Read(context.Request, reading.Token).ConfigureAwait(false);
            if (status != StatusCodes.Status200OK)
                return Results.StatusCode(status);
            return await Stored(update).ConfigureAwait(false) ? Results.Ok() : Later(context, SecondsToRecover);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return Results.StatusCode(StatusCodes.Status408RequestTimeout);
        }
    }

    // Once it is read, it is stored even if nobody waits any more: it would only come again, and is known then.
    private async Task<bool> Stored(JsonElement update)
    {
        if (receiver.Mapping is not { } mapping)
            return false;
        try
        {
            var taken = await intake.TryTake([update], mapping, receiver.Stopping).WaitAsync(StoreWait).ConfigureAwait(false);
            return givenUp.Passes(RawUpdatesRequest.Id(update), taken);
        }
        catch (Exception failure) when (failure is TimeoutException or OperationCanceledException)
        {
            return false;   // the store is too busy, or the service stops: 503 says it
        }
    }

    private static IResult Later(HttpContext context, int seconds)
    {
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
