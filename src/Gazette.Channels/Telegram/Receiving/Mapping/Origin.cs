using System.Globalization;
using Gazette.Channels.Telegram.Api;
using Gazette.Conversation.Messages;
using Gazette.Following;
using Telegram.Bot.Types;
using BotMessage = Telegram.Bot.Types.Message;
using Message = Gazette.Conversation.Messages.Message;

namespace Gazette.Channels.Telegram.Receiving.Mapping;

/// <summary>Where an update comes from: what every kind of update needs to become a message.</summary>
/// <param name="Bot">Who received it.</param>
/// <param name="UpdateId">Its number.</param>
/// <param name="At">When it reached us, UTC.</param>
internal readonly record struct Origin(BotIdentity Bot, int UpdateId, DateTimeOffset At)
{
    /// <summary>A number as it stands in messages and addresses.</summary>
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The address of a chat.</summary>
    public Address AddressOf(Chat chat) => new(TelegramClients.ChannelName, Text(Bot.Id), Text(chat.Id));

    /// <summary>The message that a person's doing in a private chat is.</summary>
    public Message Message(Chat chat, User from, Content content) =>
        new(Text(UpdateId), AddressOf(chat), Text(from.Id), content, At, from.LanguageCode);

    /// <summary>What a person does elsewhere and reads of in the private chat, whose id is the person's.</summary>
    public Message Message(User from, Content content) => Message(new Chat { Id = from.Id }, from, content);

    /// <summary>What happens to a chat of several.</summary>
    public Message InGroup(Chat chat, User from, Content content) => Message(chat, from, content) with { Private = false };

    /// <summary>What is said in a group: in the forum topic where it stands. A thread of replies is no topic.</summary>
    /// <param name="message">As it came.</param>
    /// <param name="speaker">Who said it.</param>
    /// <param name="content">What.</param>
    public Message InGroup(BotMessage message, string speaker, Content content) => new(
        Text(UpdateId),
        AddressOf(message.Chat) with { Thread = ThreadOf(message) },
        speaker,
        content,
        At,
        message.From?.LanguageCode,
        Private: false);

    private static string ThreadOf(BotMessage message) => message is { IsTopicMessage: true, MessageThreadId: { } thread } ? Text(thread) : "";
}
