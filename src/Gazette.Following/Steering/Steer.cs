using Gazette.Following.Planning;

namespace Gazette.Following.Steering;

/// <summary>What an operator does to sending; each leaves a line in the audit. Done twice, it changes nothing the second time.</summary>
public abstract record Steer
{
    /// <summary>Nothing more is claimed until <see cref="Release"/>. Where it is on hold already, the first reason stands.</summary>
    public sealed record Hold(string? Why) : Steer;

    /// <summary>Sending goes on.</summary>
    public sealed record Release : Steer;

    /// <summary>A run that waits because of its size goes out.</summary>
    public sealed record LetGo(long Run) : Steer;

    /// <summary>What of a run is not sent yet is cancelled.</summary>
    public sealed record CallOff(long Run) : Steer;

    /// <summary>Deliveries that ended unwell are sent again, as new ones.</summary>
    public sealed record Resend(ResendScope Scope) : Steer;

    /// <summary>A digest of some articles for the operator who asks, alone; no window moves.</summary>
    public sealed record TestDigest(IReadOnlyList<DigestArticle> Articles) : Steer;
}
