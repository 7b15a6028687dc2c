using Gazette.Following.Planning;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gazette.Storage.Sqlite;

/// <summary>
/// Brings what was committed from the log back into the file beside the writer, which otherwise stops for it every few commits. The writer does so itself only
/// where the log has grown long all the same: it alone can begin the log anew while it goes on writing.
/// </summary>
internal sealed class Checkpointer : IDisposable
{
    // SQLite's own measure. More often, and pages written again and again are copied as often; more seldom, and readers search a longer log.
    private const int PagesBetween = 1000;

    // 64 MB.
    private const int LongestLog = 16_000;

    private const int PagesWritten = 9; // SQLITE_DBSTATUS_CACHE_WRITE

    private readonly SqliteConnection writer;
    private readonly SqliteConnection own;
    private readonly RightOfWay rightOfWay;
    private readonly AutoResetEvent work = new(false);
    private readonly Thread thread;
    private int pages;
    private volatile bool stopped;

    /// <summary>Starts it.</summary>
    /// <param name="writer">The writer's connection, open.</param>
    /// <param name="rightOfWay">Who goes before it.</param>
    public Checkpointer(SqliteConnection writer, RightOfWay rightOfWay)
    {
        (this.writer, this.rightOfWay) = (writer, rightOfWay);
        raw.sqlite3_wal_autocheckpoint(writer.Handle, LongestLog);
        own = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = writer.DataSource, Pooling = false }.ToString());
        own.Open();
        using (var look = own.CreateCommand())
        {
            look.CommandText = "PRAGMA schema_version"; // Until it has looked into the file it does not know that there is a log.
            look.ExecuteScalar();
        }

        thread = new Thread(Run) { IsBackground = true, Name = "sqlite-checkpointer" };
        thread.Start();
    }

    /// <summary>It is about to bring something back, on its own thread.</summary>
    public event Action? BringsBack;

    /// <summary>The writer has committed. For its thread alone.</summary>
    public void Committed()
    {
        raw.sqlite3_db_status(writer.Handle, PagesWritten, out var written, out _, resetFlg: 1);
        pages += written;
        if (pages < PagesBetween)
            return;
        pages = 0;
        work.Set();
    }

    public void Dispose()
    {
        stopped = true;
        work.Set();
        thread.Join();
        own.Dispose();
        work.Dispose();
    }

    private void Run()
    {
        while (work.WaitOne() && !stopped)
        {
            rightOfWay.Give(null, default);
            BringsBack?.Invoke();
            // What cannot be brought back now (a full disk, another program that does it) stays in the log, which is as good a place, and comes with the next.
            _ = raw.sqlite3_wal_checkpoint_v2(own.Handle, null, raw.SQLITE_CHECKPOINT_PASSIVE, out _, out _);
        }
    }
}
