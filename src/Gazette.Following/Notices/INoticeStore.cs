namespace Gazette.Following.Notices;

/// <summary>What is to be done for a notice.</summary>
public enum NoticeWork
{
    /// <summary>Deliveries of a broadcast are to be written.</summary>
    Broadcast,

    /// <summary>Deliveries of a broadcast that was stopped are to be cancelled.</summary>
    TakeBack,

    /// <summary>Those who had an article are to be told.</summary>
    Correction,
}

/// <summary>A run that is not done with.</summary>
/// <param name="Run">The run.</param>
/// <param name="Work">What is to be done.</param>
public sealed record Notice(long Run, NoticeWork Work);

/// <summary>What came of one batch.</summary>
/// <param name="Deliveries">How many deliveries were written or cancelled.</param>
/// <param name="More">Whether there may be more to do now; what has to wait is found by the next sweep.</param>
public readonly record struct NoticeBatch(int Deliveries, bool More);

/// <summary>Keeps notices, and does their work in batches of one transaction each. Implemented by a store.</summary>
public interface INoticeStore
{
    /// <summary>What is not done with, oldest first.</summary>
    Task<IReadOnlyList<Notice>> Unfinished(CancellationToken ct);

    /// <summary>Does the next batch, from where the last one that was committed ended.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="size">Subscribers in a batch at most.</param>
    /// <param name="now">The time.</param>
    /// <param name="ct">Ends the wait.</param>
    Task<NoticeBatch> GoOn(Notice notice, int size, DateTimeOffset now, CancellationToken ct);
}
