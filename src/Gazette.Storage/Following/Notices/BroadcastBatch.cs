using System.Text.Json;
using Gazette.Following.Notices;
using Gazette.Following.Schedules;
using Gazette.Storage.News;

namespace Gazette.Storage.Following.Notices;

/// <summary>The next subscribers of a broadcast: read, then written in one transaction.</summary>
internal sealed class BroadcastBatch
{
    private const string Select = """
        SELECT b.digest_id, b.places, b.urgent, b.last_subscriber, r.cursor FROM broadcast b JOIN run r ON r.id = b.run_id WHERE b.run_id = @0
        """;

    private const string SelectEveryone = "SELECT id FROM subscriber WHERE id > @0 AND id <= @1 ORDER BY id LIMIT @2";

    private const string SelectFollowers = """
        SELECT DISTINCT subscriber_id FROM follow
        WHERE until IS NULL AND place IN (SELECT value FROM json_each(@3)) AND subscriber_id > @0 AND subscriber_id <= @1
        ORDER BY subscriber_id LIMIT @2
        """;

    private const string CountStanding = "SELECT count(*) FROM broadcast WHERE run_id = @0 AND cancelled_at IS NULL";

    // As a digest: to the first address, nothing to who cannot be reached; who is away gets it on return.
    private const string InsertDeliveries = """
        INSERT INTO delivery (run_id, subscriber_id, digest_id, address_id, channel, language, state, reason, not_before, changed_at, asked)
        SELECT @1, s.id, @2, a.id, a.channel, s.language,
          CASE WHEN s.absent_since IS NULL THEN 'pending' ELSE 'held' END, CASE WHEN s.absent_since IS NOT NULL THEN 'away' END, @3, @3, @4
        FROM json_each(@0) p
        CROSS JOIN subscriber s ON s.id = p.value
        CROSS JOIN address a ON a.id = (SELECT min(x.id) FROM address x WHERE x.subscriber_id = s.id)
        WHERE a.unreachable IS NULL
        """;

    private const string SelectQuiet = """
        SELECT DISTINCT s.zone, s.quiet_from, s.quiet_to FROM json_each(@0) p CROSS JOIN subscriber s ON s.id = p.value WHERE s.quiet_from IS NOT NULL AND NOT s.quiet_silent
        """;

    private const string Postpone = """
        UPDATE delivery SET not_before = @2 WHERE run_id = @1 AND subscriber_id IN (
          SELECT s.id FROM json_each(@0) p CROSS JOIN subscriber s ON s.id = p.value WHERE s.zone = @3 AND s.quiet_from = @4 AND s.quiet_to = @5 AND NOT s.quiet_silent)
        """;

    private readonly long run;
    private readonly Row broadcast;
    private readonly IReadOnlyList<long> subscribers;
    private readonly bool isLast;

    private BroadcastBatch(long run, Row broadcast, List<long> subscribers, bool isLast) =>
        (this.run, this.broadcast, this.subscribers, this.isLast) = (run, broadcast, subscribers, isLast);

    private sealed record Row(long Digest, string Places, bool Urgent, long Last, long Cursor);

    private sealed record Hours(string Zone, long From, long To);

    public static BroadcastBatch Read(Statements s, long run, int size)
    {
        var broadcast = s.Rows(Select, r => new Row(r.GetInt64(0), r.GetString(1), r.GetInt64(2) == 1, r.GetInt64(3), r.GetInt64(4)), run).Single();
        var subscribers = broadcast.Places == "[]"
            ? s.Rows(SelectEveryone, r => r.GetInt64(0), broadcast.Cursor, broadcast.Last, size)
            : s.Rows(SelectFollowers, r => r.GetInt64(0), broadcast.Cursor, broadcast.Last, size, broadcast.Places);
        return new(run, broadcast, subscribers, subscribers.Count < size);
    }

    public NoticeBatch Write(Statements s, DateTimeOffset now)
    {
        if (s.Number(CountStanding, run) == 0)
            return default; // Stopped since it was read.
        var (ids, at) = (JsonSerializer.Serialize(subscribers), Values.Milliseconds(now));
        var upTo = isLast ? broadcast.Last : subscribers[^1];
        var written = s.Run(InsertDeliveries, ids, run, broadcast.Digest, at, broadcast.Urgent ? 1 : 0);
        RunTally.Written(s, run, written);
        NoticeRows.Bodies(s, run, broadcast.Cursor, upTo);
        if (!broadcast.Urgent)
            HonourQuiet(s, ids, now);
        NoticeRows.Planned(s, run, upTo, isLast, now);
        return new(written, More: !isLast);
    }

    // Few hours are distinct, so each is a statement.
    private void HonourQuiet(Statements s, string ids, DateTimeOffset now)
    {
        foreach (var hours in s.Rows(SelectQuiet, r => new Hours(r.GetString(0), r.GetInt64(1), r.GetInt64(2)), ids))
            if (Values.Quiet(hours.From, hours.To, silent: 0)!.EndAfter(now, ScheduleRules.ZoneOf(hours.Zone)) is { } end)
                s.Run(Postpone, ids, run, Values.Milliseconds(end), hours.Zone, hours.From, hours.To);
    }
}
