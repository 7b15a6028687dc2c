using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;

namespace Gazette.Channels.Telegram.Sending;

/// <summary>How a message comes (core.telegram.org/bots/api#sendmessage).</summary>
/// <param name="RepliesTo">The message that it answers, quoted above it; null for none. One that is deleted meanwhile is not quoted.</param>
/// <param name="Quiet">Whether it comes without a sound.</param>
internal readonly record struct SendManner(int? RepliesTo = null, bool Quiet = false)
{
    /// <summary>That of a reply. In a group, where many talk, it is seen what is answered.</summary>
    public static SendManner Of(Message message, Reply reply) =>
        new(message is { Private: false, Content: Said } ? ReplyPlaces.Number(message.PlatformId) : null, reply.Quiet);
}
