using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Gazette.Channels.WebChat;

/// <summary>
/// Whether a request comes from our own page. Browsers say so: <c>Sec-Fetch-Site</c>, or <c>Origin</c> with every POST.
/// What says neither is no browser and carries nobody's cookie but its own.
/// </summary>
internal static class SameSite
{
    /// <summary>Whether the request may act for the person whose cookie it carries.</summary>
    public static bool Sent(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        if (!StringValues.IsNullOrEmpty(site) && site != "same-origin")
            return false;
        var origin = request.Headers.Origin;
        return StringValues.IsNullOrEmpty(origin)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && HostString.FromUriComponent(from) == Host(request));
    }

    // Uri leaves a scheme's own port away; so must the host it is compared with.
    private static HostString Host(HttpRequest request) =>
        request.Host.Port is { } port && port == (request.IsHttps ? 443 : 80) ? new(request.Host.Host) : request.Host;
}
