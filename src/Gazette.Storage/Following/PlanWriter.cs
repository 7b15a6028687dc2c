using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
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
        INSERT OR IGNORE INTO body (digest_id, channel, language) SELECT value->>0, value->>1, value->>2 FROM json_each(@0)
        """;

    private const string InsertDeliveries = """
        INSERT INTO delivery (run_id, subscriber_id, digest_id, address_id, channel, language, not_before, changed_at)
        SELECT @1, value->>0, value->>1, value->>2, value->>3, value->>4, @2, @2 FROM json_each(@0)
        """;

    // A watermark never goes back: a digest asked for in between may have closed the window further.
    // An upsert, because UPDATE … FROM may walk through every window instead of the batch's.
    private const string MoveWindows = """
        INSERT INTO schedule (subscriber_id, cadence, watermark, due)
        SELECT value->>0, value->>1, CASE value->>2 WHEN 1 THEN @1 ELSE 0 END, value->>3 FROM json_each(@0) WHERE true
        ON CONFLICT (subscriber_id, cadence) DO UPDATE SET watermark = max(watermark, excluded.watermark), due = excluded.due
        """;

    private const string MoveCursor = "UPDATE run SET cursor = @1 WHERE id = @0";

    /// <summary>Writes the plan and the cursor.</summary>
    /// <returns>Ids of the plan's digests, in their order.</returns>
    public static IReadOnlyList<long> Write(Statements statements, DigestRun run, BatchPlan plan, long cursor, DateTimeOffset now)
    {
        var ids = WriteDigests(statements, run, plan.Digests);
        var written = Values.Milliseconds(now);
        var bodies = plan.Deliveries.Select(d => (Digest: ids[d.Digest], d.Channel, d.Language)).Distinct();
        InChunks(bodies, b => $"[{b.Digest},{Quoted(b.Channel)},{Quoted(b.Language)}]", rows => statements.Run(InsertBodies, rows));
        InChunks(
            plan.Deliveries,
            d => $"[{d.Subscriber},{ids[d.Digest]},{d.Address},{Quoted(d.Channel)},{Quoted(d.Language)}]",
            rows => statements.Run(InsertDeliveries, rows, run.Id, written));
        InChunks(
            plan.Moves,
            m => $"[{m.Subscriber},{(int)m.Cadence},{(m.Closed ? 1 : 0)},{(m.Due is { } due ? Values.Milliseconds(due) : "null")}]",
            rows => statements.Run(MoveWindows, rows, run.Bound));
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

        InChunks(added, i => $"[{ids[i]},\"{digests[i].Content}\"]", rows => statements.Run(InsertDigests, rows, run.Id));
        return ids;
    }

    private static void InChunks<T>(IEnumerable<T> rows, Func<T, FormattableString> row, Action<string> write)
    {
        foreach (var chunk in rows.Chunk(RowsAtOnce))
        {
            var json = new StringBuilder("[");
            foreach (var item in chunk)
                json.Append(json.Length > 1 ? "," : "").Append(row(item).ToString(CultureInfo.InvariantCulture));
            write(json.Append(']').ToString());
        }
    }

    private static string Quoted(string text) => $"\"{JavaScriptEncoder.Default.Encode(text)}\"";
}
