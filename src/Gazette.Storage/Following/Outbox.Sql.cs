namespace Gazette.Storage.Following;

public sealed partial class Outbox
{
    private const string Columns = "d.id, d.not_before, d.attempts, d.failures, d.ambiguous, a.id, a.channel, a.account, a.chat, a.thread, d.replaces, a.kind = 'channel'";

    private const string InsertStart = "INSERT INTO process_start (at) VALUES (@0) RETURNING number";

    private const string SelectAbandoned = $"""
        SELECT {Columns} FROM delivery d JOIN address a ON a.id = d.address_id WHERE d.state = 'sending' AND d.claimed_by < @0 ORDER BY d.id
        """;

    private const int BodyColumn = 12;

    private const int QuietColumn = 13;

    // Order within a chat: nothing overtakes what was planned before it, and one at a time is under way. But what does not wait for the quiet
    // hours (asked for, urgent), or makes no sound (a change), does not stand behind what waits for its time.
    private const string SelectDue = $"""
        SELECT {Columns}, b.content, CASE WHEN d.asked = 0 AND d.replaces IS NULL THEN s.quiet_from END, s.quiet_to, s.quiet_silent, s.zone
        FROM delivery d
        CROSS JOIN body b ON b.digest_id = d.digest_id AND b.channel = d.channel AND b.language = d.language AND b.state = 'rendered'
        CROSS JOIN address a ON a.id = d.address_id AND a.unreachable IS NULL
        CROSS JOIN subscriber s ON s.id = d.subscriber_id
        WHERE d.state = 'pending' AND d.channel = @0 AND d.not_before <= @1
          AND NOT EXISTS (
            SELECT 1 FROM delivery e
            WHERE e.address_id = d.address_id AND (e.state = 'pending' OR e.state = 'sending' OR e.state = 'held')
              AND (e.state = 'sending' OR (e.state = 'pending' AND e.id < d.id
                AND NOT ((d.asked OR d.replaces IS NOT NULL) AND e.not_before > @1 AND e.attempts = 0))))
        ORDER BY d.not_before, d.id LIMIT @2
        """;

    // OR FAIL: as where it is settled.
    private const string MarkSending = "UPDATE OR FAIL delivery SET state = 'sending', claimed_by = ?1, changed_at = ?2 WHERE id = ?3";

    private const string Postpone = "UPDATE delivery SET not_before = @1 WHERE id = @0";

    private const string SelectNextDue = "SELECT min(not_before) FROM delivery WHERE state = 'pending' AND channel = @0 AND not_before > @1";

    private const string SelectPauses = "SELECT channel, account, chat, until FROM pause WHERE until > @0";
}
