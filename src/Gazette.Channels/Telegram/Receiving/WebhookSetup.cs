using Gazette.Channels.Telegram.Api;
using Gazette.Channels.Telegram.Receiving.Mapping;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Gazette.Channels.Telegram.Receiving;

/// <summary>Sees that Telegram posts updates here, or that it does not when they are polled. What waits there is kept in both directions.</summary>
/// <param name="clients">Telegram.</param>
/// <param name="options">Where it posts; null where updates are polled.</param>
/// <param name="log">Told what is changed.</param>
internal sealed class WebhookSetup(TelegramClients clients, WebhookOptions? options, ILogger<WebhookSetup> log)
{
    /// <summary>Sets or removes the webhook, as the service receives.</summary>
    public Task Prepare(CancellationToken ct) => options is null ? Remove(ct) : Set(anew: false, ct);

    /// <summary>Sets the webhook where it differs.</summary>
    /// <param name="anew">Set it in any case: Telegram does not tell which secret it shows.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>How it stood before.</returns>
    public async Task<WebhookInfo> Set(bool anew, CancellationToken ct)
    {
        var wanted = options ?? throw new InvalidOperationException("Updates are polled: there is no webhook to set.");
        var present = await clients.Sending.GetWebhookInfo(ct).ConfigureAwait(false);
        if (!anew && IsAsWanted(present, wanted))
            return present;
        await clients.Sending.SetWebhook(
            wanted.Url.AbsoluteUri,
            maxConnections: WebhookOptions.MostConnections,
            allowedUpdates: UpdateMapping.Kinds,
            secretToken: wanted.Secret,
            cancellationToken: ct).ConfigureAwait(false);
        log.LogInformation("Telegram: the webhook is set to {Url}", wanted.Url.AbsoluteUri);
        return present;
    }

    /// <summary>Removes a webhook, if one is set; for a service that polls.</summary>
    public async Task Remove(CancellationToken ct)
    {
        if (options is not null)
            throw new InvalidOperationException("Updates come by the webhook: it is not to be removed.");
        var present = await clients.Sending.GetWebhookInfo(ct).ConfigureAwait(false);
        if (present.Url.Length == 0)
            return;
        await clients.Sending.DeleteWebhook(cancellationToken: ct).ConfigureAwait(false);
        log.LogWarning("Telegram: the bot's webhook was removed, because this service polls");
    }

    private static bool IsAsWanted(WebhookInfo present, WebhookOptions wanted) =>
        present.Url == wanted.Url.AbsoluteUri
        && present.MaxConnections == WebhookOptions.MostConnections
        && UpdateMapping.Kinds.ToHashSet().SetEquals(present.AllowedUpdates ?? []);
}
