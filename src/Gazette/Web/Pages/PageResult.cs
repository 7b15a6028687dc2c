using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Gazette.Web.Pages;

/// <summary>A page on its way: it loads nothing but its own files, runs no script, and is asked for again each time, so that what is withdrawn is gone at once.</summary>
internal sealed class PageResult(string document, int status) : IResult
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.Vary = "Accept-Language";
        headers.CacheControl = status == StatusCodes.Status200OK ? "no-cache" : "no-store";
        var bytes = Encoding.UTF8.GetBytes(document);
        // Only what was found is compared with what a browser has: an error is said each time.
        if (status == StatusCodes.Status200OK)
            return TypedResults.Bytes(bytes, "text/html; charset=utf-8", entityTag: TagOf(bytes)).ExecuteAsync(httpContext);
        httpContext.Response.StatusCode = status;
        return TypedResults.Bytes(bytes, "text/html; charset=utf-8").ExecuteAsync(httpContext);
    }

    private static EntityTagHeaderValue TagOf(byte[] bytes) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"");
}
