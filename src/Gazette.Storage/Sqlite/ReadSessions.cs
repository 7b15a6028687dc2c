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

    // The cheapest that reads a page.
    private const string LookAtFile = "PRAGMA schema_version";

    private readonly ConcurrentBag<Session> idle = [];
    private volatile bool closed;
    private volatile int ends;

    /// <summary>Runs a query in one snapshot.</summary>
    public T Run<T>(Func<PreparedCommands, T> query) => Run(
        session =>
        {
            session.Begin();
            var answer = query(session.Commands);
            session.End();
            return answer;
        });

    /// <summary>
    /// Runs a query in the snapshot of a query before it, if what the query reads is there as it is now, and leaves the snapshot open for the next: in a
    /// snapshot, what was read stays read, while after each change of whatever else is in the file a query reads every page anew.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="sql">Reads a number that changes with all that the query reads.</param>
    /// <param name="now">The number as it is now, or was just now.</param>
    public T RunHeld<T>(Func<PreparedCommands, T> query, string sql, long now) => Run(
        session =>
        {
            if (session.Held != (now, ends))
            {
                session.End();
                var before = ends;
                session.Begin();
                session.Held = ((long)session.Commands.Bound(sql, []).ExecuteScalar()!, before);
            }

            var answer = query(session.Commands);
            if (session.Held?.Ends != ends)
                session.End();
            return answer;
        });

    /// <summary>
    /// Ends the snapshots that are held, those in which somebody reads when that is done: as long as they are held, the log cannot be brought back behind them.
    /// </summary>
    public void EndHeld()
    {
        Interlocked.Increment(ref ends);
        foreach (var session in TakeIdle())
        {
            session.End();
            Return(session);
        }
    }

    /// <summary>
    /// Lets the sessions that lie idle look at the file as it is now: what they had mapped ends here, which takes tens of milliseconds where it was much, and not
    /// in somebody's next query.
    /// </summary>
    public void Refresh()
    {
        foreach (var session in TakeIdle())
        {
            try
            {
                session.Commands.Bound(LookAtFile, []).ExecuteScalar();
                Return(session);
            }
            catch (SqliteException)
            {
                Close(session); // The next query meets the trouble itself, and tells it to whoever asked.
            }
        }
    }

    public void Dispose()
    {
        closed = true;
        while (idle.TryTake(out var session))
            Close(session);
    }

    // All at once: who comes back meanwhile is not taken again.
    private List<Session> TakeIdle()
    {
        var all = new List<Session>();
        while (idle.TryTake(out var session))
            all.Add(session);
        return all;
    }

    private T Run<T>(Func<Session, T> query)
    {
        var session = idle.TryTake(out var waiting) ? waiting : Opened();
        var whole = false;
        try
        {
            var answer = query(session);
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

    private Session Opened()
    {
        var session = new Session(new(open()));
        if (mapped)
            session.Commands.Bound(SeeFile, []).ExecuteNonQuery();
        return session;
    }

    private void Return(Session session)
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

    // Its connection goes back to the provider's pool, where nobody may find it inside a snapshot.
    private static void Close(Session session)
    {
        session.End("ROLLBACK");
        session.Commands.Dispose();
        session.Commands.Connection.Dispose();
    }

    private sealed class Session(PreparedCommands commands)
    {
        public PreparedCommands Commands => commands;

        /// <summary>By which number the snapshot is held that it is in, and how often what was held had been ended before; null where it is held by none.</summary>
        public (long Number, int Ends)? Held { get; set; }

        public void Begin() => commands.Bound("BEGIN", []).ExecuteNonQuery();

        public void End(string how = "COMMIT")
        {
            Held = null;
            if (SQLitePCL.raw.sqlite3_get_autocommit(commands.Connection.Handle) == 0)
                commands.Bound(how, []).ExecuteNonQuery();
        }
    }
}
