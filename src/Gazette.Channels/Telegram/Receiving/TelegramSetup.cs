using Gazette.Channels.Telegram.Api;
using Gazette.Channels.Telegram.Profile;
using Gazette.Channels.Telegram.Receiving.Mapping;
using Microsoft.Extensions.Logging;
using Telegram.Bot;

namespace Gazette.Channels.Telegram.Receiving;

/// <summary>What is done once at start: who the bot is, that updates come the way the service receives them, what people see of the bot.</summary>
internal sealed class TelegramSetup(TelegramClients clients, WebhookSetup webhook, TelegramProfile profile, ILogger<TelegramSetup> log)
{
    /// <summary>Asks who the bot is and prepares it.</summary>
    public async Task<BotIdentity> Run(CancellationToken ct)
    {
        var me = await clients.Sending.GetMe(ct).ConfigureAwait(false);
        await webhook.Prepare(ct).ConfigureAwait(false);
        await profile.Set(Origin.Text(me.Id), ct).ConfigureAwait(false);
        log.LogInformation("Telegram: receiving as @{Bot}", me.Username);
        foreach (var advice in BotAdvice.For(me))
            log.LogInformation("Telegram: @{Bot}: {Advice}", me.Username, advice);
        return new(me.Id, me.Username ?? "");
    }
}
