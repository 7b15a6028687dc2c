using Gazette.Storage.News;

namespace Gazette.Storage.Following.Notices;

/// <summary>What the notices have in common: their runs and the bodies of their batches.</summary>
internal static class NoticeRows
{
    private const string SelectLastDelivery = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'delivery'), 0)";

    private const string MoveCursor = "UPDATE run SET cursor = @1, finished_at = CASE WHEN @2 THEN @3 END WHERE id = @0 AND finished_at IS NULL";

    // The index of (subscriber, run) finds a batch.
    private const string InsertBodies = """
        INSERT OR IGNORE INTO body (digest_id, channel, language)
        SELECT DISTINCT d.digest_id, d.channel, d.language FROM delivery d WHERE d.subscriber_id > @1 AND d.subscriber_id <= @2 AND d.run_id = @0
        """;

    /// <summary>The id of the delivery written last.</summary>
    public static long LastDelivery(Statements s) => s.Number(SelectLastDelivery);

    /// <summary>Bodies for the deliveries of a run to subscribers after one, up to another.</summary>
    public static void Bodies(Statements s, long run, long after, long upTo) => s.Run(InsertBodies, run, after, upTo);

    /// <summary>Subscribers up to one are planned; perhaps they were the last.</summary>
    public static void Planned(Statements s, long run, long upTo, bool last, DateTimeOffset now) =>
        s.Run(MoveCursor, run, upTo, last ? 1 : 0, Values.Milliseconds(now));
}
