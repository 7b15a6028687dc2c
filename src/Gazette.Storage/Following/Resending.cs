using System.Text.Json;
using Gazette.Following.Steering;
using Gazette.Storage.News;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>Writes deliveries that ended unwell anew, as deliveries of a run of the kind <c>resend</c>.</summary>
internal static class Resending
{
    private const int AtOnce = 5_000;

    // What was sent again before is sent again as that delivery, not as the first; a digest of which nothing is left is not sent. A message
    // that was to be changed is there, with its old words.
    private const string Which = $"""
        d.replaces IS NULL AND d.state IN ('failed', 'uncertain', 'cancelled', 'sent')
          AND (d.state IN ('failed', 'uncertain') OR (d.state = 'cancelled' AND d.reason = '{RunMoves.CalledOff}') OR (d.state = 'sent' AND @4))
          AND NOT EXISTS (SELECT 1 FROM delivery e WHERE e.resend_of = d.id)
          AND NOT EXISTS (SELECT 1 FROM body b WHERE b.digest_id = d.digest_id AND b.channel = d.channel AND b.language = d.language AND b.state = 'empty')
        """;

    private const string People = "CROSS JOIN address a ON a.id = d.address_id CROSS JOIN subscriber s ON s.id = d.subscriber_id";

    // By ids: the deliveries of a run, or of the runs of a day, lie together.
    private const string OfRuns = $"""
        FROM delivery d CROSS JOIN run r ON r.id = d.run_id {People}
        WHERE d.id BETWEEN @0 AND @1 AND (@2 IS NULL OR d.run_id = @2) AND (@3 IS NULL OR r.instant BETWEEN @3 AND @5) AND {Which}
        """;

    private const string OfPerson = $"""
        FROM delivery d {People} WHERE d.subscriber_id = @2 AND d.id BETWEEN @0 AND @1 AND {Which}
        """;

    private const string Counts = "SELECT d.state, a.unreachable IS NOT NULL, count(*) ";

    private const string ByState = " GROUP BY 1, 2";

    private const string Ids = "SELECT d.id ";

    private const string Next = " AND a.unreachable IS NULL ORDER BY d.id LIMIT 5000";

    private const string SelectRange = """
        SELECT coalesce(min(coalesce(first_delivery, 1)), 1), coalesce(max(coalesce(last_delivery, 0)), 0) FROM run
        WHERE planned > 0 AND (@0 IS NULL OR id = @0) AND (@1 IS NULL OR instant BETWEEN @1 AND @2)
        """;

    private const string SelectRun = "SELECT resend, cursor, created_at, decided_by FROM run WHERE id = @0";

    private const string WriteAgain = """
        INSERT INTO delivery (run_id, subscriber_id, digest_id, address_id, channel, language, state, reason, not_before, changed_at, resend_of)
        SELECT @1, d.subscriber_id, d.digest_id, d.address_id, d.channel, d.language,
               iif(s.absent_since IS NULL, 'pending', 'held'), iif(s.absent_since IS NULL, NULL, 'away'), @2, @2, d.id
        FROM json_each(@0) i CROSS JOIN delivery d ON d.id = i.value CROSS JOIN subscriber s ON s.id = d.subscriber_id
        WHERE true ORDER BY d.id ON CONFLICT (subscriber_id, run_id) DO NOTHING
        """;

    // What could not be rendered is tried once more.
    private const string RenderAgain = """
        UPDATE body SET state = 'missing', error = NULL, revision = revision + 1
        WHERE state = 'poisoned' AND digest_id IN (SELECT d.digest_id FROM json_each(@0) i CROSS JOIN delivery d ON d.id = i.value)
        """;

    private const string MoveCursor = "UPDATE run SET cursor = @1 WHERE id = @0";

    private const string MarkFinished = "UPDATE run SET finished_at = @1 WHERE id = @0";

    private const string InsertAnother = """
        INSERT INTO run (kind, instant, bound, created_at, resend, decided_by) SELECT 'resend', @1, bound, created_at, resend, decided_by FROM run WHERE id = @0
        """;

    /// <summary>What a scope holds, told by state and whether the person can be reached.</summary>
    public static ResendPreview Preview(Statements s, ResendScope scope)
    {
        var (first, last) = Range(s, scope);
        var counts = Rows(s, Counts, ByState, scope, first, last, r => (State: r.GetString(0), Away: r.GetInt64(1) == 1, Count: r.GetInt64(2)));
        long Of(string state) => counts.Where(c => c.State == state && !c.Away).Sum(c => c.Count);
        return new(Of("failed"), Of("uncertain"), Of("cancelled"), Of("sent"), counts.Where(c => c.Away).Sum(c => c.Count));
    }

    /// <summary>Writes the next deliveries of a resend run.</summary>
    /// <returns>Whether there may be more in it; and how many were written.</returns>
    public static (bool More, int Written) Batch(Statements s, long run, DateTimeOffset at)
    {
        var now = Values.Milliseconds(at);
        var (scope, cursor) = s.Rows(SelectRun, r => (JsonSerializer.Deserialize<ResendScope>(r.GetString(0))!, r.GetInt64(1)), run).Single();
        var (first, last) = Range(s, scope);
        var ids = Rows(s, Ids, Next, scope, Math.Max(first, cursor + 1), last, r => r.GetInt64(0));
        var json = JsonSerializer.Serialize(ids);
        s.Run(RenderAgain, json);
        var written = s.Run(WriteAgain, json, run, now);
        RunTally.Written(s, run, written);
        if (ids.Count > 0)
            s.Run(MoveCursor, run, ids[^1]);
        if (ids.Count == AtOnce)
            return (true, written);
        Finish(s, run, scope, now);
        return (false, written);
    }

    // A person may have several: a run has one delivery for each, so those left over are another's.
    private static void Finish(Statements s, long run, ResendScope scope, long now)
    {
        s.Run(MarkFinished, run, now);
        var (first, last) = Range(s, scope);
        if (Rows(s, Ids, Next, scope, first, last, r => r.GetInt64(0)).Count > 0)
            s.Run(InsertAnother, run, Steering.FreeInstant(s, "resend", now));
    }

    private static List<T> Rows<T>(Statements s, string select, string end, ResendScope scope, long first, long last, Func<SqliteDataReader, T> row) => s.Rows(
        select + (scope.Subscriber is null ? OfRuns : OfPerson) + end,
        row,
        first,
        last,
        scope.Subscriber ?? scope.Run,
        Values.Milliseconds(scope.From),
        scope.SentToo ? 1 : 0,
        UntilOf(scope));

    private static (long First, long Last) Range(Statements s, ResendScope scope)
    {
        var (first, last) = scope.Subscriber is null
            ? s.Rows(SelectRange, r => (r.GetInt64(0), r.GetInt64(1)), scope.Run, Values.Milliseconds(scope.From), UntilOf(scope)).Single()
            : (1, long.MaxValue);
        return (first, Math.Min(last, scope.UpTo ?? last));
    }

    // BETWEEN holds both ends.
    private static long? UntilOf(ResendScope scope) => Values.Milliseconds(scope.Until) - 1;
}
