using Microsoft.Data.Sqlite;

namespace Gazette.Storage.News;

/// <summary>Prepared statements of one transaction, each prepared when it is first needed.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    /// <summary>Runs a statement with values for <c>@0</c>, <c>@1</c> …</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Bound(sql, values).ExecuteNonQuery();

    /// <summary>Runs a statement that gives one whole number.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> values) => (long)Bound(sql, values).ExecuteScalar()!;

    /// <summary>Runs a query and makes a value of each row.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        using var reader = Bound(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    /// <summary>Runs a query and shows each row, until the answer is false.</summary>
    public void Visit(string sql, Func<SqliteDataReader, bool> row, params ReadOnlySpan<object?> values)
    {
        using var reader = Bound(sql, values).ExecuteReader();
        while (reader.Read() && row(reader))
        {
            // The visitor does the work.
        }
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
    }

    private SqliteCommand Bound(string sql, ReadOnlySpan<object?> values)
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
}
