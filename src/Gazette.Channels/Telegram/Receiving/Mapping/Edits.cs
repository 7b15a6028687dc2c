using Gazette.Conversation.Messages;
using Telegram.Bot.Types.Enums;
using BotMessage = Telegram.Bot.Types.Message;
using Message = Gazette.Conversation.Messages.Message;

namespace Gazette.Channels.Telegram.Receiving.Mapping;

/// <summary>What a person changed in a message that was sent before. Telegram tells of it also when only a link's picture was drawn.</summary>
internal static class Edits
{
    /// <summary>The message, or null for other chats and where no words are left.</summary>
    public static Message? Of(BotMessage message, Origin origin) =>
        message is { Chat.Type: ChatType.Private, From: { } from } && (message.Text ?? message.Caption) is { } text
            ? origin.Message(message.Chat, from, new Edited(text)) with { PlatformId = Origin.Text(message.Id) }
            : null;
}
