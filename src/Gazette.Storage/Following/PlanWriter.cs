using System.Globalization;
using Gazette.Following.Planning;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>Writes a batch's plan.</summary>
internal static class PlanWriter
{
    private const string SelectLastDigest = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'digest'), 0)";

    private const string InsertDigest = "INSERT INTO digest (id, run_id, articles) VALUES (?2, ?1, ?3)";

    private const string InsertBody = "INSERT OR IGNORE INTO body (digest_id, channel, language) VALUES (?1, ?2, ?3)";

    // As many rows a statement as SQLite's usual limit of values allows with room: what a statement costs is more than what a row costs.
    private const int RowsAtOnce = 64;

    private static readonly string InsertDelivery = InsertDeliveries(1);
    private static readonly string InsertManyDeliveries = InsertDeliveries(RowsAtOnce);

    // A watermark never goes back: a digest asked for in between may have closed the window further.
    private const string MoveWindow = """
        UPDATE schedule SET watermark = max(watermark, ?1), due = ?2 WHERE subscriber_id = ?3 AND cadence = ?4
        """;

    private const string MoveCursor = "UPDATE run SET cursor = @1 WHERE id = @0";

    /// <summary>Writes the plan and the cursor.</summary>
    /// <returns>Ids of the plan's digests, in their order.</returns>
    public static IReadOnlyList<long> Write(Statements statements, DigestRun run, BatchPlan plan, long cursor, DateTimeOffset now)
    {
        var connection = statements.Connection;
        var ids = WriteDigests(statements, run, plan.Digests);
        using (var body = new RepeatedStatement(connection, InsertBody))
        {
            foreach (var (digest, channel, language) in plan.Deliveries.Select(d => (d.Digest, d.Channel, d.Language)).Distinct())
                body.Bind(1, ids[digest]).Bind(2, channel).Bind(3, language).Run();
        }
        WriteDeliveries(connection, run, plan.Deliveries, ids, Values.Milliseconds(now));
        using (var window = new RepeatedStatement(connection, MoveWindow))
        {
            foreach (var move in plan.Moves)
                window.Bind(1, move.Closed ? run.Bound : 0).Bind(2, Values.Milliseconds(move.Due)).Bind(3, move.Subscriber).Bind(4, (long)move.Cadence).Run();
        }
        statements.Run(MoveCursor, run.Id, cursor);
        return ids;
    }

    private static long[] WriteDigests(Statements statements, DigestRun run, IReadOnlyList<PlannedDigest> digests)
    {
        var last = statements.Number(SelectLastDigest);
        var ids = new long[digests.Count];
        using var digest = new RepeatedStatement(statements.Connection, InsertDigest).Bind(1, run.Id);
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = digests[i].KnownId ?? ++last;
            if (digests[i].KnownId is null)
                digest.Bind(2, ids[i]).Bind(3, digests[i].Content).Run();
        }

        return ids;
    }

    private static void WriteDeliveries(SqliteConnection connection, DigestRun run, IReadOnlyList<PlannedDelivery> deliveries, long[] ids, long now)
    {
        using var one = new RepeatedStatement(connection, InsertDelivery).Bind(1, run.Id).Bind(2, now).Bind(3, run.Kind == RunKind.Now ? 1L : 0);
        using var many = new RepeatedStatement(connection, InsertManyDeliveries).Bind(1, run.Id).Bind(2, now).Bind(3, run.Kind == RunKind.Now ? 1L : 0);
        foreach (var same in deliveries.GroupBy(d => (d.Channel, d.Language)))
        {
            one.Bind(4, same.Key.Channel).Bind(5, same.Key.Language);
            many.Bind(4, same.Key.Channel).Bind(5, same.Key.Language);
            foreach (var rows in same.Chunk(RowsAtOnce))
            {
                if (rows.Length == RowsAtOnce)
                    Insert(many, rows, ids, now);
                else
                    foreach (var row in rows)
                        Insert(one, [row], ids, now);
            }
        }
    }

    private static void Insert(RepeatedStatement statement, ReadOnlySpan<PlannedDelivery> rows, long[] ids, long now)
    {
        var value = 6;
        foreach (var row in rows)
            statement.Bind(value++, row.Subscriber).Bind(value++, row.Address).Bind(value++, ids[row.Digest]).Bind(value++, row.NotBefore is { } later ? Values.Milliseconds(later) : now);
        statement.Run();
    }

    private static string InsertDeliveries(int rows) =>
        "INSERT INTO delivery (run_id, changed_at, asked, channel, language, subscriber_id, address_id, digest_id, not_before) VALUES "
        + string.Join(", ", Enumerable.Range(0, rows).Select(i => string.Create(CultureInfo.InvariantCulture, $"(?1, ?2, ?3, ?4, ?5, ?{4 * i + 6}, ?{4 * i + 7}, ?{4 * i + 8}, ?{4 * i + 9})")));
}
