namespace Gazette.Conversation.Intents;

/// <summary>Something an answer tells the paper's editors. It holds no person: it is counted, not attributed.</summary>
public abstract record EditorsNote
{
    /// <summary>A question that the store holds nothing for.</summary>
    /// <param name="Words">What was asked for; cut and cleared of what looks like personal data before it is stored.</param>
    public sealed record Unanswered(string Words) : EditorsNote;

    /// <summary>A reader finds an article's topic wrong.</summary>
    /// <param name="ArticleId">The article.</param>
    public sealed record WrongTopic(long ArticleId) : EditorsNote;
}
