using SQLitePCL;

namespace Gazette.Storage.Sqlite;

/// <summary>A row under a statement's step, read without the provider; what it shows ends with the next step.</summary>
internal readonly struct Row(sqlite3_stmt statement)
{
    /// <summary>A whole number.</summary>
    public long Long(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>A whole number or null.</summary>
    public long? Number(int column) => IsNull(column) ? null : Long(column);

    /// <summary>Whether it is null.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <summary>The bytes of a text (UTF-8) or blob where SQLite keeps them; none for null.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    /// <summary>A text or null.</summary>
    public string? Text(int column) => IsNull(column) ? null : System.Text.Encoding.UTF8.GetString(Bytes(column));
}
