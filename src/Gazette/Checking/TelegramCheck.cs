using Gazette.Channels.Telegram;
using Gazette.Channels.Telegram.Receiving;
using Gazette.Configuration;

namespace Gazette.Checking;

/// <summary>Whether Telegram knows the bot's token. The token itself is never said.</summary>
internal static class TelegramCheck
{
    private const string Subject = "Telegram";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What was found.</summary>
    public static async Task<Finding> Look(TelegramSettings? settings, CancellationToken ct)
    {
        if (settings is null)
            return new(Subject, "no token is set; the web chat and the terminal are the channels.");
        var said = await TelegramProbe.Ask(new(settings.BotToken, settings.ApiBaseUrl) { Webhook = settings.Webhook }, Patience, ct).ConfigureAwait(false);
        if (said.Reason is null)
            return WithAdvice(settings.Webhook is { } webhook ? Of(said, webhook) : new(Subject, $"the bot is @{said.Bot}; its updates are polled."), said.Advice);
        var server = settings.ApiBaseUrl?.Host ?? "api.telegram.org";
        return said.Refused
            ? new(Subject, $"{server} does not know the bot's token ({said.Reason}).", "Set Telegram:BotToken to the one BotFather shows (/mybots, API Token).")
            : new(Subject, $"{server} did not answer ({said.Reason}).", "Check the network, a proxy, and Telegram:ApiBaseUrl.");
    }

    private static Finding Of(TelegramProbe said, WebhookOptions webhook) => said.Webhook switch
    {
        { Url: var url } when url != webhook.Url.AbsoluteUri => new(Subject, $"the bot is @{said.Bot}; its webhook is set to {webhook.Url.AbsoluteUri} when the service starts."),
        { Trouble: { } trouble, Waiting: > 0 and var waiting } => new(
            Subject,
            $"Telegram could not deliver to {webhook.Url.AbsoluteUri} ({trouble}); {waiting} updates wait there.",
            "Start the service, and see that the proxy passes this address on to it, with a certificate that is valid (docs/telegram.md)."),
        _ => new(Subject, $"the bot is @{said.Bot}; its updates come to {webhook.Url.AbsoluteUri}."),
    };

    private static Finding WithAdvice(Finding finding, IReadOnlyList<string> advice) =>
        finding.Good ? finding with { Seen = string.Join(' ', [finding.Seen, .. advice]) } : finding;
}
