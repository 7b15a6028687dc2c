namespace Gazette.Channels.Transcripts;

/// <summary>
/// Wakes who shows a chat live. Only a hint: entries are read from the store, and who listens looks there now and then without one.
/// Take <see cref="Next"/> before reading, then wait for it: what is appended in between is not missed.
/// </summary>
public sealed class TranscriptListener : IDisposable
{
    private readonly Action<TranscriptListener> forget;
    private TaskCompletionSource next = NewSource();

    internal TranscriptListener(Action<TranscriptListener> forget) => this.forget = forget;

    /// <summary>Ends with the next entry.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <summary>Listens no longer.</summary>
    public void Dispose() => forget(this);

    internal void Hint() => Interlocked.Exchange(ref next, NewSource()).TrySetResult();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
