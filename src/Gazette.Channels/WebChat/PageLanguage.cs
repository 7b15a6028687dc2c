using Microsoft.AspNetCore.Http;

namespace Gazette.Channels.WebChat;

/// <summary>The language a browser asks for.</summary>
public static class PageLanguage
{
    /// <summary><c>zh</c> or <c>en</c>: the first of the two that is accepted, by preference; <c>en</c> for somebody who accepts others alone; <c>zh</c> where nothing is said.</summary>
    public static string Of(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.ToString()).ToList();
        if (accepted.Count == 0)
            return "zh";
        return OfTag(accepted.FirstOrDefault(IsOurs) ?? "en");
    }

    /// <summary>The language of a tag.</summary>
    public static string OfTag(string tag) => tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "zh" : "en";

    private static bool IsOurs(string tag) =>
        tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("en", StringComparison.OrdinalIgnoreCase);
}
