using Dapper;
using Gazette.Newsroom.Access;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.Access;

/// <summary>Publishers' keys in a SQLite file.</summary>
public sealed class KeyStore(Database database) : IKeyStore
{
    private const string InsertKey = """
        INSERT INTO api_key (name, prefix, hash, created_at) VALUES (@Name, @Prefix, @Hash, @createdAt)
        ON CONFLICT (name) WHERE revoked_at IS NULL DO NOTHING
        """;

    private const string SelectKeys = """
        SELECT name, prefix, hash, created_at AS createdAt, revoked_at AS revokedAt FROM api_key
        """;

    /// <inheritdoc/>
    public Task<bool> Add(ApiKey key, string actor, CancellationToken ct) =>
        database.Writer.Write(
            Lane.People,
            connection => connection.Execute(InsertKey, new { key.Name, key.Prefix, key.Hash, createdAt = Columns.Milliseconds(key.Created) }) > 0
                && Audit.Write(connection, key.Created, actor, "key create", key.Name),
            ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ApiKey>> All(CancellationToken ct) =>
        database.Query<IReadOnlyList<ApiKey>>(connection => [.. connection.Query<KeyRow>(SelectKeys + " ORDER BY id").Select(row => row.ToKey())], ct);

    /// <inheritdoc/>
    public Task<ApiKey?> Find(string hash, CancellationToken ct) =>
        database.Query(connection => connection.QuerySingleOrDefault<KeyRow>(SelectKeys + " WHERE hash = @hash", new { hash })?.ToKey(), ct);

    /// <inheritdoc/>
    public Task<bool> Revoke(string name, DateTimeOffset at, string actor, CancellationToken ct) =>
        database.Writer.Write(
            Lane.People,
            connection => connection.Execute(
                "UPDATE api_key SET revoked_at = @at WHERE name = @name AND revoked_at IS NULL", new { name, at = Columns.Milliseconds(at) }) > 0
                && Audit.Write(connection, at, actor, "key revoke", name),
            ct);

    /// <summary>A key.</summary>
    private sealed record KeyRow(string Name, string Prefix, string Hash, long CreatedAt, long? RevokedAt)
    {
        public ApiKey ToKey() => new(Name, Prefix, Hash, Columns.Instant(CreatedAt), RevokedAt is { } at ? Columns.Instant(at) : null);
    }
}
