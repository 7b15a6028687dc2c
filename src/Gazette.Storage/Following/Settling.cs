using Gazette.Following;
using Gazette.Following.Sending;
using Gazette.Storage.News;

namespace Gazette.Storage.Following;

/// <summary>Writes what became of attempts in one transaction: the delivery, the attempt, and what follows for the address and for pauses.</summary>
internal sealed class Settling(Statements s)
{
    // Nearly all end so: nothing but the end is written. It is sent, even if it was no longer wanted. OR FAIL: the writer rolls back what fails, so that
    // SQLite needs no copy of each page to do it.
    private const string MarkSent = """
        UPDATE OR FAIL delivery SET state = 'sent', attempts = ?2, platform_id = ?3, reason = NULL, claimed_by = NULL, changed_at = ?4 WHERE id = ?1 AND state = 'sending'
        """;

    private const string InsertAccepted = """
        INSERT INTO attempt (delivery_id, number, started_at, ended_at, outcome) VALUES (?1, ?2, ?3, ?4, 'Accepted') ON CONFLICT (delivery_id, number) DO NOTHING
        """;

    // A change that the platform refuses becomes the short message of its correction.
    // No longer wanted (turned off, withdrawn): not tried again. Blocked meanwhile (another message met it), or away: held.
    private const string UpdateDelivery = """
        UPDATE delivery SET
          state = CASE
            WHEN @1 IN ('pending', 'held') AND unwanted THEN 'cancelled'
            WHEN @1 = 'pending' AND (SELECT a.unreachable IS NOT NULL FROM address a WHERE a.id = address_id) THEN 'held'
            WHEN @1 = 'pending' AND NOT asked AND @9 IS NULL AND (SELECT s.absent_since IS NOT NULL FROM subscriber s WHERE s.id = subscriber_id) THEN 'held'
            ELSE @1 END,
          not_before = @2, attempts = @3, failures = @4, ambiguous = @5, platform_id = @6,
          reason = CASE WHEN @1 IN ('pending', 'held') AND unwanted THEN coalesce(reason, 'no longer wanted') ELSE @7 END,
          claimed_by = NULL, changed_at = @8, replaces = @9,
          digest_id = CASE WHEN replaces IS NOT NULL AND @9 IS NULL
            THEN coalesce((SELECT c.digest_id FROM correction c WHERE c.run_id = delivery.run_id), digest_id) ELSE digest_id END
        WHERE id = @0 AND state = 'sending'
        """;

    private const string InsertAttempt = """
        INSERT INTO attempt (delivery_id, number, started_at, ended_at, outcome, reason)
        SELECT id, @1, @2, @3, @4, @5 FROM delivery WHERE id = @0   -- none where the person was forgotten meanwhile
        ON CONFLICT (delivery_id, number) DO NOTHING                -- written again: its commit failed only in telling so
        """;

    // Whoever blocks us blocks the chat: its topics too.
    private const string MarkUnreachable = """
        UPDATE address SET unreachable = @3, unreachable_since = @4 WHERE channel = @0 AND account = @1 AND chat = @2 AND unreachable IS NULL
        """;

    private const string HoldOthers = """
        UPDATE delivery SET state = 'held', reason = @3, changed_at = @4
        WHERE state = 'pending' AND address_id IN (SELECT id FROM address WHERE channel = @0 AND account = @1 AND chat = @2)
        """;

    // A forum topic alone.
    private const string MarkThreadUnreachable = """
        UPDATE address SET unreachable = @4, unreachable_since = @5
        WHERE channel = @0 AND account = @1 AND chat = @2 AND thread = @3 AND unreachable IS NULL
        """;

    private const string HoldThread = """
        UPDATE delivery SET state = 'held', reason = @4, changed_at = @5
        WHERE state = 'pending' AND address_id IN (SELECT id FROM address WHERE channel = @0 AND account = @1 AND chat = @2 AND thread = @3)
        """;

    private const string UpsertPause = """
        INSERT INTO pause (channel, account, chat, until) VALUES (@0, @1, @2, @3)
        ON CONFLICT (channel, account, chat) DO UPDATE SET until = max(until, excluded.until)
        """;

    /// <summary>Writes them.</summary>
    public void Write(IReadOnlyList<Settled> ended)
    {
        WriteAccepted(ended.Where(settled => settled.Outcome is SendOutcome.Accepted));
        foreach (var settled in ended.Where(settled => settled.Outcome is not SendOutcome.Accepted))
            WriteOther(settled);
    }

    public static int Keep(Statements s, Pause pause) => s.Run(UpsertPause, pause.Channel, pause.Account, pause.Chat, Values.Milliseconds(pause.Until));

    // No attempt where the person was forgotten meanwhile, or where all was written before and the commit failed only in telling so.
    private void WriteAccepted(IEnumerable<Settled> accepted)
    {
        var (sent, attempt) = (s.Repeated(MarkSent), s.Repeated(InsertAccepted));
        foreach (var settled in accepted)
        {
            var (after, ended) = (settled.After, Values.Milliseconds(settled.EndedAt));
            if (sent.Bind(1, after.Id).Bind(2, after.Attempts).Bind(3, after.PlatformId).Bind(4, ended).Run() > 0)
                attempt.Bind(1, after.Id).Bind(2, after.Attempts).Bind(3, Values.Milliseconds(settled.StartedAt)).Bind(4, ended).Run();
        }
    }

    private void WriteOther(Settled settled)
    {
        var (address, ended) = (settled.Claimed.Address, Values.Milliseconds(settled.EndedAt));
        switch (settled.Outcome)
        {
            case SendOutcome.Blocked blocked:
                Close(settled, blocked.Reason);
                break;
            case SendOutcome.Moved moved:
                ChatMove.Do(s, address, moved.NewChat, ended);
                break;
            case SendOutcome.ThreadClosed closed:
                CloseThread(address, closed.Reason, ended);
                break;
            case SendOutcome.TryLater later:
                Keep(s, Pause.For(address, later, settled.EndedAt));
                break;
        }

        Update(settled.After, ended);
        if (settled.Outcome is not null)
            s.Run(InsertAttempt, settled.After.Id, settled.After.Attempts, Values.Milliseconds(settled.StartedAt), ended, settled.Outcome.GetType().Name, settled.After.Reason);
    }

    private void Close(Settled settled, string reason)
    {
        var (address, ended) = (settled.Claimed.Address, Values.Milliseconds(settled.EndedAt));
        s.Run(MarkUnreachable, address.Channel, address.Account, address.Chat, reason, ended);
        s.Run(HoldOthers, address.Channel, address.Account, address.Chat, reason, ended);
    }

    private void CloseThread(Address address, string reason, long ended)
    {
        s.Run(MarkThreadUnreachable, address.Channel, address.Account, address.Chat, address.Thread, reason, ended);
        s.Run(HoldThread, address.Channel, address.Account, address.Chat, address.Thread, reason, ended);
    }

    private void Update(Delivery d, long at) => s.Run(
        UpdateDelivery,
        d.Id,
        d.State.Name(),
        Values.Milliseconds(d.NotBefore),
        d.Attempts,
        d.Failures,
        d.Ambiguous,
        d.PlatformId,
        d.Reason,
        at,
        d.Replaces);
}
