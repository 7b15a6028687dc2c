using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Sqlite;

/// <summary>Open read connections that keep what they prepared: preparing a search's statements costs more than running them.</summary>
/// <param name="open">Opens a connection.</param>
/// <param name="mapped">See the file through memory: for queries of many pages. After each change they are mapped anew, which a query of a few pages pays in vain.</param>
internal sealed class ReadSessions(Func<SqliteConnection> open, bool mapped = false) : IDisposable
{
    // As many as read at once when a thousand people ask in a second. More are opened and closed again, which costs more than what most of them ask.
    private const int MostIdle = 16;

    // A search for common words touches hundreds of pages: seen in the system's cache they cost half of what copies of them do. Readers alone; the
    // writer's file stays as it is.
    private const string SeeFile = "PRAGMA mmap_size = 17179869184";

    private readonly ConcurrentBag<PreparedCommands> idle = [];
    private volatile bool closed;

    /// <summary>Runs a query in one snapshot.</summary>
    public T Run<T>(Func<PreparedCommands, T> query)
    {
        var session = idle.TryTake(out var waiting) ? waiting : Opened();
        var whole = false;
        try
        {
            session.Bound("BEGIN", []).ExecuteNonQuery();
            var answer = query(session);
            session.Bound("COMMIT", []).ExecuteNonQuery();
            whole = true;
            return answer;
        }
        finally
        {
            // One whose query failed may still be inside its snapshot.
            if (whole)
                Return(session);
            else
                Close(session);
        }
    }

    public void Dispose()
    {
        closed = true;
        while (idle.TryTake(out var session))
            Close(session);
    }

    private PreparedCommands Opened()
    {
        var session = new PreparedCommands(open());
        if (mapped)
            session.Bound(SeeFile, []).ExecuteNonQuery();
        return session;
    }

    private void Return(PreparedCommands session)
    {
        if (idle.Count >= MostIdle)
        {
            Close(session);
            return;
        }

        idle.Add(session);
        // Closed in between: nobody else takes it.
        if (closed)
            Dispose();
    }

    private static void Close(PreparedCommands session)
    {
        // Its connection goes back to the provider's pool, where nobody may find it inside a snapshot.
        if (SQLitePCL.raw.sqlite3_get_autocommit(session.Connection.Handle) == 0)
            session.Bound("ROLLBACK", []).ExecuteNonQuery();
        session.Dispose();
        session.Connection.Dispose();
    }
}
