using System.Globalization;
using Gazette.Channels.Telegram.Api;
using Gazette.Conversation.Messages;
using Gazette.Following;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using BotMessage = Telegram.Bot.Types.Message;
using Message = Gazette.Conversation.Messages.Message;

namespace Gazette.Channels.Telegram.Receiving;

/// <summary>What an update says, for the conversation. Only chats with one person are heard.</summary>
/// <param name="botId">The bot, as the account in addresses.</param>
internal sealed class UpdateMapping(long botId)
{
    /// <summary>The kinds of update that mean something here.</summary>
    public static readonly IReadOnlyList<UpdateType> Kinds = [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    // What a person sends on purpose. The rest are notices: a message was pinned, a timer set.
    private static readonly HashSet<MessageType> Sent =
    [
        MessageType.Photo, MessageType.LivePhoto, MessageType.Audio, MessageType.Video, MessageType.Voice, MessageType.Document, MessageType.Sticker,
        MessageType.Location, MessageType.Contact, MessageType.Venue, MessageType.Game, MessageType.VideoNote, MessageType.Poll, MessageType.Dice,
        MessageType.Animation, MessageType.Story, MessageType.PaidMedia, MessageType.Checklist, MessageType.RichMessage,
    ];

    /// <summary>The message, or null when there is nothing to answer.</summary>
    public Message? Of(Update update, DateTimeOffset now) => update switch
    {
        { Message: { Chat.Type: ChatType.Private, From: { } from } message } when Said(message) is { } said => Message(update, message.Chat, from, said, now),
        { CallbackQuery: { Message: { Chat.Type: ChatType.Private } under, Data: { } data } press } =>
            Message(update, under.Chat, press.From, new Pressed(data, Text(under.Id), press.Id), now),
        { MyChatMember: { Chat.Type: ChatType.Private } change } when Change(change) is { } content => Message(update, change.Chat, change.From, content, now),
        _ => null,
    };

    private Message Message(Update update, Chat chat, User from, Content content, DateTimeOffset now) =>
        new(Text(update.Id), new Address(TelegramClients.ChannelName, Text(botId), Text(chat.Id)), Text(from.Id), content, now, from.LanguageCode);

    // A picture or a sticker says nothing we understand; its caption may. Without one the person is told what can be said.
    private static Said? Said(BotMessage message) => message switch
    {
        { Text: { } text } => new Said(text),
        { Caption: { } caption } => new Said(caption),
        _ => Sent.Contains(message.Type) ? new Said("/help") : null,
    };

    private static Content? Change(ChatMemberUpdated change) => (change.OldChatMember.Status, change.NewChatMember.Status) switch
    {
        (_, ChatMemberStatus.Kicked) => new Left("kicked"),
        (ChatMemberStatus.Kicked, ChatMemberStatus.Member) => new Joined(),
        _ => null,
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
