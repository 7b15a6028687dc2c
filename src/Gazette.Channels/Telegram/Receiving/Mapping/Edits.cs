using Gazette.Conversation.Messages;
using Telegram.Bot.Types.Enums;
using BotMessage = Telegram.Bot.Types.Message;
using Message = Gazette.Conversation.Messages.Message;

namespace Gazette.Channels.Telegram.Receiving.Mapping;

/// <summary>What a person changed in a message that was sent before. Telegram tells of it also when only a link's picture was drawn.</summary>
internal static class Edits
{
    /// <summary>The message, or null where no words are left, and for what is not said to us.</summary>
    public static Message? Of(BotMessage message, Origin origin) => message.Chat.Type == ChatType.Private ? InPrivate(message, origin) : InGroup(message, origin);

    private static Message? InPrivate(BotMessage message, Origin origin) => message.From is { } from && (message.Text ?? message.Caption) is { } text
        ? origin.Message(message.Chat, from, new Edited(text)) with { PlatformId = Origin.Text(message.Id) }
        : null;

    private static Message? InGroup(BotMessage message, Origin origin) =>
        GroupMessages.Of(message, origin) is { Content: Said said } heard ? heard with { Content = new Edited(said.Text) } : null;
}
