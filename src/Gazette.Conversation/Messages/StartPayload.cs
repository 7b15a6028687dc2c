using System.Globalization;

namespace Gazette.Conversation.Messages;

/// <summary>What links from elsewhere into the private chat carry (<c>/start PAYLOAD</c>): they open and show, and change nothing but what the reader then confirms.</summary>
public static class StartPayload
{
    private const string Channel = "c_";
    private const string Page = "g_";

    /// <summary>Opens an article.</summary>
    public static string Article(long id) => string.Create(CultureInfo.InvariantCulture, $"a_{id}");

    /// <summary>Opens a page of a digest that was posted in a channel.</summary>
    public static string PageOf(UserAction.DigestPage page) => string.Create(CultureInfo.InvariantCulture, $"{Page}{page.DigestId}_{page.Page}");

    /// <summary>The page of a digest that a payload opens, or null.</summary>
    public static UserAction.DigestPage? DigestPage(string payload) =>
        payload.StartsWith(Page, StringComparison.Ordinal) && payload[Page.Length..].Split('_') is [var digest, var page]
            && long.TryParse(digest, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(id, number)
            : null;

    /// <summary>The channel whose settings a payload opens, or null.</summary>
    public static string? ChannelOf(string payload) => payload.StartsWith(Channel, StringComparison.Ordinal) ? payload[Channel.Length..] : null;
}
