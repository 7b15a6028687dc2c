using System.Globalization;
using System.Text.Json;
using Gazette.Following.Notices;
using Gazette.Storage.News;

namespace Gazette.Storage.Following.Notices;

/// <summary>Opens and stops broadcasts, inside the transaction that commits the operator's reply.</summary>
internal sealed class BroadcastOrders(Statements statements, string actor, DateTimeOffset now)
{
    private const string CountToken = "SELECT count(*) FROM broadcast WHERE token = @0";

    // Two in one millisecond: the later takes the next that is free.
    private const string InsertRun = $"""
        INSERT INTO run (kind, instant, bound, created_at)
        SELECT 'broadcast', max(@0, coalesce((SELECT max(instant) + 1 FROM run WHERE kind = 'broadcast'), 0)), ({Sequences.SelectCurrent}), @0 RETURNING id
        """;

    private const string InsertDigest = "INSERT INTO digest (run_id, articles, form, text) VALUES (@0, '[]', 'broadcast', @1) RETURNING id";

    private const string InsertBroadcast = """
        INSERT INTO broadcast (run_id, digest_id, token, place, places, urgent, actor, last_subscriber, first_delivery)
        SELECT @0, @1, @2, @3, @4, @5, @6, coalesce((SELECT max(id) FROM subscriber), 0), @7
        """;

    private const string MarkCancelled = """
        UPDATE broadcast SET cancelled_at = @1, taken_to = first_delivery WHERE run_id = @0 AND cancelled_at IS NULL
        """;

    private const string Finish = "UPDATE run SET finished_at = @1 WHERE id = @0 AND finished_at IS NULL";

    // Without a body nothing of it is claimed from this moment on.
    private const string EmptyBodies = """
        UPDATE body SET state = 'empty', content = NULL, revision = revision + 1
        WHERE digest_id = (SELECT digest_id FROM broadcast WHERE run_id = @0) AND state IN ('missing', 'rendered', 'stale')
        """;

    private const string InsertAudit = "INSERT INTO audit (at, actor, action, subject) VALUES (@0, @1, @2, @3)";

    public void Do(IEnumerable<BroadcastOrder> orders)
    {
        foreach (var order in orders)
            if (order is BroadcastOrder.Send send)
                Send(send);
            else if (order is BroadcastOrder.Cancel cancel)
                Cancel(cancel.Run);
    }

    private void Send(BroadcastOrder.Send order)
    {
        var said = order.Broadcast;
        if (statements.Number(CountToken, said.Token) > 0)
            return;
        var run = statements.Number(InsertRun, Values.Milliseconds(now));
        var digest = statements.Number(InsertDigest, run, said.Text);
        var places = JsonSerializer.Serialize(order.Places.Select(p => p.ToString()));
        statements.Run(InsertBroadcast, run, digest, said.Token, said.To?.ToString(), places, said.Urgent ? 1 : 0, actor, NoticeRows.LastDelivery(statements));
        Audit("broadcast send", run, said.To?.ToString() ?? "everyone");
    }

    private void Cancel(long run)
    {
        if (statements.Run(MarkCancelled, run, Values.Milliseconds(now)) == 0)
            return;
        statements.Run(Finish, run, Values.Milliseconds(now));
        statements.Run(EmptyBodies, run);
        Audit("broadcast stop", run, "");
    }

    private void Audit(string action, long run, string more) =>
        statements.Run(InsertAudit, Values.Milliseconds(now), actor, action, (run.ToString(CultureInfo.InvariantCulture) + " " + more).TrimEnd());
}
