using System.Text;
using Gazette.Following.Planning;
using Gazette.Storage.News;

namespace Gazette.Storage.Following;

/// <summary>Writes a batch's plan, 5,000 rows a statement: a row a call costs more than the row.</summary>
internal static class PlanWriter
{
    private const int RowsAtOnce = 5000;

    private const string SelectLastDigest = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'digest'), 0)";

    private const string InsertDigests = """
        INSERT INTO digest (id, run_id, articles) SELECT value->>0, @1, value->>1 FROM json_each(@0)
        """;

    private const string InsertBodies = """
        INSERT OR IGNORE INTO body (digest_id, channel, language) SELECT value, @1, @2 FROM json_each(@0)
        """;

    // Addresses with their digests: plain keys and values, since to look into a list costs as much as to write its row.
    private const string InsertDeliveries = """
        INSERT INTO delivery (run_id, subscriber_id, digest_id, address_id, channel, language, not_before, changed_at, asked)
        SELECT @1, a.subscriber_id, d.value, a.id, @2, @3, @4, @5, @6 FROM json_each(@0) d CROSS JOIN address a ON a.id = d.key
        """;

    // A watermark never goes back: a digest asked for in between may have closed the window further.
    private const string MoveWindows = """
        UPDATE schedule SET watermark = max(watermark, @2), due = @3
        WHERE cadence = @1 AND subscriber_id IN (SELECT value FROM json_each(@0))
        """;

    private const string MoveCursor = "UPDATE run SET cursor = @1 WHERE id = @0";

    /// <summary>Writes the plan and the cursor.</summary>
    /// <returns>Ids of the plan's digests, in their order.</returns>
    public static IReadOnlyList<long> Write(Statements statements, DigestRun run, BatchPlan plan, long cursor, DateTimeOffset now)
    {
        var ids = WriteDigests(statements, run, plan.Digests);
        foreach (var same in plan.Deliveries.GroupBy(d => (d.Channel, d.Language, d.NotBefore)))
        {
            var (channel, language, notBefore) = same.Key;
            InChunks(same.Select(d => ids[d.Digest]).Distinct(), (json, id) => json.Append(id), rows => statements.Run(InsertBodies, rows, channel, language));
            InChunks(
                same,
                (json, d) => json.Append('"').Append(d.Address).Append("\":").Append(ids[d.Digest]),
                rows => statements.Run(InsertDeliveries, rows, run.Id, channel, language, Values.Milliseconds(notBefore ?? now), Values.Milliseconds(now), run.Kind == RunKind.Now ? 1 : 0),
                "{}");
        }

        // Few times are distinct, so a list of people for each says it all.
        foreach (var same in plan.Moves.GroupBy(m => (m.Cadence, m.Closed, m.Due)))
        {
            var (watermark, due) = (same.Key.Closed ? run.Bound : 0, same.Key.Due is { } next ? Values.Milliseconds(next) : (long?)null);
            InChunks(same, (json, m) => json.Append(m.Subscriber), rows => statements.Run(MoveWindows, rows, (int)same.Key.Cadence, watermark, due));
        }

        statements.Run(MoveCursor, run.Id, cursor);
        return ids;
    }

    private static long[] WriteDigests(Statements statements, DigestRun run, IReadOnlyList<PlannedDigest> digests)
    {
        var last = statements.Number(SelectLastDigest);
        var ids = new long[digests.Count];
        var added = new List<int>();
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = digests[i].KnownId ?? ++last;
            if (digests[i].KnownId is null)
                added.Add(i);
        }

        InChunks(added, (json, i) => json.Append('[').Append(ids[i]).Append(",\"").Append(digests[i].Content).Append("\"]"), rows => statements.Run(InsertDigests, rows, run.Id));
        return ids;
    }

    private static void InChunks<T>(IEnumerable<T> rows, Action<StringBuilder, T> append, Action<string> write, string brackets = "[]")
    {
        foreach (var chunk in rows.Chunk(RowsAtOnce))
        {
            var json = new StringBuilder().Append(brackets[0]);
            foreach (var row in chunk)
            {
                if (json.Length > 1)
                    json.Append(',');
                append(json, row);
            }

            write(json.Append(brackets[1]).ToString());
        }
    }
}
