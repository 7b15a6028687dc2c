using Gazette.Storage.News;

namespace Gazette.Storage.Following;

/// <summary>Two subscribers turn out to be one (a group was heard of under its old id and its new one): what the old one follows and waits for is the new one's.</summary>
internal static class SubscriberMerge
{
    // What both follow stands as it stands in the new chat: that was said last.
    private const string MoveFollows = """
        INSERT INTO follow (subscriber_id, number, place, exclusions, cadence, after, until, opened_by, ended_by)
        SELECT @1, (SELECT coalesce(max(number), 0) FROM follow WHERE subscriber_id = @1) + row_number() OVER (ORDER BY f.number),
          f.place, f.exclusions, f.cadence, f.after, f.until, f.opened_by, f.ended_by
        FROM follow f
        WHERE f.subscriber_id = @0 AND f.until IS NULL
          AND NOT EXISTS (SELECT 1 FROM follow g WHERE g.subscriber_id = @1 AND g.until IS NULL AND g.place = f.place)
        """;

    // What waits for the old one of a place that both follow comes too, unless the new one was sent something already.
    private const string WidenFollows = """
        UPDATE follow SET after = min(after, (SELECT f.after FROM follow f WHERE f.subscriber_id = @0 AND f.until IS NULL AND f.place = follow.place))
        WHERE subscriber_id = @1 AND until IS NULL
          AND EXISTS (SELECT 1 FROM follow f WHERE f.subscriber_id = @0 AND f.until IS NULL AND f.place = follow.place)
          AND NOT EXISTS (SELECT 1 FROM delivery WHERE subscriber_id = @1)
        """;

    // Before anything was sent to the new one, its windows reach back to what waits for the old one; its own follows reach back no further than they did.
    private const string MoveSchedules = """
        INSERT INTO schedule (subscriber_id, cadence, watermark, minute, weekday, due)
        SELECT @1, cadence, watermark, minute, weekday, due FROM schedule WHERE subscriber_id = @0
        ON CONFLICT (subscriber_id, cadence) DO UPDATE SET
          watermark = CASE WHEN EXISTS (SELECT 1 FROM delivery WHERE subscriber_id = @1) THEN watermark ELSE min(watermark, excluded.watermark) END,
          due = coalesce(due, excluded.due)
        """;

    private const string MoveDeliveries = "UPDATE OR IGNORE delivery SET subscriber_id = @1, address_id = @3 WHERE subscriber_id = @0 AND address_id = @2";

    private const string MoveRuns = "UPDATE run SET subscriber_id = @1 WHERE subscriber_id = @0";

    // Children first: the rest goes with the subscriber. Of a run that both were in, the new one's delivery stands.
    private static readonly string[] OfOld =
    [
        "DELETE FROM delivery WHERE subscriber_id = @0",
        "DELETE FROM address WHERE subscriber_id = @0",
        "DELETE FROM subscriber WHERE id = @0",
    ];

    /// <summary>Merges the old subscriber, reached at an address, into the new one.</summary>
    public static void Do(Statements s, (long Subscriber, long Address) old, (long Subscriber, long Address) now)
    {
        s.Run(MoveFollows, old.Subscriber, now.Subscriber);
        s.Run(WidenFollows, old.Subscriber, now.Subscriber);
        s.Run(MoveSchedules, old.Subscriber, now.Subscriber);
        s.Run(MoveDeliveries, old.Subscriber, now.Subscriber, old.Address, now.Address);
        s.Run(MoveRuns, old.Subscriber, now.Subscriber);
        foreach (var sql in OfOld)
            s.Run(sql, old.Subscriber);
    }
}
