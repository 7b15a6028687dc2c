using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Sqlite;

/// <summary>Prepared statements of one connection, each prepared when it is first needed.</summary>
internal sealed class PreparedCommands(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RepeatedStatement> repeated = new(StringComparer.Ordinal);

    /// <summary>The connection.</summary>
    public SqliteConnection Connection => connection;

    /// <summary>A statement with values for <c>@0</c>, <c>@1</c> …</summary>
    public SqliteCommand Bound(string sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this room; values are bound.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 0; i < values.Length; i++)
                command.Parameters.AddWithValue("@" + i, values[i] ?? DBNull.Value);
            prepared.Add(sql, command);
            return command;
        }

        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    /// <summary>A statement that is run thousands of times with few values changing; what was bound to it may be of an earlier use.</summary>
    public RepeatedStatement Repeated(string sql)
    {
        if (!repeated.TryGetValue(sql, out var statement))
            repeated.Add(sql, statement = new(connection, sql));
        return statement;
    }

    /// <summary>Ends the statements; the connection stays open.</summary>
    public void Dispose()
    {
        foreach (var statement in repeated.Values)
            statement.Dispose();
        repeated.Clear();
        foreach (var command in prepared.Values)
            command.Dispose();
        prepared.Clear();
    }
}
