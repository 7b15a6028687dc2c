using Dapper;
using Gazette.Following.Planning;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gazette.Storage.Sqlite;

/// <summary>Who waits for a write.</summary>
public enum Lane
{
    /// <summary>A person waits for the answer: goes first.</summary>
    People,

    /// <summary>Sending, imports, whatever nobody waits for in person.</summary>
    Bulk,

    /// <summary>
    /// Digests being planned. What of them was not on the disk when the power failed is planned again, so their commit is not brought there by itself, which
    /// would take as long as the batch: the next commit of another lane brings it there with its own, before anyone is told what that one did.
    /// </summary>
    Plan,
}

/// <summary>
/// The one writer of a SQLite file: groups what waits into one commit and hands each caller its result after the commit.
/// A piece of work that fails is rolled back alone: all but the first of a commit run in savepoints.
/// </summary>
public sealed class Writer : IDisposable
{
    private const int MostInOneCommit = 256;

    // Some tenth of a millisecond.
    private const int StepsBetweenLooks = 2_000;

    private readonly SqliteConnection connection;
    private readonly PreparedCommands commands;
    private readonly Checkpointer checkpointer;
    private readonly CommitRate rate;
    private readonly RightOfWay rightOfWay;
    private readonly Func<bool> peopleWait;
    private readonly Lock gate = new();
    private readonly Queue<IWork>[] queues = [.. Enum.GetValues<Lane>().Select(_ => new Queue<IWork>())];
    private readonly SemaphoreSlim waiting = new(0);
    private readonly Thread thread;
    private Lane last = Lane.Bulk;
    private Lane lastOther = Lane.Plan;
    private Lane committing;
    private bool syncs = true;
    private bool stopped;

    /// <summary>Starts the writer on an open connection that is its own from now on.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="clock">Tells how often it commits.</param>
    /// <param name="rightOfWay">Who goes before a plan.</param>
    public Writer(SqliteConnection connection, TimeProvider clock, RightOfWay rightOfWay)
    {
        (this.connection, commands, checkpointer, rate, this.rightOfWay) = (connection, new(connection), new(connection, rightOfWay), new(clock), rightOfWay);
        peopleWait = () =>
        {
            lock (gate)
                return Waits(Lane.People);
        };
        raw.sqlite3_progress_handler(connection.Handle, StepsBetweenLooks, Look, null);
        thread = new Thread(Run) { IsBackground = true, Name = "sqlite-writer" };
        thread.Start();
    }

    /// <summary>What was prepared stays so from one transaction to the next: preparing a statement costs more than a row. For work alone, on the writer's thread.</summary>
    internal PreparedCommands Commands => commands;

    /// <summary>What was committed is about to be brought back into the file, on another thread: whoever holds a snapshot stands in the way.</summary>
    internal event Action BringsBack
    {
        add => checkpointer.BringsBack += value;
        remove => checkpointer.BringsBack -= value;
    }

    /// <summary>Whether it commits many times a second just now.</summary>
    internal bool IsBusy => rate.IsHigh;

    /// <summary>Runs work in the writer's next transaction; the task ends after its commit.</summary>
    /// <param name="lane">Who waits.</param>
    /// <param name="work">Must not keep the connection or wait for anything but the database.</param>
    /// <param name="ct">Honoured until the work has begun.</param>
    /// <exception cref="StoreException">The file or its disk fails, or another program keeps it locked.</exception>
    public async Task<T> Write<T>(Lane lane, Func<SqliteConnection, T> work, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var item = new Work<T>(work);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(stopped, this);
            queues[(int)lane].Enqueue(item);
            waiting.Release();
        }

