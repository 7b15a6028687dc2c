using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Following;
using Gazette.Following.Follows;
using Gazette.Storage.Following;
using Gazette.Storage.News;

namespace Gazette.Storage.Conversation;

/// <summary>
/// Whose follows an answer changes. A person is a subscriber from the first word on; a group only once something is set up there: who merely asks in a
/// group makes nobody that broadcasts reach or figures count.
/// </summary>
internal sealed class Subjects(Statements statements, string zone, DateTimeOffset now)
{
    private const string SelectOne = "SELECT subscriber_id FROM address WHERE channel = @0 AND account = @1 AND chat = @2 AND thread = @3";

    private const string SelectWholeChat = "SELECT DISTINCT subscriber_id FROM address WHERE channel = @0 AND account = @1 AND chat = @2 ORDER BY subscriber_id";

    private const string NameChannel = """
        UPDATE address SET kind = 'channel', title = @3, set_up_by = @4
        WHERE channel = @0 AND account = @1 AND chat = @2 AND thread = '' AND (kind <> 'channel' OR title <> @3 OR set_up_by IS NOT @4)
        """;

    /// <summary>Their ids; none where a group has set up nothing.</summary>
    /// <param name="message">What is answered.</param>
    /// <param name="from">Where its chat is reached now.</param>
    /// <param name="answer">The answer.</param>
    public IReadOnlyList<long> Of(Message message, Address from, Answer answer)
    {
        if (answer.For is { } subject)
            return [Channel(subject, answer.Reply.Language)];
        if (answer.WholeChat)
            return statements.Rows(SelectWholeChat, r => r.GetInt64(0), from.Channel, from.Account, from.Chat);
        if (message.Private || answer.Changes.Items.Any(SetsUp))
            return [FollowingChanges.EnsureSubscriber(statements, from, answer.Reply.Language, zone, now)];
        return statements.Rows(SelectOne, r => r.GetInt64(0), from.Channel, from.Account, from.Chat, from.Thread);
    }

    private long Channel(Subject subject, string language)
    {
        var at = subject.Channel;
        var id = FollowingChanges.EnsureSubscriber(statements, at, language, zone, now);
        statements.Run(NameChannel, at.Channel, at.Account, at.Chat, subject.Title, subject.By);
        return id;
    }

    private static bool SetsUp(Change change) => change is not (Change.Reachable or Change.Unreachable or Change.End or Change.Undo or Change.Forget);
}
