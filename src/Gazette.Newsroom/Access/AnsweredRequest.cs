namespace Gazette.Newsroom.Access;

/// <summary>A publisher's request that was answered under an idempotency key.</summary>
/// <param name="Actor">Whose key it is; keys of different publishers are apart.</param>
/// <param name="Key">The idempotency key.</param>
/// <param name="RequestHash">Hash of the request: the same key with another request is a mistake.</param>
/// <param name="Answer">The answer's body.</param>
public sealed record AnsweredRequest(string Actor, string Key, string RequestHash, string Answer)
{
    /// <summary>For how long an answer is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);
}

/// <summary>Keeps answered requests. Implemented by a store.</summary>
public interface IAnsweredRequests
{
    /// <summary>The request answered under a key, or null.</summary>
    Task<AnsweredRequest?> Find(string actor, string key, CancellationToken ct);

    /// <summary>Keeps a request that was answered; one kept before under the key stays. Forgets those older than <see cref="AnsweredRequest.KeptFor"/>.</summary>
    Task Keep(AnsweredRequest request, DateTimeOffset now, CancellationToken ct);
}
