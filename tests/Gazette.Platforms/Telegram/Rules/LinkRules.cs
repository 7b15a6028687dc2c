namespace Gazette.Platforms.Telegram;

/// <summary>Which addresses Telegram takes as links: web addresses with a dotted host, and its own tg: scheme.</summary>
internal static class LinkRules
{
    /// <summary>The address, or null when Telegram would not take it.</summary>
    internal static string? Valid(string address)
    {
        if (!Uri.TryCreate(address.Contains(':') ? address : "http://" + address, UriKind.Absolute, out var uri))
            return null;
        return uri.Scheme switch
        {
            "tg" => address,
            "http" or "https" when uri.Host.Contains('.') || uri.HostNameType == UriHostNameType.IPv6 => uri.OriginalString,
            _ => null,
        };
    }
}
