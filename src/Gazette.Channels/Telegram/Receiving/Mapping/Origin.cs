using System.Globalization;
using Gazette.Channels.Telegram.Api;
using Gazette.Conversation.Messages;
using Gazette.Following;
using Telegram.Bot.Types;
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

    /// <summary>The message that a person's doing in a chat is.</summary>
    public Message Message(Chat chat, User from, Content content) =>
        new(Text(UpdateId), new Address(TelegramClients.ChannelName, Text(Bot.Id), Text(chat.Id)), Text(from.Id), content, At, from.LanguageCode);
}
