namespace Gazette.Platforms.Telegram;

/// <summary>What a bot is told of that is said in a group (core.telegram.org/bots/features#privacy-mode, core.telegram.org/bots/faq, "What messages will my bot get").</summary>
internal static class GroupPrivacy
{
    /// <summary>Whether a message is the bot's business: a service message, one sent through it, a command for it, an answer to it or to what was meant for it. A mention is not.</summary>
    internal static bool Concerns(GroupChat group, SentMessage message) =>
        message.Service is not null
        || message.ViaBot is not null
        || IsCommandFor(group, message)
        || IsPlainCommand(message) && !group.AnotherBotSpokeLast
        || Answered(group, message) is { } answered && (group.IsOurs(answered) || IsCommandFor(group, answered));

    /// <summary>Bots never see what other bots say.</summary>
    internal static bool IsOfABot(SentMessage message) => message.From.IsBot && message.SenderChat is null;

    private static SentMessage? Answered(GroupChat group, SentMessage message) =>
        message.RepliesTo is { } id ? group.Find(id) : null;

    private static bool IsCommandFor(GroupChat group, SentMessage message) =>
        Commands(message).Any(c => c.EndsWith("@" + group.World.Bot.Username, StringComparison.OrdinalIgnoreCase));

    private static bool IsPlainCommand(SentMessage message) => Commands(message).Any(c => !c.Contains('@'));

    private static IEnumerable<string> Commands(SentMessage message) =>
        message.Entities.Where(e => e.Type == "bot_command").Select(e => message.Text.Substring(e.Offset, e.Length));
}
