using System.Runtime.ExceptionServices;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Sqlite;

/// <summary>Who waits for a write.</summary>
public enum Lane
{
    /// <summary>A person waits for the answer: goes first.</summary>
    People,

    /// <summary>Planning, sending, imports.</summary>
    Bulk,
}

/// <summary>
/// The one writer of a SQLite file: groups what waits into one commit and hands each caller its result after the commit.
/// Each piece of work runs in a savepoint, so that one that fails is rolled back alone.
/// </summary>
public sealed class Writer : IDisposable
{
    private const int MostInOneCommit = 256;

    private readonly SqliteConnection connection;
    private readonly Lock gate = new();
    private readonly Queue<IWork> people = new();
    private readonly Queue<IWork> bulk = new();
    private readonly SemaphoreSlim waiting = new(0);
    private readonly Thread thread;
    private bool stopped;

    /// <summary>Starts the writer on an open connection that is its own from now on.</summary>
    public Writer(SqliteConnection connection)
    {
        this.connection = connection;
        thread = new Thread(Run) { IsBackground = true, Name = "sqlite-writer" };
        thread.Start();
    }

    private interface IWork
    {
        void Do(SqliteConnection connection);

        void Committed();

        void Failed(Exception exception);
    }

    /// <summary>Runs work in the writer's next transaction; the task ends after its commit.</summary>
    /// <param name="lane">Who waits.</param>
    /// <param name="work">Must not keep the connection or wait for anything but the database.</param>
    /// <param name="ct">Honoured until the work has begun.</param>
    public async Task<T> Write<T>(Lane lane, Func<SqliteConnection, T> work, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var item = new Work<T>(work);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(stopped, this);
            (lane == Lane.People ? people : bulk).Enqueue(item);
        }

        waiting.Release();
        await using var cancelled = ct.Register(() => item.Cancel(ct)).ConfigureAwait(false);
        return await item.Result.ConfigureAwait(false);
    }

    /// <summary>Lets what waits finish, then closes the connection.</summary>
    public void Dispose()
    {
        lock (gate)
            stopped = true;
        waiting.Release();
        thread.Join();
        connection.Dispose();
        waiting.Dispose();
    }

    private void Run()
    {
        while (true)
        {
            waiting.Wait();
            var batch = TakeBatch();
            if (batch.Count > 0)
                Commit(batch);
            else if (IsStopped())
                return;
        }
    }

    private bool IsStopped()
    {
        lock (gate)
            return stopped && people.Count == 0 && bulk.Count == 0;
    }

    // Everyone who waits goes first; one piece of bulk work a commit, because bulk pieces are large already.
    private List<IWork> TakeBatch()
    {
        var batch = new List<IWork>();
        lock (gate)
        {
            while (batch.Count < MostInOneCommit && people.TryDequeue(out var item))
                batch.Add(item);
            if (batch.Count < MostInOneCommit && bulk.TryDequeue(out var large))
                batch.Add(large);
        }

        return batch;
    }

    private void Commit(List<IWork> batch)
    {
        var done = new List<IWork>(batch.Count);
        try
        {
            Execute("BEGIN IMMEDIATE");
            foreach (var item in batch)
                if (DoInSavepoint(item))
                    done.Add(item);
            Execute("COMMIT");
        }
        catch (SqliteException exception)
        {
            RollBack();
            foreach (var item in batch)
                item.Failed(exception);
            return;
        }

        foreach (var item in done)
            item.Committed();
    }

    private bool DoInSavepoint(IWork item)
    {
        Execute("SAVEPOINT work");
        try
        {
            item.Do(connection);
            Execute("RELEASE work");
            return true;
        }
#pragma warning disable CA1031 // Whatever the work threw belongs to its caller, and to nobody else in the batch.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Execute("ROLLBACK TO work");
            Execute("RELEASE work");
            item.Failed(exception);
            return false;
        }
    }

    private void RollBack()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
            Execute("ROLLBACK");
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class Work<T>(Func<SqliteConnection, T> work) : IWork
    {
        private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? value;
        private int begun;

        public Task<T> Result => completion.Task;

        public void Cancel(CancellationToken ct)
        {
            if (Interlocked.Exchange(ref begun, 1) == 0)
                completion.TrySetCanceled(ct);
        }

        public void Do(SqliteConnection connection)
        {
            if (Interlocked.Exchange(ref begun, 1) == 0)
                value = work(connection);
        }

        public void Committed() => completion.TrySetResult(value!);

        public void Failed(Exception exception) => completion.TrySetException(ExceptionDispatchInfo.SetCurrentStackTrace(exception));
    }
}
