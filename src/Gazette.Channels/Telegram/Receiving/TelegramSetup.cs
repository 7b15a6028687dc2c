using Gazette.Channels.Telegram.Api;
using Gazette.Channels.Telegram.Receiving.Mapping;
using Gazette.Conversation;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Gazette.Channels.Telegram.Receiving;

/// <summary>What is done once at start: who the bot is, its menu of commands, and that updates come the way the service receives them.</summary>
internal sealed class TelegramSetup(TelegramClients clients, WebhookSetup webhook, ILogger<TelegramSetup> log)
{
    // Whoever uses Telegram in another language sees the menu without a language.
    private static readonly (string? Code, string Language)[] Menus = [(null, "en"), ("zh", "zh")];

    /// <summary>Asks who the bot is and prepares it.</summary>
    public async Task<BotIdentity> Run(CancellationToken ct)
    {
        var me = await clients.Sending.GetMe(ct).ConfigureAwait(false);
        await webhook.Prepare(ct).ConfigureAwait(false);
        await SetMenus(ct).ConfigureAwait(false);
        log.LogInformation("Telegram: receiving as @{Bot}", me.Username);
        return new(me.Id, me.Username ?? "");
    }

    private async Task SetMenus(CancellationToken ct)
    {
        try
        {
            foreach (var (code, language) in Menus)
                await SetMenu(code, language, ct).ConfigureAwait(false);
        }
        catch (RequestException failure) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("Telegram: the menu of commands could not be set ({Reason}); the next start tries again", Outcomes.Reason(failure));
        }
    }

    private async Task SetMenu(string? code, string language, CancellationToken ct)
    {
        var wanted = CommandMenu.For(language);
        var present = await clients.Sending.GetMyCommands(languageCode: code, cancellationToken: ct).ConfigureAwait(false);
        if (!present.Select(c => new MenuCommand(c.Command, c.Description)).SequenceEqual(wanted))
            await clients.Sending.SetMyCommands(wanted.Select(c => new BotCommand(c.Name, c.Description)), languageCode: code, cancellationToken: ct).ConfigureAwait(false);
    }
}
