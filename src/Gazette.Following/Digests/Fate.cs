using Gazette.Following.Follows;
using Gazette.Following.Sending;

namespace Gazette.Following.Digests;

/// <summary>What became of an article for a person.</summary>
public abstract record Fate
{
    /// <summary>A digest carries it, or carried it.</summary>
    /// <param name="Carrier">Which, and where it stands.</param>
    public sealed record Carried(Carrier Carrier) : Fate;

    /// <summary>It is offered to nobody: it came as archive, is a fragment or a sample.</summary>
    public sealed record NotPushed : Fate;

    /// <summary>Nothing that was followed matches it.</summary>
    public sealed record NotFollowed : Fate;

    /// <summary>What matches it was followed only after it had been offered.</summary>
    public sealed record FollowedSince(Follow Follow) : Fate;

    /// <summary>What matches it was not followed any more when it was offered.</summary>
    public sealed record EndedBefore(Follow Follow) : Fate;

    /// <summary>A follow matches it but for what that leaves out.</summary>
    /// <param name="Follow">The follow.</param>
    /// <param name="What">What it leaves out, as the follow keeps it.</param>
    public sealed record LeftOut(Follow Follow, string What) : Fate;

    /// <summary>It is followed, and not pushed.</summary>
    public sealed record Off(Follow Follow) : Fate;

    /// <summary>What matched it was dropped before its digest came.</summary>
    public sealed record Dropped(Follow Follow) : Fate;

    /// <summary>It was decided without it: pushes were off then, or what followed it did not stand all the while.</summary>
    public sealed record Passed(Follow Follow) : Fate;

    /// <summary>It waits for the end of the person's absence.</summary>
    public sealed record WaitsForReturn(Follow Follow, DateTimeOffset? Until) : Fate;

    /// <summary>It waits until the person can be reached.</summary>
    public sealed record WaitsForContact(Follow Follow) : Fate;

    /// <summary>It waits for its digest.</summary>
    /// <param name="Follow">The follow that brings it.</param>
    /// <param name="Due">When that comes; null for at once.</param>
    public sealed record Waits(Follow Follow, DateTimeOffset? Due) : Fate;
}

/// <summary>A delivery whose digest holds an article.</summary>
/// <param name="DigestId">The digest.</param>
/// <param name="State">Where the delivery stands.</param>
/// <param name="At">When it came to stand there; where it waits for its time, that time.</param>
/// <param name="Reason">Why, where that is known.</param>
public sealed record Carrier(long DigestId, DeliveryState State, DateTimeOffset At, string? Reason);

/// <summary>What is known of a person for the question what became of an article.</summary>
/// <param name="Book">Follows and windows.</param>
/// <param name="Reachable">Whether the person can be reached.</param>
public sealed record Standing(FollowBook Book, bool Reachable);
