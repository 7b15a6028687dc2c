using Gazette.Storage.News;

namespace Gazette.Storage.Following;

/// <summary>A person is back, after a block or after an absence: what was held becomes one catch-up message.</summary>
internal static class Homecoming
{
    private const string MarkReachable = "UPDATE address SET unreachable = NULL, unreachable_since = NULL WHERE subscriber_id = @0 AND unreachable IS NOT NULL";

    private const string CountAway = """
        SELECT (SELECT count(*) FROM address WHERE subscriber_id = @0 AND unreachable IS NOT NULL)
             + (SELECT count(*) FROM subscriber WHERE id = @0 AND absent_since IS NOT NULL AND NOT @1)
        """;

    // Another run may have met the person in the same moment: what it planned and nobody has tried is the same message.
    private const string HoldRun = """
        UPDATE delivery SET state = 'held', reason = 'gathered', changed_at = @2
        WHERE subscriber_id = @0 AND state = 'pending' AND (run_id = @1
          OR (attempts = 0 AND asked = 0 AND EXISTS (SELECT 1 FROM digest g WHERE g.id = digest_id AND g.form IS NULL)))
        """;

    private const string SelectHeld = """
        SELECT d.id, d.run_id, d.channel, d.language, g.articles FROM delivery d JOIN digest g ON g.id = d.digest_id
        WHERE d.subscriber_id = @0 AND d.state = 'held' AND g.form IS NULL
          AND NOT EXISTS (SELECT 1 FROM run r WHERE r.id = d.run_id AND r.unusual IN ('weighed', 'asked', 'releasing', 'calling off'))   -- waits for an operator
        ORDER BY d.id DESC
        """;

    private const string MarkPending = "UPDATE delivery SET state = 'pending', reason = NULL, not_before = @1, changed_at = @2 WHERE id = @0";

    // Notices are messages of their own.
    private const string MarkNoticesPending = """
        UPDATE delivery SET state = 'pending', reason = NULL, not_before = @1, changed_at = @2
        WHERE subscriber_id = @0 AND state = 'held' AND EXISTS (SELECT 1 FROM digest g WHERE g.id = digest_id AND g.form IS NOT NULL)
        """;

    /// <summary>The person can be reached again.</summary>
    public static void Release(Statements statements, long subscriber, long now)
    {
        statements.Run(MarkReachable, subscriber);
        ReleaseHeld(statements, subscriber, now);
    }

    /// <summary>The absence is over and a run planned what was missed: that goes out with what was held before.</summary>
    public static void Return(Statements statements, long subscriber, long run, long now)
    {
        statements.Run(HoldRun, subscriber, run, now);
        ReleaseHeld(statements, subscriber, now);
    }

    /// <summary>Lets out what was held, unless the person cannot be reached, or is away and did not ask for it.</summary>
    public static void ReleaseHeld(Statements statements, long subscriber, long now, bool asked = false)
    {
        if (statements.Number(CountAway, subscriber, asked ? 1 : 0) > 0)
            return;
        statements.Run(MarkNoticesPending, subscriber, Gathering.Open(statements, subscriber, now), now);
        var held = statements.Rows(SelectHeld, r => new Gathering.Waiting(r.GetInt64(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.GetString(4)), subscriber);
        if (held.Count == 0)
            return;
        if (held.Count > 1)
            Gathering.Merge(statements, held, now);
        statements.Run(MarkPending, held[0].Id, Gathering.Open(statements, subscriber, now), now);
        Gathering.Gather(statements, subscriber, now);
    }
}
