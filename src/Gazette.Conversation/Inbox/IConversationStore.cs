using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following;

namespace Gazette.Conversation.Inbox;

/// <summary>A message on its way: stored, then applied (its changes committed with its reply), then answered.</summary>
/// <param name="Id">Its number, never given twice: messages of one chat are handled in this order.</param>
/// <param name="Message">The message.</param>
/// <param name="Reply">The reply, once applied; null while only stored.</param>
public sealed record StoredMessage(long Id, Message Message, Reply? Reply);

/// <summary>What a question was answered last, before it was edited.</summary>
/// <param name="Text">The question as it was answered.</param>
/// <param name="Acted">Whether the answer changed something.</param>
/// <param name="AnsweredAs">The platform's ids of the messages that the reply is; none where it did not arrive.</param>
/// <param name="At">When the question was answered first, UTC.</param>
public sealed record EarlierAnswer(string Text, bool Acted, IReadOnlyList<string> AnsweredAs, DateTimeOffset At);

/// <summary>Keeps messages and dialogues. Implemented by a store.</summary>
public interface IConversationStore
{
    /// <summary>Stores messages before they are confirmed to the platform: all of them, in their order, or none.</summary>
    /// <returns>For each, in the same order, null when the same one was stored before.</returns>
    Task<IReadOnlyList<StoredMessage?>> Store(IReadOnlyList<Message> messages, CancellationToken ct);

    /// <summary>A page of the messages of some channels that a stop left without an answer, in order.</summary>
    /// <param name="channels">The channels.</param>
    /// <param name="after">The number of the last message of the page before; 0 for the first page.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="ct">Ends it.</param>
    Task<IReadOnlyList<StoredMessage>> Unanswered(IReadOnlyCollection<string> channels, long after, int most, CancellationToken ct);

    /// <summary>What was said before with the sender of a message.</summary>
    Task<Dialogue> DialogueOf(Message message, CancellationToken ct);

    /// <summary>What a question was answered last; null where it was not answered or is no longer held.</summary>
    /// <param name="chat">Where it was asked.</param>
    /// <param name="question">The platform's id of the question.</param>
    /// <param name="ct">Ends it.</param>
    Task<EarlierAnswer?> AnswerTo(Address chat, string question, CancellationToken ct);

    /// <summary>The private chat with a person, who bears its id on every channel; null where it was never opened or cannot be reached.</summary>
    Task<Address?> PrivateChat(string channel, string person, CancellationToken ct);

    /// <summary>Commits changes, dialogue, reply and the state <c>applied</c> together; makes the subscriber where there is none; in a group only once something is set up there.</summary>
    Task Apply(long id, Message message, Answer answer, CancellationToken ct);

    /// <summary>A group took a message: whatever was said of it before, it can be written to, and what is held for it goes out.</summary>
    Task Reached(Address group, CancellationToken ct);

    /// <summary>A group lives on under another id: what belongs to it goes there.</summary>
    Task Move(Address from, string newChat, CancellationToken ct);

    /// <summary>The reply was sent, or can never be.</summary>
    /// <param name="id">The message.</param>
    /// <param name="failure">Why it could not be sent, or null.</param>
    /// <param name="answeredAs">The platform's ids of the messages that it became, parted by commas; null for none.</param>
    /// <param name="ct">Ends the wait.</param>
    Task Answered(long id, string? failure, string? answeredAs, CancellationToken ct);
}
