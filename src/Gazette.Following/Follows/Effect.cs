namespace Gazette.Following.Follows;

/// <summary>What changes ask for beyond the follows and windows themselves.</summary>
public abstract record Effect
{
    /// <summary>A run of the person's own that closes every window.</summary>
    public sealed record RunNow : Effect;

    /// <summary>Deliveries that have not ended and are not under way are cancelled.</summary>
    public sealed record CancelUnsent : Effect;

    /// <summary>The person cannot be reached: what is pending is held.</summary>
    public sealed record Hold(string Reason) : Effect;

    /// <summary>The person is back: what was held is pending.</summary>
    public sealed record Release : Effect;

    /// <summary>The person wants no pushes for a while: what is pending is held.</summary>
    public sealed record HoldAll : Effect;

    /// <summary>The person wants pushes again: a run of the person's own closes what was missed, and brings what was held with it.</summary>
    public sealed record CatchUp : Effect;

    /// <summary>Quiet hours or zone changed: when what is pending may go is decided anew.</summary>
    public sealed record Retime : Effect;

    /// <summary>The language of digests and replies.</summary>
    public sealed record Speak(string Language, bool Chosen) : Effect;
}

/// <summary>When changes are applied.</summary>
/// <param name="Sequence">The sequence number current in their transaction.</param>
/// <param name="Now">The time.</param>
public readonly record struct Moment(long Sequence, DateTimeOffset Now);
