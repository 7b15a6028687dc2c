using Gazette.Channels.Telegram.Api;
using Gazette.Channels.Telegram.Profile;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Gazette.Channels.Telegram;

/// <summary>What Telegram says of a token.</summary>
/// <param name="Bot">The bot's name, when the token is right.</param>
/// <param name="Refused">Whether Telegram does not know the token.</param>
/// <param name="Reason">What stood against it, in words without the token; null when it is right.</param>
public sealed record TelegramProbe(string? Bot, bool Refused = false, string? Reason = null)
{
    /// <summary>How the webhook stands; null where updates are polled.</summary>
    public SeenWebhook? Webhook { get; init; }

    /// <summary>What the bot could do better, a sentence each.</summary>
    public IReadOnlyList<string> Advice { get; init; } = [];

    /// <summary>Asks who the bot is (<c>getMe</c>), once, and how its webhook stands (<c>getWebhookInfo</c>) where updates come by it.</summary>
    /// <param name="options">Token and server.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task<TelegramProbe> Ask(TelegramOptions options, TimeSpan patience, CancellationToken ct)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(patience);
        try
        {
            using var clients = new TelegramClients(options.BotToken, options.ApiBaseUrl, patience);
            var me = await clients.Sending.GetMe(time.Token).ConfigureAwait(false);
            return new(me.Username)
            {
                Webhook = options.Webhook is null ? null : SeenWebhook.Of(await clients.Sending.GetWebhookInfo(time.Token).ConfigureAwait(false)),
                Advice = BotAdvice.For(me),
            };
        }
        catch (ArgumentException)
        {
            return new(null, Refused: true, "it has not the form of a token");
        }
        catch (Exception failure) when (failure is RequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return new(null, Outcomes.IsWrongToken(failure), Outcomes.Reason(failure));
        }
    }
}

/// <summary>How Telegram says that a webhook stands.</summary>
/// <param name="Url">Where it posts; empty for nowhere.</param>
/// <param name="Waiting">Updates that wait.</param>
/// <param name="Trouble">What went wrong last, or null.</param>
public sealed record SeenWebhook(string Url, int Waiting, string? Trouble)
{
    internal static SeenWebhook Of(WebhookInfo info) => new(info.Url, info.PendingUpdateCount, info.LastErrorMessage);
}
