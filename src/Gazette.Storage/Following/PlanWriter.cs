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

    private const string InsertFrozenBody = """
        INSERT OR IGNORE INTO body (digest_id, channel, language, state, content, rendered_at) VALUES (?1, ?2, ?3, 'rendered', ?4, ?5)
        """;

    // None was ever given: the row comes with the first.
    private const string BeginDigests = "INSERT INTO sqlite_sequence (name, seq) SELECT 'digest', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'digest')";

    private const string SetDigestsAside = "UPDATE sqlite_sequence SET seq = seq + @0 WHERE name = 'digest' RETURNING seq";

    // As many rows a statement as SQLite's usual limit of values allows with room: what a statement costs is more than what a row costs.
    private const int RowsAtOnce = 64;

    private static readonly string InsertDelivery = InsertDeliveries(1);
    private static readonly string InsertManyDeliveries = InsertDeliveries(RowsAtOnce);
    private static readonly string MoveWindow = MoveWindows(1);
    private static readonly string MoveManyWindows = MoveWindows(RowsAtOnce);

    private const string MoveCursor = "UPDATE run SET cursor = @1 WHERE id = @0";

    /// <summary>Writes the plan and the cursor.</summary>
    /// <param name="statements">In whose transaction.</param>
    /// <param name="run">The run.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="frozen">Whether bodies that were rendered before still say what they would say now; else they are left to be rendered.</param>
    /// <param name="cursor">Up to whom it is planned.</param>
    /// <param name="now">When.</param>
    /// <returns>Ids of the plan's digests, in their order.</returns>
    public static IReadOnlyList<long> Write(Statements statements, DigestRun run, BatchPlan plan, bool frozen, long cursor, DateTimeOffset now)
    {
        var connection = statements.Connection;
        var ids = WriteDigests(statements, run, plan.Digests);
        WriteBodies(connection, plan.Bodies, ids, frozen, Values.Milliseconds(now));
        WriteDeliveries(connection, run, plan.Deliveries, ids, Values.Milliseconds(now));
        MoveWindows(connection, run, plan.Moves);
        statements.Run(MoveCursor, run.Id, cursor);
        return ids;
    }

    /// <summary>Sets ids aside for digests to come: nobody else is given them.</summary>
    public static IdRange SetAside(Statements statements, int count)
    {
        if (count == 0)
            return default;
        statements.Run(BeginDigests);
        return new(statements.Number(SetDigestsAside, count) - count + 1, count);
    }

    private static long[] WriteDigests(Statements statements, DigestRun run, IReadOnlyList<PlannedDigest> digests)
    {
        var last = statements.Number(SelectLastDigest);
        var ids = new long[digests.Count];
        using var insert = new RepeatedStatement(statements.Connection, InsertDigest).Bind(1, run.Id);
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = digests[i].Id ?? digests[i].IdSetAside ?? ++last;
            if (digests[i].Id is null)
                insert.Bind(2, ids[i]).Bind(3, digests[i].Content).Run();
        }

        return ids;
    }

    private static void WriteBodies(SqliteConnection connection, IReadOnlyList<PlannedBody> bodies, long[] ids, bool frozen, long now)
    {
        using var missing = new RepeatedStatement(connection, InsertBody);
        using var rendered = new RepeatedStatement(connection, InsertFrozenBody).Bind(5, now);
        foreach (var body in bodies)
        {
            var id = ids[body.Digest];
            if (frozen && body.Frozen is { } done && done.DigestId == id)
                rendered.Bind(1, id).Bind(2, body.Channel).Bind(3, body.Language).Bind(4, done.Content).Run();
            else
                missing.Bind(1, id).Bind(2, body.Channel).Bind(3, body.Language).Run();
        }
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

    private static void MoveWindows(SqliteConnection connection, DigestRun run, IReadOnlyList<WindowMove> moves)
    {
        using var one = new RepeatedStatement(connection, MoveWindow);
        using var many = new RepeatedStatement(connection, MoveManyWindows);
        foreach (var same in moves.GroupBy(move => (move.Cadence, move.Closed, move.Due)))
            foreach (var rows in same.Chunk(RowsAtOnce))
            {
                if (rows.Length == RowsAtOnce)
                    Move(many, run, rows);
                else
                    foreach (var row in rows)
                        Move(one, run, [row]);
            }
    }

    // All rows say the same but whose they are.
    private static void Move(RepeatedStatement statement, DigestRun run, ReadOnlySpan<WindowMove> rows)
    {
        statement.Bind(1, rows[0].Closed ? run.Bound : 0).Bind(2, Values.Milliseconds(rows[0].Due)).Bind(3, (long)rows[0].Cadence);
        for (var i = 0; i < rows.Length; i++)
            statement.Bind(i + 4, rows[i].Subscriber);
        statement.Run();
    }

    // A watermark never goes back: a digest asked for in between may have closed the window further.
    private static string MoveWindows(int rows) =>
        "UPDATE schedule SET watermark = max(watermark, ?1), due = ?2 WHERE cadence = ?3 AND subscriber_id IN ("
        + string.Join(", ", Enumerable.Range(0, rows).Select(i => string.Create(CultureInfo.InvariantCulture, $"?{i + 4}"))) + ")";
}
