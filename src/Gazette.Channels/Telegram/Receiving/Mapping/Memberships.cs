using Gazette.Channels.Telegram.Rendering;
using Gazette.Conversation.Messages;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Message = Gazette.Conversation.Messages.Message;

namespace Gazette.Channels.Telegram.Receiving.Mapping;

/// <summary>What the bot itself may do in a chat (a person blocked it or let it in again, a group took it in or sent it away, a channel lets it post), and who runs a chat.</summary>
internal static class Memberships
{
    /// <summary>The message, or null for a change that means nothing here.</summary>
    public static Message? Of(ChatMemberUpdated change, Origin origin) => change.Chat.Type switch
    {
        ChatType.Private => InPrivate(change) is { } content ? origin.Message(change.Chat, change.From, content) : null,
        ChatType.Channel => InChannel(change, origin),
        _ => InGroup(change) is { } content ? origin.InGroup(change.Chat, change.From, content) : null,
    };

    /// <summary>Somebody else became an administrator or is none any more; the message, or null for other changes.</summary>
    public static Message? OfOthers(ChatMemberUpdated change, Origin origin) =>
        Runs(change.OldChatMember) || Runs(change.NewChatMember) ? origin.InGroup(change.Chat, change.From, new AdministratorsChanged()) : null;

    private static Content? InPrivate(ChatMemberUpdated change) => (change.OldChatMember.Status, change.NewChatMember.Status) switch
    {
        (_, ChatMemberStatus.Kicked) => new Left("kicked"),
        (ChatMemberStatus.Kicked, ChatMemberStatus.Member) => new Joined(),
        _ => null,
    };

    // What else changes of the bot in a group (it was made an administrator) says at least that those who run it are to be asked for again.
    private static Content InGroup(ChatMemberUpdated change) => (Speaks(change.OldChatMember), Speaks(change.NewChatMember)) switch
    {
        (_, false) => new Left(change.NewChatMember.Status.ToString().ToLowerInvariant()),
        (false, true) => new Joined(),
        _ => new AdministratorsChanged(),
    };

    private static bool Speaks(ChatMember bot) => bot switch
    {
        ChatMemberRestricted restricted => restricted is { IsMember: true, CanSendMessages: true },
        _ => bot.Status is ChatMemberStatus.Member or ChatMemberStatus.Administrator or ChatMemberStatus.Creator,
    };

    // Whoever lets the bot post sets the channel up, in their private chat.
    private static Message? InChannel(ChatMemberUpdated change, Origin origin) => (Posts(change.OldChatMember), Posts(change.NewChatMember)) switch
    {
        (_, true) when !change.From.IsBot => origin.Message(change.From, new Appointed(origin.AddressOf(change.Chat), TitleOf(change.Chat))),
        (true, false) => origin.InGroup(change.Chat, change.From, new Left("no right to post")),
        _ => null,
    };

    private static bool Posts(ChatMember bot) => bot is ChatMemberAdministrator { CanPostMessages: true };

    private static bool Runs(ChatMember member) => member.Status is ChatMemberStatus.Administrator or ChatMemberStatus.Creator;

    private static string TitleOf(Chat channel)
    {
        var title = Characters.Line(channel.Title ?? "");
        return title.Length > 0 ? title : Origin.Text(channel.Id);
    }
}
