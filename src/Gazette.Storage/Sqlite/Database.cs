using Dapper;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Sqlite;

/// <summary>A SQLite file in WAL mode: one <see cref="Sqlite.Writer"/>, and read connections from the provider's pool.</summary>
public sealed class Database : IDisposable
{
    private readonly string readConnectionString;

    private Database(string path, string readConnectionString, Writer writer)
    {
        Path = path;
        this.readConnectionString = readConnectionString;
        Writer = writer;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The one writer.</summary>
    public Writer Writer { get; }

    /// <summary>Opens the file, brings its schema up to date and starts the writer.</summary>
    /// <param name="path">Absolute path; the folder must exist.</param>
    /// <exception cref="StoreException">The file is damaged, foreign, locked, or newer than this program.</exception>
    public static Database Open(string path)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 10 }.ToString();
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000; PRAGMA temp_store = MEMORY;");
            Migrator.Migrate(connection);
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw StoreException.From(exception, path);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        var reading = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 10 }.ToString();
        return new Database(path, reading, new Writer(connection));
    }

    /// <summary>An open read connection; dispose it soon.</summary>
    public SqliteConnection Read()
    {
        var connection = new SqliteConnection(readConnectionString);
        connection.Open();
        return connection;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Writer.Dispose();
        SqliteConnection.ClearPool(new SqliteConnection(readConnectionString));
    }
}
