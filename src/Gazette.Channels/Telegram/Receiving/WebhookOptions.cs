using System.Security.Cryptography;
using System.Text;

namespace Gazette.Channels.Telegram.Receiving;

/// <summary>Where Telegram posts updates, and how it shows that it is Telegram. It never prints the secret.</summary>
/// <param name="Url">The address as Telegram reaches it (<c>Telegram:WebhookUrl</c>).</param>
/// <param name="Secret">1 to 256 of A–Z, a–z, 0–9, _ and - (<c>Telegram:WebhookSecret</c>).</param>
public sealed record WebhookOptions(Uri Url, string Secret)
{
    /// <summary>The path under which the service takes updates.</summary>
    public const string Path = "/telegram/webhook";

    /// <summary>Requests that Telegram may have open at once; its default (core.telegram.org/bots/api#setwebhook).</summary>
    public const int MostConnections = 40;

    private readonly byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(Secret));

    /// <summary>Whether this is the secret. Takes the same time however much of it is right, and whatever its length.</summary>
    public bool Knows(string? told) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(told ?? "")), digest);

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(WebhookOptions)} {{ Url = {Url} }}";
}
