using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Message = Gazette.Conversation.Messages.Message;

namespace Gazette.Channels.Telegram.Receiving.Mapping;

/// <summary>What an update says, for the conversation: a file for each kind of chat and update.</summary>
/// <param name="bot">Who receives.</param>
internal sealed class UpdateMapping(BotIdentity bot)
{
    /// <summary>A kind of update and the file that reads it.</summary>
    private static readonly Dictionary<UpdateType, Func<Update, Origin, Message?>> Readers = new()
    {
        [UpdateType.Message] = (update, origin) => PrivateMessages.Of(update.Message!, origin) ?? GroupMessages.Of(update.Message!, origin),
        [UpdateType.EditedMessage] = (update, origin) => Edits.Of(update.EditedMessage!, origin),
        [UpdateType.CallbackQuery] = (update, origin) => Presses.Of(update.CallbackQuery!, origin),
        [UpdateType.MyChatMember] = (update, origin) => Memberships.Of(update.MyChatMember!, origin),
        [UpdateType.ChatMember] = (update, origin) => Memberships.OfOthers(update.ChatMember!, origin),
    };

    /// <summary>The kinds of update that mean something here: Telegram is asked for no others.</summary>
    public static readonly IReadOnlyList<UpdateType> Kinds = [.. Readers.Keys, UpdateType.InlineQuery];

    /// <summary>Who receives.</summary>
    public BotIdentity Bot => bot;

    /// <summary>The message, or null when there is nothing to answer.</summary>
    public Message? Of(Update update, DateTimeOffset now) =>
        Readers.TryGetValue(update.Type, out var read) ? read(update, new(bot, update.Id, now)) : null;
}
