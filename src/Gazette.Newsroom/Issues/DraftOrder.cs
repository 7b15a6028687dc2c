namespace Gazette.Newsroom.Issues;

/// <summary>What an operator's message does to a draft of theirs, committed together with the reply. One that no longer fits the draft's state does nothing.</summary>
/// <param name="Token">The draft.</param>
public abstract record DraftOrder(string Token)
{
    /// <summary>Adds a part, making the draft where there is none of that token; what was read of the parts before is read anew.</summary>
    /// <param name="Token">The draft.</param>
    /// <param name="Part">The part.</param>
    /// <param name="Group">The platform's name of what belongs together (an album), or null.</param>
    /// <param name="Wait">How long a further part is waited for.</param>
    public sealed record Take(string Token, HandedPart Part, string? Group, TimeSpan Wait) : DraftOrder(Token);

    /// <summary>The text is an issue: it is to be read.</summary>
    public sealed record Read(string Token) : DraftOrder(Token);

    /// <summary>Changes what would be published.</summary>
    public sealed record Correct(string Token, DraftCorrections Corrections) : DraftOrder(Token);

    /// <summary>It is to be published.</summary>
    public sealed record Publish(string Token, bool Archive) : DraftOrder(Token);

    /// <summary>It is not wanted.</summary>
    public sealed record Discard(string Token) : DraftOrder(Token);
}
