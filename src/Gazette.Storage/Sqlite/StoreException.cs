using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Sqlite;

/// <summary>The store cannot be opened; the message says what is wrong and how to mend it, in one line.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner)
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    internal static StoreException From(SqliteException exception, string path) => new(
        exception.SqliteErrorCode switch
        {
            Busy or Locked => $"The store {path} is locked by another program: stop it, or wait until it has finished, then try again.",
            Corrupt => $"The store {path} is damaged: restore it from a backup; the file was left as it is.",
            NotADatabase => $"The file {path} is no SQLite database: set Storage:ConnectionString to another file, or move this one away; it was left as it is.",
            ReadOnly or CannotOpen => $"The store {path} cannot be opened for writing: check the folder and its permissions.",
            Full => $"The disk is full: make room for the store {path}, then try again.",
            _ => $"The store {path} cannot be opened (SQLite error {exception.SqliteErrorCode}: {exception.Message}).",
        },
        exception);
}
