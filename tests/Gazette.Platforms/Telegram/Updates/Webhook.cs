using System.Text.RegularExpressions;

namespace Gazette.Platforms.Telegram;

/// <summary>Where updates are posted, as the bot set it (core.telegram.org/bots/api#setwebhook).</summary>
internal sealed partial record Webhook(Uri Url, string? Secret, int MaxConnections)
{
    private static readonly int[] Ports = [443, 80, 88, 8443];

    /// <summary>Reads the request; null when it removes the webhook.</summary>
    /// <param name="request">A setWebhook.</param>
    /// <param name="local">Whether a local Bot API server answers: it takes http and any port.</param>
    internal static Webhook? Read(ApiRequest request, bool local)
    {
        var secret = request.Text("secret_token");
        if (secret?.Length > 256)
            throw Refusal.BadRequest("secret token is too long");
        if (secret is not null && !SecretToken().IsMatch(secret))
            throw Refusal.BadRequest("secret token contains unallowed characters");
        if (request.Text("url") is not { Length: > 0 } given)
            return null;
        if (!Uri.TryCreate(given, UriKind.Absolute, out var url) || !(url.Scheme == "https" || local && url.Scheme == "http"))
            throw Refusal.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
        if (!local && !Ports.Contains(url.Port))
            throw Refusal.BadRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
        return new(url, string.IsNullOrEmpty(secret) ? null : secret, (int)Math.Clamp(request.Number("max_connections") ?? 40, 1, 100));
    }

    [GeneratedRegex("^[A-Za-z0-9_-]*$")]
    private static partial Regex SecretToken();
}
