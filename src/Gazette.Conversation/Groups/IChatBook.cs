using Gazette.Following;

namespace Gazette.Conversation.Groups;

/// <summary>A channel that is served.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Title">Its name as people read it.</param>
public sealed record KnownChannel(Address Address, string Title);

/// <summary>The chats of several people that are served. Implemented by a store.</summary>
public interface IChatBook
{
    /// <summary>Whether anything follows in a chat, in whatever thread.</summary>
    Task<bool> Knows(Address chat, CancellationToken ct);

    /// <summary>A channel that was set up, or null.</summary>
    Task<KnownChannel?> Channel(Address address, CancellationToken ct);

    /// <summary>The subscriber in whose channel a digest was posted, for everybody to read; null where it was in none.</summary>
    Task<long?> Poster(long digest, CancellationToken ct);

    /// <summary>The channels that a person set up last, by their titles.</summary>
    /// <param name="home">The person's private chat.</param>
    /// <param name="ct">Ends it.</param>
    Task<IReadOnlyList<KnownChannel>> SetUpBy(Address home, CancellationToken ct);
}

/// <summary>A store in which there are none.</summary>
internal sealed class NoChats : IChatBook
{
    /// <inheritdoc/>
    public Task<bool> Knows(Address chat, CancellationToken ct) => Task.FromResult(false);

    /// <inheritdoc/>
    public Task<KnownChannel?> Channel(Address address, CancellationToken ct) => Task.FromResult<KnownChannel?>(null);

    /// <inheritdoc/>
    public Task<long?> Poster(long digest, CancellationToken ct) => Task.FromResult<long?>(null);

    /// <inheritdoc/>
    public Task<IReadOnlyList<KnownChannel>> SetUpBy(Address home, CancellationToken ct) => Task.FromResult<IReadOnlyList<KnownChannel>>([]);
}
