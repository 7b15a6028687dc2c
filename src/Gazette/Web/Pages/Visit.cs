using Gazette.Channels.WebChat;
using Gazette.Conversation.Resources;

namespace Gazette.Web.Pages;

/// <summary>A request for a page: in which language its frame is, and how its own links keep that.</summary>
/// <param name="Language"><c>zh</c> or <c>en</c>: <c>?lang=</c> where it is given, else what the browser accepts.</param>
/// <param name="Chosen">Whether it was given: then links go on in it.</param>
/// <param name="Path">The page's own path with its query, without the language.</param>
internal sealed record Visit(string Language, bool Chosen, string Path)
{
    private const int LongestCursor = 4_000;

    /// <summary>The texts of the frame.</summary>
    public Texts Texts => Texts.In(Language);

    /// <summary>The language as a tag.</summary>
    public string Tag => Language == "zh" ? "zh-CN" : "en";

    /// <summary>The visit that a request is.</summary>
    public static Visit Of(HttpRequest request)
    {
        var lang = request.Query["lang"].ToString();
        var chosen = lang is "zh" or "en";
        var rest = new QueryString();
        if (SearchPage.Asked(request.Query["q"].ToString()) is { Length: > 0 } words)
            rest = rest.Add("q", words);
        if (request.Query["after"].ToString() is { Length: > 0 and <= LongestCursor } cursor)
            rest = rest.Add("after", cursor);
        return new(chosen ? lang : PageLanguage.Of(request), chosen, request.Path.ToUriComponent() + rest.ToUriComponent());
    }

    /// <summary>An address of ours, in the language that was chosen.</summary>
    /// <param name="path">Escaped, with or without a query.</param>
    public string To(string path) => Chosen ? In(Language, path) : path;

    /// <summary>This page in the other language.</summary>
    public string Other => In(Language == "zh" ? "en" : "zh", Path);

    private static string In(string language, string path) => path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language;
}
