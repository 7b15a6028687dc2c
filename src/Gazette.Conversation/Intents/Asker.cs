using Gazette.Conversation.Messages;
using Gazette.Conversation.Resources;
using Gazette.Following;
using Gazette.News;

namespace Gazette.Conversation.Intents;

/// <summary>Who asks, and when: what a handler knows beside what was asked.</summary>
/// <param name="From">Where the message came from.</param>
/// <param name="Subscriber">Who follows there, or null before anything was changed there.</param>
/// <param name="Dialogue">What was said before.</param>
/// <param name="Language">The language of the reply.</param>
/// <param name="Now">When it was asked.</param>
/// <param name="Today">The day in the paper's time zone.</param>
/// <param name="Taxonomy">The departments and topics in force.</param>
/// <param name="UpTo">What is dated later is hidden; null for no limit.</param>
/// <param name="Private">Whether the chat is with one person.</param>
internal sealed record Asker(
    Address From,
    Subscriber? Subscriber,
    Dialogue Dialogue,
    string Language,
    DateTimeOffset Now,
    DateOnly Today,
    Taxonomy Taxonomy,
    DateOnly? UpTo,
    bool Private)
{
    /// <summary>The person's id in the channel.</summary>
    public string Sender { get; init; } = "";

    /// <summary>Whether an operator asks; looked up only where that is shown (departments that wait to be confirmed).</summary>
    public bool IsOperator { get; init; }

    /// <summary>The texts in the reply's language.</summary>
    public Texts Texts => Texts.In(Language);
}
