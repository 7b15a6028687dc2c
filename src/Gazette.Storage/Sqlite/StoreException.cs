using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Sqlite;

/// <summary>The store cannot be used; the message says what is wrong and how to mend it, in one line.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner)
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>Whether an error tells of the file or its disk, and not of one statement.</summary>
    internal static bool Tells(SqliteException exception) => exception.SqliteErrorCode
        is Busy or Locked or ReadOnly or InputOutput or Corrupt or Full or CannotOpen or NotADatabase;

    /// <summary>Says in one line what an error of SQLite means for the store and how to mend it.</summary>
    internal static StoreException From(SqliteException exception, string path) => new(
        exception.SqliteErrorCode switch
        {
            Busy or Locked => $"The store {path} is locked by another program: stop it, or wait until it has finished, then try again.",
            InputOutput => $"The disk of the store {path} fails (SQLite error {exception.SqliteExtendedErrorCode}): check the disk, then try again; restore a backup if it stays.",
            Corrupt => $"The store {path} is damaged: restore it from a backup; the file was left as it is.",
            NotADatabase => $"The file {path} is no SQLite database: set Storage:ConnectionString to another file, or move this one away; it was left as it is.",
            ReadOnly or CannotOpen => $"The store {path} cannot be opened for writing: check that its folder exists and its permissions.",
            Full => $"The disk is full: make room for the store {path}, then try again.",
            _ => $"The store {path} cannot be used (SQLite error {exception.SqliteExtendedErrorCode}: {exception.Message}).",
        },
        exception);

    internal static StoreException Foreign(string path) =>
        new($"The file {path} is a database of another program: set Storage:ConnectionString to another file; it was left as it is.");

    internal static StoreException Newer(long found, long known) =>
        new($"The store's schema is version {found}, newer than this program knows ({known}): start the newer program, or restore an older backup.");
}
