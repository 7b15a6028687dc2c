using Gazette.Following.Notices;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.Following.Notices;

/// <summary>Keeps broadcasts and corrections in a SQLite file.</summary>
public sealed class NoticeStore(Database database) : INoticeStore
{
    private const string SelectUnfinished = """
        SELECT id, CASE kind WHEN 'broadcast' THEN 0 ELSE 2 END FROM run WHERE finished_at IS NULL AND kind IN ('broadcast', 'correction')
        UNION ALL
        SELECT run_id, 1 FROM broadcast WHERE cancelled_at IS NOT NULL AND taken_at IS NULL
        ORDER BY 1
        """;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Notice>> Unfinished(CancellationToken ct) =>
        database.Ask<IReadOnlyList<Notice>>(s => s.Rows(SelectUnfinished, r => new Notice(r.GetInt64(0), (NoticeWork)r.GetInt32(1))), ct);

    // Who is meant is read beside the writer: in its transaction a batch is written, no more.
    /// <inheritdoc/>
    public async Task<NoticeBatch> GoOn(Notice notice, int size, DateTimeOffset now, CancellationToken ct)
    {
        switch (notice.Work)
        {
            case NoticeWork.TakeBack:
                return await database.Change(Lane.Bulk, s => TakingBack.Next(s, notice.Run, size, now), ct).ConfigureAwait(false);
            case NoticeWork.Broadcast:
                var meant = await database.Ask(s => BroadcastBatch.Read(s, notice.Run, size), ct).ConfigureAwait(false);
                return await database.Change(Lane.Bulk, s => meant.Write(s, now), ct).ConfigureAwait(false);
            default:
                var told = await database.Ask(s => CorrectionBatch.Read(s, notice.Run, size), ct).ConfigureAwait(false);
                return told is null ? default : await database.Change(Lane.Bulk, s => told.Write(s, now), ct).ConfigureAwait(false);
        }
    }
}
