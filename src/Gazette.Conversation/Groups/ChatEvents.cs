using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Operating;
using Gazette.Conversation.Replies;
using Gazette.Following.Follows;

namespace Gazette.Conversation.Groups;

/// <summary>What happens to a chat, said by nobody: it was opened or left, it moved, its administrators changed.</summary>
internal sealed class ChatEvents(ChatRights rights, IChatBook book, ChannelSettings channels)
{
    /// <summary>The answer; null for what a person says or presses, and for a first hello.</summary>
    public async Task<Answer?> Answer(Message message, Asker asker, CancellationToken ct)
    {
        if (message is { Private: false, Content: Left or Joined or AdministratorsChanged })
            rights.Forget(message.From);
        return message.Content switch
        {
            Left left => Silent("left", asker, new Change.Unreachable(left.Reason)) with { WholeChat = !message.Private },
            // Who comes back from a block gets what waited, not a second welcome.
            Joined when message.Private => asker.Subscriber is null ? null : Silent("returned", asker, new Change.Reachable()),
            Joined when await book.Knows(message.From, ct).ConfigureAwait(false) => Silent("returned", asker, new Change.Reachable()) with { WholeChat = true },
            Joined => GroupReplies.Welcome(asker),
            Reopened => Silent("returned", asker, new Change.Reachable()),
            Moved moved => Silent("moved", asker) with { MovedTo = moved.NewChat },
            AdministratorsChanged => Silent("administrators", asker),
            Appointed appointed => await channels.Appointed(appointed, asker, ct).ConfigureAwait(false),
            TooMuch => Intents.Answer.Of(Reply.Of(asker.Language, asker.Texts["flood"]), new() { Intent = "flood" }),
            Alarm alarm => Intents.Answer.Of(AlarmReply.Of(alarm, asker), new() { Intent = "alarm" }),
            _ => null,
        };
    }

    private static Answer Silent(string intent, Asker asker, params Change[] changes) => new(
        Reply.Silence(asker.Language),
        new() { Intent = intent },
        changes.Length == 0 ? Changes.None : new(Tokens.New(8), changes));
}
