using Microsoft.Extensions.Logging;

namespace Gazette.Following.Notices;

/// <summary>Plans what goes out beside digests, and takes back what was stopped. Called by a timer or a hint; a call too many or too late harms nothing.</summary>
public sealed partial class NoticeRuns(INoticeStore store, ILogger<NoticeRuns> log)
{
    /// <summary>Subscribers in one transaction.</summary>
    internal const int BatchSize = 10_000;

    /// <summary>Does everything that can be done now.</summary>
    /// <returns>How many deliveries were written or cancelled.</returns>
    public async Task<int> Sweep(DateTimeOffset now, CancellationToken ct)
    {
        var all = 0;
        foreach (var notice in await store.Unfinished(ct).ConfigureAwait(false))
        {
            NoticeBatch batch;
            var done = 0;
            do
            {
                batch = await store.GoOn(notice, BatchSize, now, ct).ConfigureAwait(false);
                done += batch.Deliveries;
            }
            while (batch.More);
            if (done > 0)
                Did(notice.Work, notice.Run, done);
            all += done;
        }

        return all;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Work} of run {Run}: {Deliveries} deliveries.")]
    private partial void Did(NoticeWork work, long run, int deliveries);
}
