using Telegram.Bot.Types;

namespace Gazette.Channels.Telegram.Profile;

/// <summary>What a bot could do better, by what BotFather was told of it (core.telegram.org/bots/api#getme). Nothing of it is wrong.</summary>
internal static class BotAdvice
{
    /// <summary>A sentence for each.</summary>
    public static IReadOnlyList<string> For(User me) =>
    [
        .. Says(!me.SupportsInlineQueries, "Inline mode is off: people cannot type its name in other chats to show articles there. /setinline at BotFather turns it on."),
        .. Says(!me.CanJoinGroups, "It cannot be added to groups: /setjoingroups at BotFather allows it."),
        .. Says(me.CanReadAllGroupMessages, "Privacy mode is off: it is shown all that is said in groups, and keeps only what is said to it. /setprivacy at BotFather, Enable, leaves it commands and replies; mentions then no longer reach it."),
    ];

    private static string[] Says(bool so, string advice) => so ? [advice] : [];
}
