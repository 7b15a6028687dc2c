using System.Text;
using SQLitePCL;

namespace Gazette.Storage.Sqlite;

/// <summary>A row under a statement's step, read without the provider; what it shows ends with the next step.</summary>
internal readonly struct Row(sqlite3_stmt row)
{
    private readonly nint statement = row.DangerousGetHandle();

    /// <summary>A whole number.</summary>
    public long Long(int column) => Native.ColumnNumber(statement, column);

    /// <summary>A whole number or null.</summary>
    public long? Number(int column) => IsNull(column) ? null : Long(column);

    /// <summary>Whether it is null.</summary>
    public bool IsNull(int column) => Native.ColumnType(statement, column) == raw.SQLITE_NULL;

    /// <summary>The bytes of a text (UTF-8) or blob where SQLite keeps them; none for null.</summary>
    public unsafe ReadOnlySpan<byte> Bytes(int column)
    {
        var bytes = Native.ColumnBytes(statement, column);
        return new((void*)bytes, Native.ColumnLength(statement, column));
    }

    /// <summary>A text or null.</summary>
    public string? Text(int column) => IsNull(column) ? null : Encoding.UTF8.GetString(Bytes(column));
}
