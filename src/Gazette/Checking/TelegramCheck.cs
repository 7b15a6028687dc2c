using Gazette.Channels.Telegram;
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
        var said = await TelegramProbe.Ask(new(settings.BotToken, settings.ApiBaseUrl), Patience, ct).ConfigureAwait(false);
        if (said.Reason is null)
            return new(Subject, $"the bot is @{said.Bot}.");
        var server = settings.ApiBaseUrl?.Host ?? "api.telegram.org";
        return said.Refused
            ? new(Subject, $"{server} does not know the bot's token ({said.Reason}).", "Set Telegram:BotToken to the one BotFather shows (/mybots, API Token).")
            : new(Subject, $"{server} did not answer ({said.Reason}).", "Check the network, a proxy, and Telegram:ApiBaseUrl.");
    }
}
