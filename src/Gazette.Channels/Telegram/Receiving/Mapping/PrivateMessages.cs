using Gazette.Conversation.Messages;
using Telegram.Bot.Types.Enums;
using BotMessage = Telegram.Bot.Types.Message;
using Message = Gazette.Conversation.Messages.Message;

namespace Gazette.Channels.Telegram.Receiving.Mapping;

/// <summary>What a person sends in the chat with the bot alone.</summary>
internal static class PrivateMessages
{
    // What a person sends on purpose. The rest are notices: a message was pinned, a timer set.
    private static readonly HashSet<MessageType> Sent =
    [
        MessageType.Photo, MessageType.LivePhoto, MessageType.Audio, MessageType.Video, MessageType.Voice, MessageType.Document, MessageType.Sticker,
        MessageType.Location, MessageType.Contact, MessageType.Venue, MessageType.Game, MessageType.VideoNote, MessageType.Poll, MessageType.Dice,
        MessageType.Animation, MessageType.Story, MessageType.PaidMedia, MessageType.Checklist, MessageType.RichMessage,
    ];

    /// <summary>The message, or null for a notice and for other chats.</summary>
    public static Message? Of(BotMessage message, Origin origin) =>
        message is { Chat.Type: ChatType.Private, From: { } from } && Content(message) is { } content
            ? origin.Message(message.Chat, from, content) with { PlatformId = Origin.Text(message.Id) }
            : null;

    // A sticker says nothing we understand; the words under a film may. Without them the person is told what can be said.
    private static Content? Content(BotMessage message) => message switch
    {
        { Text: { } text } => new Said(text),
        _ when Attachments.Of(message) is { } attached => attached,
        { Caption: { } caption } => new Said(caption),
        _ => Sent.Contains(message.Type) ? new Said("/help") : null,
    };
}
