using Gazette.Channels.Telegram.Receiving;

namespace Gazette.Channels.Telegram;

/// <summary>What the Telegram channel needs to run. It never prints its token.</summary>
/// <param name="BotToken">The bot's secret token (<c>Telegram:BotToken</c>).</param>
/// <param name="ApiBaseUrl">A local Bot API server (<c>Telegram:ApiBaseUrl</c>), or null for the official one.</param>
/// <param name="MessagesPerSecond">Messages in any second for the whole bot (<c>Telegram:MessagesPerSecond</c>).</param>
/// <param name="PublicUrl">Where readers open articles (<c>Paper:PublicUrl</c>), or null: then messages hold no links.</param>
public sealed record TelegramOptions(string BotToken, Uri? ApiBaseUrl = null, int MessagesPerSecond = 30, Uri? PublicUrl = null)
{
    /// <summary>Where Telegram posts updates (<c>Telegram:Mode</c> is <c>webhook</c>); null where they are polled.</summary>
    public WebhookOptions? Webhook { get; init; }

    /// <summary>The paper's name (<c>Paper:Name</c>), for what the bot says about itself.</summary>
    public string PaperName { get; init; } = "Gazette";

    /// <summary>The bot's name (<c>Telegram:Name</c>); null to leave the one it has.</summary>
    public string? Name { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(TelegramOptions)} {{ ApiBaseUrl = {ApiBaseUrl}, MessagesPerSecond = {MessagesPerSecond} }}";
}
