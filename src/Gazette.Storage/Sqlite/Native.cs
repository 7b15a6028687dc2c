using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]

namespace Gazette.Storage.Sqlite;

/// <summary>
/// Those of SQLite's functions that are called for each column and each value, in the library that the provider loads. Through the provider's handles a call
/// takes several times as long as what it does. None of them waits, calls back or takes more than some nanoseconds, so the collector can wait for them.
/// </summary>
internal static class Native
{
    private const string Library = "e_sqlite3";

    /// <summary>sqlite.org/c3ref/column_blob.html</summary>
    [DllImport(Library, EntryPoint = "sqlite3_column_int64")]
    [SuppressGCTransition]
    public static extern long ColumnNumber(nint statement, int column);

    /// <summary>sqlite.org/c3ref/column_blob.html</summary>
    [DllImport(Library, EntryPoint = "sqlite3_column_type")]
    [SuppressGCTransition]
    public static extern int ColumnType(nint statement, int column);

    /// <summary>Where the bytes stand, or zero; sqlite.org/c3ref/column_blob.html</summary>
    [DllImport(Library, EntryPoint = "sqlite3_column_blob")]
    [SuppressGCTransition]
    public static extern nint ColumnBytes(nint statement, int column);

    /// <summary>How many bytes stand there; sqlite.org/c3ref/column_blob.html</summary>
    [DllImport(Library, EntryPoint = "sqlite3_column_bytes")]
    [SuppressGCTransition]
    public static extern int ColumnLength(nint statement, int column);

    /// <summary>sqlite.org/c3ref/bind_blob.html</summary>
    [DllImport(Library, EntryPoint = "sqlite3_bind_int64")]
    [SuppressGCTransition]
    public static extern int Bind(nint statement, int index, long value);

    /// <summary>sqlite.org/c3ref/bind_blob.html</summary>
    [DllImport(Library, EntryPoint = "sqlite3_bind_null")]
    [SuppressGCTransition]
    public static extern int BindNull(nint statement, int index);
}
