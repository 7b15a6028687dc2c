using System.Globalization;

namespace Gazette.Conversation.Replies;

/// <summary>Where readers open an article's page (<c>Paper:PublicUrl</c>).</summary>
/// <param name="Base">The address of the site, with or without a path; null where there is none: then nothing links.</param>
public sealed record ArticleLinks(Uri? Base)
{
    /// <summary>There is no site.</summary>
    public static readonly ArticleLinks None = new((Uri?)null);

    private readonly string? start = Base is null ? null : Base.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/";

    /// <summary>The address of an article's page, or null.</summary>
    public string? To(long? articleId) => start is not null && articleId is { } id ? string.Create(CultureInfo.InvariantCulture, $"{start}articles/{id}") : null;

    /// <summary>The address of a page of the site, or null.</summary>
    /// <param name="path">Without a slash before it.</param>
    public string? Of(string path) => start is null ? null : start + path;
}
