using Dapper;
using Gazette.Newsroom.Access;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.Access;

/// <summary>Operators in a SQLite file.</summary>
public sealed class OperatorStore(Database database) : IOperatorStore
{
    private const string InsertOperator = """
        INSERT INTO operator (channel, account, granted_at) VALUES (@Channel, @Account, @at) ON CONFLICT (channel, account) DO NOTHING
        """;

    /// <inheritdoc/>
    public Task<bool> Add(Operator who, DateTimeOffset at, string actor, CancellationToken ct) =>
        database.Writer.Write(
            Lane.People,
            connection => connection.Execute(InsertOperator, new { who.Channel, who.Account, at = Columns.Milliseconds(at) }) > 0
                && Audit.Write(connection, at, actor, "operator grant", who.ToString()),
            ct);

    /// <inheritdoc/>
    public Task<bool> Remove(Operator who, DateTimeOffset at, string actor, CancellationToken ct) =>
        database.Writer.Write(
            Lane.People,
            connection => connection.Execute("DELETE FROM operator WHERE channel = @Channel AND account = @Account", who) > 0
                && Audit.Write(connection, at, actor, "operator revoke", who.ToString()),
            ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Operator>> All(CancellationToken ct) =>
        database.Query<IReadOnlyList<Operator>>(
            connection => connection.Query<Operator>("SELECT channel, account FROM operator ORDER BY channel, account").AsList(), ct);

    /// <inheritdoc/>
    public Task<bool> Has(Operator who, CancellationToken ct) =>
        database.Query(
            connection => connection.ExecuteScalar<long>("SELECT count(*) FROM operator WHERE channel = @Channel AND account = @Account", who) > 0, ct);
}
