using Gazette.Conversation.Messages;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Message = Gazette.Conversation.Messages.Message;

namespace Gazette.Channels.Telegram.Receiving.Mapping;

/// <summary>What the bot itself may do in a chat: a person blocked it, or let it in again.</summary>
internal static class Memberships
{
    /// <summary>The message, or null for a change that means nothing here.</summary>
    public static Message? Of(ChatMemberUpdated change, Origin origin) =>
        change.Chat.Type == ChatType.Private && Change(change) is { } content ? origin.Message(change.Chat, change.From, content) : null;

    private static Content? Change(ChatMemberUpdated change) => (change.OldChatMember.Status, change.NewChatMember.Status) switch
    {
        (_, ChatMemberStatus.Kicked) => new Left("kicked"),
        (ChatMemberStatus.Kicked, ChatMemberStatus.Member) => new Joined(),
        _ => null,
    };
}
