using Dapper;
using Gazette.Newsroom.Access;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.Access;

/// <summary>Answered requests in SQLite.</summary>
public sealed class AnsweredRequestStore(Database database) : IAnsweredRequests
{
    private const string Select = "SELECT actor, key, request_hash AS RequestHash, answer FROM answered_request WHERE actor = @actor AND key = @key";

    private const string Insert = """
        INSERT INTO answered_request (actor, key, request_hash, answer, answered_at) VALUES (@0, @1, @2, @3, @4)
        ON CONFLICT (actor, key) DO NOTHING
        """;

    private const string DeleteOld = "DELETE FROM answered_request WHERE answered_at < @0";

    /// <inheritdoc/>
    public Task<AnsweredRequest?> Find(string actor, string key, CancellationToken ct) =>
        database.Query(c => c.QuerySingleOrDefault<AnsweredRequest>(Select, new { actor, key }), ct);

    /// <inheritdoc/>
    public Task Keep(AnsweredRequest request, DateTimeOffset now, CancellationToken ct) => database.Change(
        Lane.People,
        statements =>
        {
            statements.Run(DeleteOld, (now - AnsweredRequest.KeptFor).ToUnixTimeMilliseconds());
            return statements.Run(Insert, request.Actor, request.Key, request.RequestHash, request.Answer, now.ToUnixTimeMilliseconds());
        },
        ct);
}
