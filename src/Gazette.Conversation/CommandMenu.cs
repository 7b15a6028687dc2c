using Gazette.Conversation.Resources;

namespace Gazette.Conversation;

/// <summary>A command and what it does in a few words.</summary>
/// <param name="Name">Without the slash.</param>
/// <param name="Description">In the language asked for.</param>
public sealed record MenuCommand(string Name, string Description);

/// <summary>Who opens a menu of commands.</summary>
public enum MenuAudience
{
    /// <summary>A person in the private chat.</summary>
    Person,

    /// <summary>Any member of a group: what may be asked there.</summary>
    Group,

    /// <summary>One who runs a group: also what may be changed there.</summary>
    GroupAdministrator,

    /// <summary>An operator of the paper, in the private chat.</summary>
    Operator,
}

/// <summary>The commands a platform may offer as a menu.</summary>
public static class CommandMenu
{
    private static readonly string[] Asking = ["latest", "search", "read", "follows", "departments", "topics", "help"];

    private static readonly string[] Deciding = ["follow", "unfollow", "digest", "quiet", "timezone", "pause", "resume", "lang"];

    private static readonly string[] Persons =
    [
        "latest", "search", "read", "follow", "unfollow", "follows", "departments", "topics", "digest",
        "quiet", "timezone", "pause", "resume", "why", "received", "channels", "lang", "export", "forget", "help", "start",
    ];

    private static readonly string[] Operators =
    [
        "stats", "runs", "failures", "hold", "release", "calloff", "resend", "testdigest", "broadcast",
        "correct", "withdraw", "merge", "wrongtopics", "unconfirmed", "confirm", "mergedept",
    ];

    /// <summary>The menu in a language, the most used first.</summary>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    /// <param name="audience">Who opens it.</param>
    public static IReadOnlyList<MenuCommand> For(string language, MenuAudience audience)
    {
        var texts = Texts.In(language);
        return [.. Names(audience).Select(name => new MenuCommand(name, texts["command." + name]))];
    }

    private static string[] Names(MenuAudience audience) => audience switch
    {
        MenuAudience.Group => Asking,
        MenuAudience.GroupAdministrator => [.. Asking[..^1], .. Deciding, Asking[^1]],
        MenuAudience.Operator => [.. Persons, .. Operators],
        _ => Persons,
    };
}
