using System.Buffers;
using System.Globalization;
using Gazette.Channels.Telegram.Receiving;
using Gazette.Newsroom.Access;

namespace Gazette.Configuration;

/// <summary>The section <c>Telegram</c>. Token and secret are secrets: a message says their form, never their value.</summary>
internal sealed partial class SettingsReader
{
    private const int MostMessagesPerSecond = 1000;
    private const int LongestSecret = 256;

    // core.telegram.org/bots/api#setmyname
    private const int LongestName = 64;

    // Where Telegram posts to (core.telegram.org/bots/api#setwebhook, "Ports currently supported for webhooks").
    private static readonly int[] WebhookPorts = [443, 80, 88, 8443];

    // core.telegram.org/bots/api#setwebhook, secret_token
    private static readonly SearchValues<char> SecretCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private TelegramSettings? Telegram()
    {
        var server = Url("Telegram:ApiBaseUrl");
        var perSecond = Number("Telegram:MessagesPerSecond", 30, 1, MostMessagesPerSecond);
        var mode = Text("Telegram:Mode") ?? "polling";
        if (mode is not ("polling" or "webhook"))
            Wrong("Telegram:Mode", "polling or webhook");
        var name = Text("Telegram:Name");
        if (name?.Length > LongestName)
            Wrong("Telegram:Name", $"at most {LongestName} characters");
        if (Text("Telegram:BotToken") is not { } token)
            return null;
        var parts = token.Split(':');
        if (parts.Length != 2 || parts[0].Length == 0 || !parts[0].All(char.IsAsciiDigit) || parts[1].Length == 0)
            mistakes.Add("Telegram:BotToken: got something that is no token, wants the one BotFather gave, such as 123456:ABC-DEF (from the environment or user-secrets).");
        return new(token, server, perSecond) { Webhook = mode == "webhook" ? Webhook(server is not null) : null, Name = name };
    }

    // A Bot API server of one's own takes http and any port (core.telegram.org/bots/api#using-a-local-bot-api-server).
    private WebhookOptions? Webhook(bool ownServer)
    {
        var (url, secret) = (WebhookUrl(ownServer), WebhookSecret());
        return url is not null && secret is not null ? new(url, secret) : null;
    }

    private Uri? WebhookUrl(bool ownServer)
    {
        const string key = "Telegram:WebhookUrl";
        const string example = "such as https://bot.example.org/telegram/webhook";
        if (Text(key) is not { } text)
            mistakes.Add($"{key}: got nothing, wants the address at which Telegram reaches this service, {example}.");
        else if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.UserInfo.Length + url.Fragment.Length > 0 || !(url.Scheme == "https" || (ownServer && url.Scheme == "http")))
            Wrong(key, $"an address that begins with https://, {example}");
        else if (!ownServer && !WebhookPorts.Contains(url.Port))
            Wrong(key, $"one of the ports that Telegram posts to: {string.Join(", ", WebhookPorts)}");
        else
            return url.AbsolutePath == "/" ? new Uri(url, WebhookOptions.Path + url.Query) : url;
        return null;
    }

    private string? WebhookSecret()
    {
        const string key = "Telegram:WebhookSecret";
        const string wants = "wants 1 to 256 of A-Z, a-z, 0-9, _ and - (from the environment or user-secrets). Make one: openssl rand -hex 32";
        if (Text(key) is not { } secret)
            mistakes.Add($"{key}: got nothing, {wants}");
        else if (secret.Length > LongestSecret || secret.AsSpan().ContainsAnyExcept(SecretCharacters))
            mistakes.Add($"{key}: got something else, {wants}");
        else
            return secret;
        return null;
    }

    private List<Operator> Admins()
    {
        var admins = new List<Operator>();
        foreach (var entry in configuration.GetSection("Telegram:Admins").GetChildren())
            if (long.TryParse(entry.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                admins.Add(new("telegram", id.ToString(CultureInfo.InvariantCulture)));
            else
                Wrong(entry.Path, "a Telegram user's number");
        return admins;
    }
}
