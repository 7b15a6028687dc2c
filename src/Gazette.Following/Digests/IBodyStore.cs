using Gazette.Following.Planning;

namespace Gazette.Following.Digests;

/// <summary>A body that has to be rendered, for the first time or anew.</summary>
/// <param name="DigestId">The digest.</param>
/// <param name="Channel">For which channel.</param>
/// <param name="Language">In which language.</param>
/// <param name="Revision">Grows each time the body is marked stale.</param>
/// <param name="Instant">The instant of the digest's run.</param>
/// <param name="Articles">In the order of the news.</param>
public sealed record MissingBody(long DigestId, string Channel, string Language, long Revision, DateTimeOffset Instant, IReadOnlyList<DigestArticle> Articles)
{
    /// <summary>What it makes up for, or null where it comes in time.</summary>
    public Lateness? Late { get; init; }

    /// <summary>What the body is.</summary>
    public DigestForm Form { get; init; } = DigestForm.Plain;
}

/// <summary>What came of rendering.</summary>
public enum BodyState
{
    /// <summary>There it is.</summary>
    Rendered,

    /// <summary>Nothing is left to say: every article was withdrawn.</summary>
    Empty,

    /// <summary>The renderer threw.</summary>
    Poisoned,
}

/// <summary>A body rendered, or why not.</summary>
/// <param name="Of">Which.</param>
/// <param name="State">What came of it.</param>
/// <param name="Content">The bytes, when rendered.</param>
/// <param name="Error">What was thrown, when poisoned.</param>
public sealed record FrozenBody(MissingBody Of, BodyState State, byte[]? Content = null, string? Error = null);

/// <summary>Keeps frozen bodies. Implemented by a store.</summary>
public interface IBodyStore
{
    /// <summary>Bodies of some channels missing or stale, oldest first.</summary>
    Task<IReadOnlyList<MissingBody>> Missing(IReadOnlyCollection<string> channels, int most, CancellationToken ct);

    /// <summary>Saves bodies; one that became stale meanwhile stays stale. Deliveries of an empty one are cancelled, of a poisoned one failed.</summary>
    Task Save(IReadOnlyList<FrozenBody> bodies, DateTimeOffset now, CancellationToken ct);
}
