using Gazette.Conversation.Resources;

namespace Gazette.Conversation;

/// <summary>A command and what it does in a few words.</summary>
/// <param name="Name">Without the slash.</param>
/// <param name="Description">In the language asked for.</param>
public sealed record MenuCommand(string Name, string Description);

/// <summary>The commands a platform may offer as a menu.</summary>
public static class CommandMenu
{
    private static readonly string[] Names =
    [
        "latest", "search", "read", "follow", "unfollow", "follows", "departments", "topics", "digest",
        "quiet", "timezone", "pause", "resume", "why", "received", "lang", "export", "forget", "help", "start",
    ];

    /// <summary>The menu in a language, the most used first.</summary>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    public static IReadOnlyList<MenuCommand> For(string language)
    {
        var texts = Texts.In(language);
        return [.. Names.Select(name => new MenuCommand(name, texts["command." + name]))];
    }
}
