namespace Gazette.Following.Steering;

/// <summary>Keeps what is wrong and since when, so that operators are told once of each, also across restarts. Implemented by a store.</summary>
public interface ITroubleStore
{
    /// <summary>These are wrong now: new ones begin, those not among them are mended and forgotten.</summary>
    /// <returns>Since when each is wrong.</returns>
    Task<IReadOnlyDictionary<string, DateTimeOffset>> Stand(IReadOnlyCollection<string> keys, DateTimeOffset now, CancellationToken ct);
}
