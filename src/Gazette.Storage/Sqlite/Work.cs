using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Sqlite;

/// <summary>A piece of work in the writer's queue; its first answer is the one its caller gets.</summary>
internal interface IWork
{
    void Do(SqliteConnection connection);

    void Committed();

    void Failed(Exception exception);
}

internal sealed class Work<T>(Func<SqliteConnection, T> work) : IWork
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

    public void Failed(Exception exception) => completion.TrySetException(exception);
}
