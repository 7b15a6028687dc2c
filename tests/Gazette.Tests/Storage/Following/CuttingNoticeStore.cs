using Gazette.Following.Notices;

namespace Gazette.Tests.Storage.Following;

/// <summary>A notice store that cuts small batches and dies after (or before) one of them.</summary>
internal sealed class CuttingNoticeStore(INoticeStore store, int size, Func<bool> killed) : INoticeStore
{
    public Task<IReadOnlyList<Notice>> Unfinished(CancellationToken ct) => store.Unfinished(ct);

    public async Task<NoticeBatch> GoOn(Notice notice, int most, DateTimeOffset now, CancellationToken ct)
    {
        if (killed())
            throw new IOException("killed");
        var batch = await store.GoOn(notice, size, now, ct);
        return killed() ? throw new IOException("killed") : batch;
    }
}
