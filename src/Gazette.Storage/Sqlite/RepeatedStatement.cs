using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gazette.Storage.Sqlite;

/// <summary>
/// A statement that is run thousands of times with few values changing: what was bound stays bound. Without the provider's work a call,
/// which costs more than the row.
/// </summary>
internal sealed class RepeatedStatement : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt statement;
    private readonly nint handle;

    /// <summary>Prepares it.</summary>
    /// <param name="connection">Inside a transaction.</param>
    /// <param name="sql">A constant of this room, with values <c>?1</c>, <c>?2</c> …</param>
    public RepeatedStatement(SqliteConnection connection, string sql)
    {
        this.connection = connection;
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out statement));
        handle = statement.DangerousGetHandle();
    }

    /// <summary>Binds a number.</summary>
    public RepeatedStatement Bind(int index, long value)
    {
        Check(Native.Bind(handle, index, value));
        return this;
    }

    /// <summary>Binds a number or null.</summary>
    public RepeatedStatement Bind(int index, long? value)
    {
        Check(value is { } number ? Native.Bind(handle, index, number) : Native.BindNull(handle, index));
        return this;
    }

    /// <summary>Binds a text or null.</summary>
    public RepeatedStatement Bind(int index, string? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(statement, index) : raw.sqlite3_bind_text(statement, index, value));
        return this;
    }

    /// <summary>Binds bytes or null.</summary>
    public RepeatedStatement Bind(int index, byte[]? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(statement, index) : raw.sqlite3_bind_blob(statement, index, value));
        return this;
    }

    /// <summary>Runs it.</summary>
    /// <returns>How many rows it changed.</returns>
    /// <exception cref="SqliteException">The store refuses.</exception>
    public int Run()
    {
        var code = raw.sqlite3_step(statement);
        if (code is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            raw.sqlite3_reset(statement);
            Check(code);
        }

        var changed = raw.sqlite3_changes(connection.Handle);
        Check(raw.sqlite3_reset(statement));
        return changed;
    }

    public void Dispose() => statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(code, connection.Handle);
    }
}
