using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following;
using Gazette.Following.Sending;

namespace Gazette.Conversation.Inbox;

/// <summary>A channel as the inbox sees it: one attempt to answer, no retry, no pacing.</summary>
public interface IReplyChannel
{
    /// <summary>The channel's name, as in <see cref="Address.Channel"/>.</summary>
    string Name { get; }

    /// <summary>Tries once to send a reply to a message: a new message, or the change of the one whose button was pressed (<see cref="Reply.Replaces"/>).</summary>
    /// <param name="messageId">The stored message's number: a channel of ours tells a repeat by it.</param>
    /// <param name="message">What is answered.</param>
    /// <param name="reply">The reply; without blocks nothing is sent but an acknowledgement of a press.</param>
    /// <param name="turn">Waited for before each further message of a reply of several; the first has its turn.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Accepted with the platform's ids of the reply's messages in order, parted by commas; empty when there was nothing to send.</returns>
    Task<SendOutcome> Reply(long messageId, Message message, Reply reply, Func<CancellationToken, Task> turn, CancellationToken ct);
}
