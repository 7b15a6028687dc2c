using Gazette.Conversation.Messages;
using Telegram.Bot.Types.Enums;
using BotMessage = Telegram.Bot.Types.Message;
using Message = Gazette.Conversation.Messages.Message;

namespace Gazette.Channels.Telegram.Receiving.Mapping;

/// <summary>What is said in a group: heard where it is said to us (a command, a mention, a reply to a message of ours), and what Telegram says of the group itself.</summary>
internal static class GroupMessages
{
    /// <summary>Whether a chat is one of several people who talk.</summary>
    public static bool IsGroup(ChatType type) => type is ChatType.Group or ChatType.Supergroup;

    /// <summary>The message, or null for what is no business of ours.</summary>
    public static Message? Of(BotMessage message, Origin origin) =>
        IsGroup(message.Chat.Type) ? Service(message, origin) ?? Said(message, origin) : null;

    // The group lives on under another id: it is told in the old chat and in the new one. A topic is open again.
    private static Message? Service(BotMessage message, Origin origin) => message switch
    {
        { MigrateToChatId: { } to } => Moved(message, origin, message.Chat.Id, to),
        { MigrateFromChatId: { } from } => Moved(message, origin, from, message.Chat.Id),
        { ForumTopicReopened: not null } => origin.InGroup(message, Speaker(message) ?? "", new Reopened()),
        _ => null,
    };

    private static Message Moved(BotMessage message, Origin origin, long from, long to)
    {
        var told = origin.InGroup(message, "", new Moved(Origin.Text(to)));
        return told with { From = told.From with { Chat = Origin.Text(from), Thread = "" } };
    }

    private static Message? Said(BotMessage message, Origin origin) => Speaker(message) is { } speaker && GroupSpeech.ToUs(message, origin.Bot) is { } text
        ? origin.InGroup(message, speaker, new Said(text)) with { PlatformId = Origin.Text(message.Id) }
        : null;

    // A person, or an administrator who speaks in the group's name. Other bots, channels and posts that Telegram brings from a channel are nobody we answer.
    private static string? Speaker(BotMessage message) => message switch
    {
        { SenderChat: { } chat } => chat.Id == message.Chat.Id ? Origin.Text(chat.Id) : null,
        { From.IsBot: false, ViaBot: null, IsAutomaticForward: false } => Origin.Text(message.From!.Id),
        _ => null,
    };
}
