using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Gazette.Newsroom.Access;

/// <summary>The keys of publishers.</summary>
public sealed class Keys(IKeyStore store, TimeProvider time)
{
    private const string Mark = "gz_";
    private const int RandomBytes = 32;
    private const int PrefixLength = 11;
    private const int MostCharacters = 200;

    /// <summary>Makes a key and gives it, the only time it can be read; null when a standing key has the name.</summary>
    /// <param name="name">Who gets it.</param>
    /// <param name="actor">Who makes it, for the audit.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<string?> Create(string name, string actor, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var key = Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        var kept = new ApiKey(name.Trim(), key[..PrefixLength], Hash(key), time.GetUtcNow(), null);
        return await store.Add(kept, actor, ct).ConfigureAwait(false) ? key : null;
    }

    /// <summary>All keys, revoked ones too.</summary>
    public Task<IReadOnlyList<ApiKey>> List(CancellationToken ct) => store.All(ct);

    /// <summary>Revokes the standing key of a name; false when there is none.</summary>
    public Task<bool> Revoke(string name, string actor, CancellationToken ct) =>
        store.Revoke(name.Trim(), time.GetUtcNow(), actor, ct);

    /// <summary>The standing key that was presented, or null.</summary>
    public async Task<ApiKey?> Check(string? presented, CancellationToken ct)
    {
        if (presented is null || presented.Length > MostCharacters || !presented.StartsWith(Mark, StringComparison.Ordinal))
            return null;
        var hash = Hash(presented);
        var found = await store.Find(hash, ct).ConfigureAwait(false);
        // The look-up tells by its time at most something of the hash, which is of no use; the comparison tells nothing.
        return found is { Revoked: null } && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(found.Hash), Encoding.ASCII.GetBytes(hash))
            ? found
            : null;
    }

    // The key is 256 random bits, so a plain hash cannot be guessed back and needs no salt or slowness.
    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
