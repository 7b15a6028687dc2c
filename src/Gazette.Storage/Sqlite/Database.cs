using Dapper;
using Gazette.Following.Planning;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gazette.Storage.Sqlite;

/// <summary>A SQLite file in WAL mode: one <see cref="Sqlite.Writer"/>, and read connections from the provider's pool.</summary>
public sealed class Database : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int PieceBytes = 1200; // SQLite's own measure

    private const int Pieces = 1000;

    private readonly string readConnectionString;
    private readonly ReadSessions sessions;
    private readonly ReadSessions held;
    private readonly ReadSessions mapped;

    private Database(string path, string readConnectionString, Writer writer, RightOfWay rightOfWay)
    {
        Path = path;
        this.readConnectionString = readConnectionString;
        (sessions, held, mapped) = (new(Read), new(Read), new(Read, mapped: true));
        (Writer, RightOfWay) = (writer, rightOfWay);
        writer.BringsBack += held.EndHeld;
        writer.BringsBack += mapped.Refresh;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The one writer.</summary>
    public Writer Writer { get; }

    /// <summary>Who goes before a plan that is written.</summary>
    public RightOfWay RightOfWay { get; }

    /// <summary>Opens the file, brings its schema up to date and starts the writer.</summary>
    /// <param name="path">Absolute path; the folder must exist.</param>
    /// <param name="clock">Tells how often it is written.</param>
    /// <exception cref="StoreException">The file is damaged, foreign, locked, or newer than this program.</exception>
    public static Database Open(string path, TimeProvider clock) => Open(path, clock, Patience);

    /// <summary>The same, waiting only so long (whole seconds) for another program's lock.</summary>
    internal static Database Open(string path, TimeProvider clock, TimeSpan patience)
    {
        var writing = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = (int)patience.TotalSeconds };
        var reading = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = (int)patience.TotalSeconds };
        var rightOfWay = new RightOfWay(clock);
        return new Database(path, reading.ToString(), new Writer(Prepare(path, new SqliteConnection(writing.ToString())), clock, rightOfWay), rightOfWay);
    }

    /// <summary>An open read connection; dispose it soon.</summary>
    public SqliteConnection Read()
    {
        var connection = new SqliteConnection(readConnectionString);
        connection.Open();
        KeepPlans(connection);
        return connection;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        sessions.Dispose();
        held.Dispose();
        mapped.Dispose();
        // The writer closes last: only then is the log merged into the file, and the file whole by itself.
        using (var connection = new SqliteConnection(readConnectionString))
            SqliteConnection.ClearPool(connection);
        Writer.Dispose();
    }

    /// <summary>Runs a query on a read connection. It runs on the caller's thread: SQLite answers from memory or disk, never from a network.</summary>
    /// <exception cref="StoreException">The file or its disk fails.</exception>
    internal Task<T> Query<T>(Func<SqliteConnection, T> query, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        try
        {
            using var connection = Read();
            // One snapshot for all statements of the query.
            using var snapshot = connection.BeginTransaction(deferred: true);
            return Task.FromResult(query(connection));
        }
        catch (SqliteException exception) when (StoreException.Tells(exception))
        {
            throw StoreException.From(exception, Path);
        }
    }

    /// <summary>Runs a query with statements that stay prepared, in one snapshot, on the caller's thread.</summary>
    /// <exception cref="StoreException">The file or its disk fails.</exception>
    internal Task<T> QueryPrepared<T>(Func<PreparedCommands, T> query, CancellationToken ct) => Query(() => sessions.Run(query), ct);

    /// <summary>
    /// The same, for what reads hundreds of pages: the file is seen through memory, which costs half of copies, as long as it is not written often. SQLite ends
    /// what it maps with each change, and ending it interrupts all processors: where those are busy writing, a query would take many times as long.
    /// </summary>
    /// <exception cref="StoreException">The file or its disk fails.</exception>
    internal Task<T> QueryMapped<T>(Func<PreparedCommands, T> query, CancellationToken ct) => Query(() => (Writer.IsBusy ? sessions : mapped).Run(query), ct);

    /// <summary>
    /// The same, for what reads only what a number tells of: where the file is written often, it may be read as it was when the number changed to what it is
    /// now, or any time since.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="sql">Reads the number.</param>
    /// <param name="now">The number as it is now, or was just now.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="StoreException">The file or its disk fails.</exception>
    internal Task<T> QueryMapped<T>(Func<PreparedCommands, T> query, string sql, long now, CancellationToken ct) =>
        Query(() => Writer.IsBusy ? held.RunHeld(query, sql, now) : mapped.Run(query), ct);

    private Task<T> Query<T>(Func<T> query, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        try
        {
            return Task.FromResult(query());
        }
        catch (SqliteException exception) when (StoreException.Tells(exception))
        {
            throw StoreException.From(exception, Path);
        }
    }

    // Otherwise SQLite plans a statement anew whenever a value is bound to its LIMIT, which takes longer than most of ours run.
    private static void KeepPlans(SqliteConnection connection) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _), connection.Handle);

    // The small pieces of memory that SQLite keeps at hand, by default a hundred, are taken by statements that stay prepared; without others each run asks the system.
    private static void MakeRoom(SqliteConnection connection) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_LOOKASIDE, IntPtr.Zero, PieceBytes, Pieces), connection.Handle);

    private static SqliteConnection Prepare(string path, SqliteConnection connection)
    {
        try
        {
            connection.Open();
            KeepPlans(connection);
            MakeRoom(connection);
            connection.Execute($"PRAGMA busy_timeout = {connection.DefaultTimeout * 1000}");
            // Whose file it is comes before the switch to WAL, which would change a foreign one.
            Migrator.RefuseForeign(connection, path);
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000;");
            Migrator.Migrate(connection);
            return connection;
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
    }
}
