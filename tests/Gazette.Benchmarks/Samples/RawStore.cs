using Dapper;
using Gazette.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Gazette.Benchmarks.Samples;

/// <summary>The product's file without the product: its schema and its settings, and prepared statements, one row a call.</summary>
internal sealed class RawStore : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = [];

    /// <summary>Opens a file, making it with the product's schema where there is none.</summary>
    public RawStore(string path)
    {
        Database.Open(path, TimeProvider.System).Dispose();
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON;");
    }

    /// <summary>Runs a statement with values for <c>@0</c>, <c>@1</c> …</summary>
    public void Run(string sql, params ReadOnlySpan<object> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
            prepared.Add(sql, command = Prepare(sql, values.Length));
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    /// <summary>Runs work in one transaction.</summary>
    public void InTransaction(Action work)
    {
        Run("BEGIN IMMEDIATE");
        work();
        Run("COMMIT");
    }

    /// <summary>All rows of a query.</summary>
    public List<object[]> Rows(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, int values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values; i++)
            command.Parameters.AddWithValue("@" + i, DBNull.Value);
        return command;
    }
}
