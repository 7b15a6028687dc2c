using Gazette.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gazette.Storage.News;

/// <summary>Prepared statements of one transaction, each prepared when it is first needed.</summary>
internal sealed class Statements(PreparedCommands commands) : IDisposable
{
    /// <summary>Statements of a connection, to be disposed when the transaction ends.</summary>
    public Statements(SqliteConnection connection)
        : this(new PreparedCommands(connection))
    {
    }

    /// <summary>The connection they run on.</summary>
    public SqliteConnection Connection => commands.Connection;

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

    /// <summary>
    /// Steps through a query without the provider's work for each row, half of what a short row costs: the look reads the columns itself, and what
    /// it reads ends with it.
    /// </summary>
    public void Step(string sql, Func<sqlite3_stmt, bool> row, params ReadOnlySpan<object?> values)
    {
        using var reader = Bound(sql, values).ExecuteReader();
        if (!reader.HasRows)
            return;
        var statement = reader.Handle!;
        // The reader has taken the first step.
        for (var code = raw.SQLITE_ROW; code == raw.SQLITE_ROW && row(statement);)
        {
            code = raw.sqlite3_step(statement);
            if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
                SqliteException.ThrowExceptionForRC(code, Connection.Handle);
        }
    }

    /// <summary>A statement that is run thousands of times with few values changing; what was bound to it may be of an earlier use.</summary>
    public RepeatedStatement Repeated(string sql) => commands.Repeated(sql);

    public void Dispose() => commands.Dispose();

    private SqliteCommand Bound(string sql, ReadOnlySpan<object?> values) => commands.Bound(sql, values);
}
