using Gazette.Following.Planning;
using Gazette.Storage.News;

namespace Gazette.Storage.Following;

/// <summary>Writes a batch's plan.</summary>
internal static class PlanWriter
{
    private const string SelectLastDigest = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'digest'), 0)";

    private const string InsertBody = "INSERT OR IGNORE INTO body (digest_id, channel, language) VALUES (?1, ?2, ?3)";

    private const string InsertFrozenBody = """
        INSERT OR IGNORE INTO body (digest_id, channel, language, state, content, rendered_at) VALUES (?1, ?2, ?3, 'rendered', ?4, ?5)
        """;

    // None was ever given: the row comes with the first.
    private const string BeginDigests = "INSERT INTO sqlite_sequence (name, seq) SELECT 'digest', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'digest')";

    private const string SetDigestsAside = "UPDATE sqlite_sequence SET seq = seq + @0 WHERE name = 'digest' RETURNING seq";

    private const string MoveCursor = "UPDATE run SET cursor = @1 WHERE id = @0";

    // Neighbours whose windows stand alike are moved in one go along the key, where nobody else between them stands so.
    private const string Alike = "subscriber_id BETWEEN @0 AND @1 AND cadence = @2 AND due IS @3";

    private const string CountAlike = $"SELECT count(*) FROM schedule WHERE {Alike}";

    private const string MoveAlike = $"UPDATE schedule SET watermark = max(watermark, @4), due = @5 WHERE {Alike}";

    private static readonly ManyRows InsertDigests = new("INSERT INTO digest (run_id, id, articles) VALUES ", shared: 1, own: 2, "(?1, {0}, {1})");

    private static readonly ManyRows InsertDeliveries = new(
        "INSERT INTO delivery (run_id, changed_at, asked, channel, language, subscriber_id, address_id, digest_id, not_before) VALUES ",
        shared: 5,
        own: 4,
        "(?1, ?2, ?3, ?4, ?5, {0}, {1}, {2}, {3})");

    // A watermark never goes back: a digest asked for in between may have closed the window further.
    private static readonly ManyRows MoveWindows = new(
        "UPDATE schedule SET watermark = max(watermark, ?1), due = ?2 WHERE cadence = ?3 AND subscriber_id IN (", shared: 3, own: 1, "{0}", ")");

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
        var ids = WriteDigests(statements, run, plan.Digests);
        WriteBodies(statements, plan.Bodies, ids, frozen, Values.Milliseconds(now));
        WriteDeliveries(statements, run, plan.Deliveries, ids, Values.Milliseconds(now));
        WriteMoves(statements, run, plan.Moves);
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
        var (ids, added) = (new long[digests.Count], new List<int>());
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = digests[i].Id ?? digests[i].IdSetAside ?? ++last;
            if (digests[i].Id is null)
                added.Add(i);
        }

        InsertDigests.Run(statements, added, statement => statement.Bind(1, run.Id), (statement, value, i) => statement.Bind(value, ids[i]).Bind(value + 1, digests[i].Content));
        return ids;
    }

    private static void WriteBodies(Statements statements, IReadOnlyList<PlannedBody> bodies, long[] ids, bool frozen, long now)
    {
        var missing = statements.Repeated(InsertBody);
        var rendered = statements.Repeated(InsertFrozenBody).Bind(5, now);
        foreach (var body in bodies)
        {
            var id = ids[body.Digest];
            if (frozen && body.Frozen is { } done && done.DigestId == id)
                rendered.Bind(1, id).Bind(2, body.Channel).Bind(3, body.Language).Bind(4, done.Content).Run();
            else
                missing.Bind(1, id).Bind(2, body.Channel).Bind(3, body.Language).Run();
        }
    }

    private static void WriteDeliveries(Statements statements, DigestRun run, IReadOnlyList<PlannedDelivery> deliveries, long[] ids, long now)
    {
        var asked = run.Kind == RunKind.Now ? 1L : 0;
        foreach (var (channel, language) in deliveries.Select(d => (d.To.Channel, d.To.Language)).Distinct())
            InsertDeliveries.Run(
                statements,
                deliveries.Where(d => d.To.Channel == channel && d.To.Language == language),
                statement => statement.Bind(1, run.Id).Bind(2, now).Bind(3, asked).Bind(4, channel).Bind(5, language),
                (statement, value, row) => statement.Bind(value, row.To.Subscriber).Bind(value + 1, row.To.Address).Bind(value + 2, ids[row.Digest])
                    .Bind(value + 3, row.NotBefore is { } later ? Values.Milliseconds(later) : now));
    }

    private static void WriteMoves(Statements statements, DigestRun run, IReadOnlyDictionary<WindowMove, List<long>> moves)
    {
        foreach (var (move, people) in moves)
        {
            var (watermark, due, cadence, was) = (move.Closed ? run.Bound : 0, Values.Milliseconds(move.Due), (long)move.Cadence, Values.Milliseconds(move.WasDue));
            if (statements.Number(CountAlike, people[0], people[^1], cadence, was) == people.Count)
                statements.Run(MoveAlike, people[0], people[^1], cadence, was, watermark, due);
            else
                MoveWindows.Run(statements, people, statement => statement.Bind(1, watermark).Bind(2, due).Bind(3, cadence), (statement, value, person) => statement.Bind(value, person));
        }
    }
}
