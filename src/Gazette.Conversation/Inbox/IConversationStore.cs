using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following;

namespace Gazette.Conversation.Inbox;

/// <summary>A message on its way: stored, then applied (its changes committed with its reply), then answered.</summary>
/// <param name="Id">Its number: messages of one chat are handled in this order.</param>
/// <param name="Message">The message.</param>
/// <param name="Reply">The reply, once applied; null while only stored.</param>
public sealed record StoredMessage(long Id, Message Message, Reply? Reply);

/// <summary>Keeps messages and dialogues. Implemented by a store.</summary>
public interface IConversationStore
{
    /// <summary>Stores a message before it is confirmed to the platform.</summary>
    /// <returns>Null when the same one was stored before.</returns>
    Task<StoredMessage?> Store(Message message, CancellationToken ct);

    /// <summary>The messages of some channels that a stop left without an answer, in order.</summary>
    Task<IReadOnlyList<StoredMessage>> Unanswered(IReadOnlyCollection<string> channels, CancellationToken ct);

    /// <summary>What was said before with the sender of a message.</summary>
    Task<Dialogue> DialogueOf(Message message, CancellationToken ct);

    /// <summary>The private chat with a person, who bears its id on every channel; null where it was never opened or cannot be reached.</summary>
    Task<Address?> PrivateChat(string channel, string person, CancellationToken ct);

    /// <summary>Commits changes, dialogue, reply and the state <c>applied</c> together; makes the subscriber where there is none; in a group only once something is set up there.</summary>
    Task Apply(long id, Message message, Answer answer, CancellationToken ct);

    /// <summary>A group lives on under another id: what belongs to it goes there.</summary>
    Task Move(Address from, string newChat, CancellationToken ct);

    /// <summary>The reply was sent, or can never be.</summary>
    /// <param name="id">The message.</param>
    /// <param name="failure">Why it could not be sent, or null.</param>
    /// <param name="ct">Ends the wait.</param>
    Task Answered(long id, string? failure, CancellationToken ct);
}
