namespace Gazette.Storage.Following;

public sealed partial class RunReports
{
    private const string Columns = "id, kind, catch_up, instant, finished_at IS NOT NULL, unusual, usual_most, planned, first_delivery, last_delivery";

    private const string SelectLatest = $"""
        SELECT {Columns} FROM run WHERE kind <> 'now' AND (planned > 0 OR finished_at IS NULL) ORDER BY id DESC LIMIT @0
        """;

    private const string SelectRun = $"SELECT {Columns} FROM run WHERE id = @0";

    private const string SelectWaiting = "SELECT id, instant, planned, usual_most FROM run WHERE unusual = 'asked' AND unusual IN ('weighed', 'asked', 'releasing', 'calling off') ORDER BY id";

    // A run's deliveries lie together: this reads them, and no other run's but what was asked for in between.
    private const string CountStates = """
        SELECT coalesce(sum(state = 'pending'), 0), coalesce(sum(state = 'sending'), 0), coalesce(sum(state = 'held'), 0), coalesce(sum(state = 'sent'), 0),
               coalesce(sum(state = 'failed'), 0), coalesce(sum(state = 'cancelled'), 0), coalesce(sum(state = 'uncertain'), 0),
               max(iif(state = 'pending', not_before, NULL)),
               coalesce(sum(state = 'sent' AND changed_at >= @3), 0), min(iif(state = 'sent' AND changed_at >= @3, changed_at, NULL)),
               coalesce(sum(state IN ('pending', 'sending') AND channel IN (SELECT value FROM json_each(@4))), 0)
        FROM delivery WHERE id BETWEEN @1 AND @2 AND run_id = @0
        """;

    private const string SelectFailures = """
        SELECT d.state, coalesce(d.reason, ''), count(*) AS number, max(d.changed_at), d.run_id,
               coalesce(sum(EXISTS (SELECT 1 FROM delivery e WHERE e.resend_of = d.id)), 0)
        FROM delivery d WHERE d.state IN ('failed', 'uncertain') AND d.changed_at >= @0
        GROUP BY d.state, d.reason ORDER BY number DESC, d.reason LIMIT @1
        """;

    // One that waits behind an earlier one of its chat is not late.
    private const string SelectOldestDue = """
        SELECT d.not_before FROM delivery d WHERE d.state = 'pending' AND d.channel = @0 AND d.not_before <= @1
          AND NOT EXISTS (
            SELECT 1 FROM delivery e
            WHERE e.address_id = d.address_id AND e.state = 'pending' AND e.id < d.id AND e.not_before > @1)
        ORDER BY d.not_before LIMIT 1
        """;

    private const string CountPending = "SELECT channel, count(*), min(not_before) FROM delivery WHERE state = 'pending' GROUP BY channel";

    private const string CountSending = "SELECT count(*) FROM delivery WHERE state = 'sending'";

    private const string CountHeld = "SELECT count(*) FROM delivery WHERE state = 'held'";

    private const string CountPauses = "SELECT count(*) FROM pause WHERE channel = @0 AND chat = '' AND until > @1";

    private const string SelectPerson = "SELECT subscriber_id FROM address WHERE channel = @0 AND chat = @1 AND thread = '' ORDER BY id DESC LIMIT 1";

    private const string SelectOfferedBefore = "SELECT coalesce((SELECT sequence FROM offer WHERE offered_at < @0 ORDER BY sequence DESC LIMIT 1), 0)";

    private const string SelectLastOffer = "SELECT offered_at FROM offer ORDER BY sequence DESC LIMIT 1";
}
