using Gazette.Conversation.Messages;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Message = Gazette.Conversation.Messages.Message;

namespace Gazette.Channels.Telegram.Receiving.Mapping;

/// <summary>Buttons pressed under messages of the bot.</summary>
internal static class Presses
{
    /// <summary>The message, or null for a press in a channel or without an action of ours. In a group it is the person who presses, also one who writes in the group's name.</summary>
    public static Message? Of(CallbackQuery press, Origin origin)
    {
        if (press is not { Message: { } under, Data: { } data })
            return null;
        var pressed = new Pressed(data, Origin.Text(under.Id), press.Id);
        return under.Chat.Type switch
        {
            ChatType.Private => origin.Message(under.Chat, press.From, pressed),
            var type when GroupMessages.IsGroup(type) => origin.InGroup(under, Origin.Text(press.From.Id), pressed) with { LanguageHint = press.From.LanguageCode },
            _ => null,
        };
    }
}
