using Gazette.Storage.News;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>What was planned and could not be sent for long, because its channel was down or its queue stood: one message for each person, however many there were.</summary>
internal sealed class Overdue(Database database)
{
    private const int PeopleAtOnce = 500;

    // Hops from channel to channel along the index of what is pending.
    private const string SelectChannels = """
        WITH RECURSIVE waiting (channel) AS (
          SELECT min(channel) FROM delivery WHERE state = 'pending'
          UNION ALL
          SELECT (SELECT min(d.channel) FROM delivery d WHERE d.state = 'pending' AND d.channel > waiting.channel) FROM waiting WHERE waiting.channel IS NOT NULL)
        SELECT channel FROM waiting WHERE channel IS NOT NULL
        """;

    // In good times nothing has waited so long, and the index says so at once. What may have arrived or was asked for is not put together with others,
    // and a notice is a message of its own.
    private const string SelectPeople = """
        SELECT DISTINCT d.subscriber_id FROM delivery d INDEXED BY delivery_pending CROSS JOIN digest dg ON dg.id = d.digest_id AND dg.form IS NULL
        WHERE d.state = 'pending' AND d.channel = @0 AND d.not_before < @1 AND d.ambiguous = 0 AND d.asked = 0
          AND EXISTS (
            SELECT 1 FROM delivery e CROSS JOIN digest eg ON eg.id = e.digest_id AND eg.form IS NULL
            WHERE e.address_id = d.address_id AND e.state = 'pending' AND e.id <> d.id AND e.not_before <= @2 AND e.ambiguous = 0 AND e.asked = 0)
        LIMIT @3
        """;

    private const string SelectWaiting = """
        SELECT d.id, d.run_id, d.channel, d.language, g.articles, coalesce(g.late_from, r.late_from, r.instant)
        FROM delivery d CROSS JOIN digest g ON g.id = d.digest_id CROSS JOIN run r ON r.id = d.run_id
        WHERE d.subscriber_id = @0 AND d.state = 'pending' AND d.not_before <= @1 AND d.ambiguous = 0 AND d.asked = 0 AND g.form IS NULL ORDER BY d.id DESC
        """;

    private const string MarkLate = "UPDATE digest SET late_from = @1, late_to = @2 WHERE id = @0";

    /// <summary>Gathers what may go since before an instant with whatever else the same person waits for now.</summary>
    /// <returns>How many people's.</returns>
    public async Task<int> Gather(DateTimeOffset before, DateTimeOffset now, CancellationToken ct)
    {
        var gathered = 0;
        foreach (var channel in await database.Ask(s => s.Rows(SelectChannels, r => r.GetString(0)), ct).ConfigureAwait(false))
            while (await People(channel, before, now, ct).ConfigureAwait(false) is { Count: > 0 } people)
            {
                var done = await database.Change(Lane.Bulk, s => people.Count(person => Gather(s, person, Values.Milliseconds(now))), ct).ConfigureAwait(false);
                gathered += done;
                if (done == 0)
                    break; // Sent, all of them, between the look and the turn.
            }

        return gathered;
    }

    private Task<List<long>> People(string channel, DateTimeOffset before, DateTimeOffset now, CancellationToken ct) =>
        database.Ask(s => s.Rows(SelectPeople, r => r.GetInt64(0), channel, Values.Milliseconds(before), Values.Milliseconds(now), PeopleAtOnce), ct);

    private static bool Gather(Statements statements, long subscriber, long now)
    {
        var waiting = statements.Rows(
            SelectWaiting,
            r => (Delivery: new Gathering.Waiting(r.GetInt64(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.GetString(4)), LateFrom: r.GetInt64(5)),
            subscriber,
            now);
        if (waiting.Count < 2)
            return false;
        var digest = Gathering.Merge(statements, waiting.ConvertAll(w => w.Delivery), now);
        statements.Run(MarkLate, digest, waiting.Min(w => w.LateFrom), now);
        return true;
    }
}
