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
        message is { Chat.Type: ChatType.Private, From: { } from } && Said(message) is { } said
            ? origin.Message(message.Chat, from, said) with { PlatformId = Origin.Text(message.Id) }
            : null;

    // A picture or a sticker says nothing we understand; its caption may. Without one the person is told what can be said.
    private static Said? Said(BotMessage message) => message switch
    {
        { Text: { } text } => new Said(text),
        { Caption: { } caption } => new Said(caption),
        _ => Sent.Contains(message.Type) ? new Said("/help") : null,
    };
}
