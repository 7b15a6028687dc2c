using Gazette.Following.Steering;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Sqlite;

/// <summary>What a look into a store's file found. Nothing in it is changed; the service may run meanwhile.</summary>
/// <param name="Version">Number of the schema; 0 for an empty file.</param>
/// <param name="Known">Number of the newest schema that this program knows.</param>
/// <param name="Faults">What SQLite finds wrong in the file, a few of them.</param>
/// <param name="Whole">Whether all of it was looked at in the time given.</param>
/// <param name="Dangling">Rows that refer to others that are not there.</param>
/// <param name="Unfindable">Articles that the index for searching does not hold, or holds and should not.</param>
/// <param name="Newest">The newest instant that stands in it, or null.</param>
public sealed record Inspection(long Version, long Known, IReadOnlyList<string> Faults, bool Whole, long Dangling, long Unfindable, DateTimeOffset? Newest)
{
    private const int Interrupted = 9;

    // The first schema that holds what operators steer.
    private const long Steered = 16;

    // A whole check reads every entry of every index; of a large file only its structure is checked.
    private const long LargeFile = 512L * 1024 * 1024;

    private const string WholeCheck = "PRAGMA integrity_check(5)";

    private const string QuickCheck = "PRAGMA quick_check(5)";

    private const string SelectVersion = """
        SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'
        """;

    private const string CountDangling = "SELECT count(*) FROM (SELECT 1 FROM pragma_foreign_key_check LIMIT 1000)";

    private const string CountUnfindable = """
        SELECT (SELECT count(*) FROM article a WHERE a.state = 'published' AND NOT EXISTS (SELECT 1 FROM article_text t WHERE t.article_id = a.id))
             + (SELECT count(*) FROM article_text t WHERE NOT EXISTS (SELECT 1 FROM article_index_docsize d WHERE d.id = t.news_order))
             + (SELECT count(*) FROM article_index_docsize d WHERE NOT EXISTS (SELECT 1 FROM article_text t WHERE t.news_order = d.id))
        """;

    private const string SelectNewest = """
        SELECT max(at) FROM (
          SELECT max(published_at) AS at FROM edition
          UNION ALL SELECT max(at) FROM process_start
          UNION ALL SELECT max(at) FROM audit
          UNION ALL SELECT at FROM (SELECT received_at AS at FROM message ORDER BY id DESC LIMIT 1))
        """;

    private const int StepsBetweenLooks = 1000;

    // The first schema that holds all that is asked for here.
    private const long Complete = 4;

    /// <summary>The hold of all sending that stands, or null.</summary>
    public SendingHold? Hold { get; private init; }

    /// <summary>Runs that wait for an operator's word.</summary>
    public IReadOnlyList<long> WaitingRuns { get; private init; } = [];

    /// <summary>Looks into a file.</summary>
    /// <param name="path">The file; it must be there.</param>
    /// <param name="patience">How long the check may take; what is not looked at by then is left.</param>
    /// <exception cref="StoreException">It is no store of ours, or cannot be read at all.</exception>
    public static Inspection Of(string path, TimeSpan patience)
    {
        var reading = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 10 };
        try
        {
            using var connection = new SqliteConnection(reading.ToString());
            connection.Open();
            // Open for writing, so that a log left by a crash is taken in as at the next start; nothing else is written.
            Number(connection, "PRAGMA query_only = 1");
            Migrator.RefuseForeign(connection, path);
            return Of(connection, patience, new FileInfo(path).Length > LargeFile ? QuickCheck : WholeCheck);
        }
        catch (SqliteException exception)
        {
            throw StoreException.From(exception, path);
        }
    }

    private static Inspection Of(SqliteConnection connection, TimeSpan patience, string check)
    {
        var known = Migrator.All[^1].Number;
        var version = Number(connection, SelectVersion) == 0 ? 0 : Number(connection, "SELECT coalesce(max(number), 0) FROM schema_version") ?? 0;
        var readable = version >= Complete && version <= known;
        var newest = readable ? Number(connection, SelectNewest) : null;
        var seen = new Inspection(version, known, [], true, 0, 0, newest is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
        if (readable && version >= Steered)
            seen = seen with { Hold = HoldIn(connection), WaitingRuns = [.. Texts(connection, "SELECT CAST(id AS TEXT) FROM run WHERE unusual = 'asked'").Select(long.Parse)] };
        using var time = new CancellationTokenSource(patience);
        // An interruption that comes before a statement runs is lost; the statement itself asks whether the time is up.
        SQLitePCL.raw.sqlite3_progress_handler(connection.Handle, StepsBetweenLooks, _ => time.IsCancellationRequested ? 1 : 0, null);
        try
        {
            seen = seen with { Faults = [.. Texts(connection, check).Where(text => text != "ok")] };
            return seen with { Dangling = Number(connection, CountDangling) ?? 0, Unfindable = readable ? Number(connection, CountUnfindable) ?? 0 : 0 };
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == Interrupted)
        {
            return seen with { Whole = false };
        }
    }

    private static SendingHold? HoldIn(SqliteConnection connection)
    {
        using var command = Command(connection, "SELECT actor, at, why FROM hold");
        using var reader = command.ExecuteReader();
        return reader.Read() ? new(reader.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)), reader.IsDBNull(2) ? null : reader.GetString(2)) : null;
    }

    private static long? Number(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        return command.ExecuteScalar() as long?;
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        // The check has its own bound.
        command.CommandTimeout = 0;
        return command;
    }
}
