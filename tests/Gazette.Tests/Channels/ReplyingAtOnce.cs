using Gazette.Conversation.Inbox;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following.Sending;

namespace Gazette.Tests.Channels;

/// <summary>Replies whose further messages wait for no turn.</summary>
internal static class ReplyingAtOnce
{
    public static Task<SendOutcome> Reply(this IReplyChannel channel, long messageId, Message message, Reply reply, CancellationToken ct) =>
        channel.Reply(messageId, message, reply, _ => Task.CompletedTask, ct);
}