        await using var cancelled = ct.Register(() => item.Cancel(ct)).ConfigureAwait(false);
        return await item.Result.ConfigureAwait(false);
    }

    /// <summary>Lets what waits finish, then closes the connection.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (stopped)
                return;
            stopped = true;
            waiting.Release();
        }

        thread.Join();
        checkpointer.Dispose();
        commands.Dispose();
        connection.Dispose();
        waiting.Dispose();
    }

    private void Run()
    {
        while (true)
        {
            waiting.Wait();
            if (NextLane() is { } lane)
                Commit(lane);
            else if (IsStopped())
                return;
        }
    }

    private bool IsStopped()
    {
        lock (gate)
            return stopped && Array.TrueForAll(queues, queue => queue.Count == 0);
    }

    // People first, but in turn when others wait too: a crowd must not stop the digests. The others one after the other.
    private Lane? NextLane()
    {
        lock (gate)
        {
            Lane? other = Waits(Lane.Bulk) && !(lastOther == Lane.Bulk && Waits(Lane.Plan)) ? Lane.Bulk : Waits(Lane.Plan) ? Lane.Plan : null;
            if (Waits(Lane.People) && (other is null || last != Lane.People))
                return last = Lane.People;
            if (other is { } lane)
                last = lastOther = lane;
            return other;
        }
    }

    // Bulk pieces may be large: a commit of them ends as soon as a person waits.
    private bool TryTake(Lane lane, int taken, out IWork item)
    {
        lock (gate)
        {
            item = null!;
            if (taken == MostInOneCommit || (lane != Lane.People && taken > 0 && Waits(Lane.People)))
                return false;
            return queues[(int)lane].TryDequeue(out item!);
        }
    }

    // SQLite calls it in the midst of a statement.
    private int Look(object? nothing)
    {
        GiveWay();
        return 0; // Go on.
    }

    // Who waits for a write is not made to wait for an answer too.
    private void GiveWay()
    {
        if (committing == Lane.Plan)
            rightOfWay.Give(peopleWait, default);
    }

    // Under the gate.
    private bool Waits(Lane lane) => queues[(int)lane].Count > 0;

    private void Commit(Lane lane)
    {
        var begun = new List<IWork>();
        try
        {
            committing = lane;
            SyncAtCommit(lane != Lane.Plan);
            if (lane == Lane.Plan)
                rate.Rises(); // A plan is seldom of one batch.
            Execute("BEGIN IMMEDIATE");
            while (TryTake(lane, begun.Count, out var item))
            {
                if (begun.Count == 0)
                    DoFirst(item, begun);
                else
                    DoInSavepoint(item, begun);
            }

            GiveWay(); // A commit is one statement of few steps, and long.
            Execute("COMMIT");
        }
#pragma warning disable CA1031 // The writer outlives every failure; it belongs to those who wait, and whoever has an answer already keeps it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            RollBack();
            TellAll(lane, begun, Told(exception));
            return;
        }

        checkpointer.Committed();
        rate.Committed();
        foreach (var item in begun)
            item.Committed();
    }

    private void TellAll(Lane lane, List<IWork> begun, Exception exception)
    {
        // Where not even BEGIN succeeded, everyone in the lane would wait as long again for the same lock: they are told now.
        if (begun.Count == 0)
        {
            while (TryTake(lane, begun.Count, out var item))
                begun.Add(item);
        }

        foreach (var item in begun)
            item.Failed(exception);
    }

    // Most commits are of one piece: with nothing before it that must stay, it needs no savepoint, for which SQLite would copy every page it touches.
    private void DoFirst(IWork item, List<IWork> begun)
    {
        begun.Add(item);
        try
        {
            item.Do(connection);
        }
#pragma warning disable CA1031 // Whatever the work threw belongs to its caller; those behind it begin anew.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            item.Failed(Told(exception));
            RollBack();
            Execute("BEGIN IMMEDIATE");
        }
    }

    private void DoInSavepoint(IWork item, List<IWork> begun)
    {
        begun.Add(item);
        Execute("SAVEPOINT work");
        try
        {
            item.Do(connection);
            Execute("RELEASE work");
        }
#pragma warning disable CA1031 // Whatever the work threw belongs to its caller, and to nobody else in the batch.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            item.Failed(Told(exception));
            // A full or failing disk makes SQLite roll the whole transaction back: then the others failed too.
            if (!InTransaction)
                throw;
            Execute("ROLLBACK TO work");
            Execute("RELEASE work");
        }
    }

    // SQLite obeys while it prepares: one that stays prepared would do nothing at its second call.
    private void SyncAtCommit(bool wanted)
    {
        if (syncs == wanted)
            return;
        connection.Execute(wanted ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
        syncs = wanted;
    }

    private bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    private void RollBack()
    {
        if (InTransaction)
            Execute("ROLLBACK");
    }

    private Exception Told(Exception exception) =>
        exception is SqliteException sqlite && StoreException.Tells(sqlite) ? StoreException.From(sqlite, connection.DataSource) : exception;

    private void Execute(string sql) => commands.Bound(sql, []).ExecuteNonQuery();
}
