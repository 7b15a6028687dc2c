namespace Gazette.Newsroom.Access;

/// <summary>A publisher's key as it is kept: never the key itself.</summary>
/// <param name="Name">Who has it; one standing key a name.</param>
/// <param name="Prefix">The key's first characters, to tell keys apart.</param>
/// <param name="Hash">SHA-256 of the key, in hex.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Revoked">When it was revoked, or null while it stands.</param>
public sealed record ApiKey(string Name, string Prefix, string Hash, DateTimeOffset Created, DateTimeOffset? Revoked);

/// <summary>Keeps keys. Implemented by a store; every change leaves a line in the audit.</summary>
public interface IKeyStore
{
    /// <summary>Keeps a key; false when a standing key has its name.</summary>
    Task<bool> Add(ApiKey key, string actor, CancellationToken ct);

    /// <summary>All keys, revoked ones too, the oldest first.</summary>
    Task<IReadOnlyList<ApiKey>> All(CancellationToken ct);

    /// <summary>The key with a hash, or null.</summary>
    Task<ApiKey?> Find(string hash, CancellationToken ct);

    /// <summary>Revokes the standing key of a name; false when there is none.</summary>
    Task<bool> Revoke(string name, DateTimeOffset at, string actor, CancellationToken ct);
}
