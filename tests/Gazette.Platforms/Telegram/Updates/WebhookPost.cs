using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>One attempt to hand an update to the bot's webhook, as it came out.</summary>
/// <param name="UpdateId">The update.</param>
/// <param name="At">When it was sent, by the clock of the test.</param>
/// <param name="Error">What went wrong in the words of getWebhookInfo; null when the bot took it.</param>
public sealed record WebhookAttempt(long UpdateId, DateTimeOffset At, string? Error);

/// <summary>Posts an update to the webhook: by the operator's proxies for public addresses, as it is for an address of loopback.</summary>
internal sealed class WebhookPost(TimeProvider clock, Action<string> violated) : IDisposable
{
    /// <summary>How long an answer is waited for. Telegram names no number.</summary>
    internal static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(60);

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Where the world's addresses lead on this machine, by host.</summary>
    internal Dictionary<string, Uri> Proxies { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What went wrong, and after what time the bot asks to be tried again; no error when it took the update.</summary>
    internal async Task<(string? Error, TimeSpan? RetryAfter)> Send(Webhook hook, PendingUpdate update, CancellationToken stop)
    {
        if (Target(hook.Url) is not { } target)
            return ("Connection timed out", null);
        using var late = new CancellationTokenSource(LongestAnswer, clock);
        using var ct = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        try
        {
            return await Post(target, hook, update, ct.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return ("Read timeout expired", null);
        }
        catch (HttpRequestException e)
        {
            return (e.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused } ? "Connection refused" : "Webhook connection closed", null);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<(string? Error, TimeSpan? RetryAfter)> Post(Uri target, Webhook hook, PendingUpdate update, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new StringContent(update.Json().ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Host = hook.Url.Authority;
        if (hook.Secret is not null)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", hook.Secret);
        using var response = await http.SendAsync(request, ct);
        var body = await response.Content.ReadAsStringAsync(ct);
        if (!response.IsSuccessStatusCode)
            return ($"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}", response.Headers.RetryAfter?.Delta);
        if (Asks(body))
            violated("the webhook answered with a method: known to Telegram, but not served here");
        return (null, null);
    }

    private Uri? Target(Uri url) => Proxies.TryGetValue(url.Host, out var to)
        ? new UriBuilder(url) { Scheme = to.Scheme, Host = to.Host, Port = to.Port }.Uri
        : url.IsLoopback ? url : null;

    /// <summary>An answer may ask for a method itself (core.telegram.org/bots/api#making-requests-when-getting-updates).</summary>
    private static bool Asks(string body)
    {
        try
        {
            return body.Length > 0 && JsonNode.Parse(body) is JsonObject json && json.ContainsKey("method");
        }
        catch (JsonException)
        {
            return false;   // any other text is no request
        }
    }
}
