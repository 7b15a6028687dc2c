using Telegram.Bot;

namespace Gazette.Channels.Telegram.Api;

/// <summary>The bot's public name, without @: links to its private chat bear it. Asked once.</summary>
internal sealed class BotName(TelegramClients clients)
{
    private string? name;

    /// <summary>The name.</summary>
    /// <exception cref="global::Telegram.Bot.Exceptions.RequestException">Telegram did not tell.</exception>
    public async ValueTask<string> Of(CancellationToken ct) => name ??= (await clients.Sending.GetMe(ct).ConfigureAwait(false)).Username ?? "";
}
