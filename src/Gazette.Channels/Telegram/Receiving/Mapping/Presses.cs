using Gazette.Conversation.Messages;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Message = Gazette.Conversation.Messages.Message;

namespace Gazette.Channels.Telegram.Receiving.Mapping;

/// <summary>Buttons pressed under messages of the bot.</summary>
internal static class Presses
{
    /// <summary>The message, or null for a press in another chat or without an action of ours.</summary>
    public static Message? Of(CallbackQuery press, Origin origin) =>
        press is { Message: { Chat.Type: ChatType.Private } under, Data: { } data }
            ? origin.Message(under.Chat, press.From, new Pressed(data, Origin.Text(under.Id), press.Id))
            : null;
}
