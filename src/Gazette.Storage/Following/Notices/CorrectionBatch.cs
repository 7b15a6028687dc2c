using System.Globalization;
using System.Text.Json;
using Gazette.Following.Notices;
using Gazette.Storage.News;

namespace Gazette.Storage.Following.Notices;

/// <summary>The next subscribers that are looked at for a correction: those who had the article are told, in the message itself where it can be changed.</summary>
internal sealed class CorrectionBatch
{
    private const string Select = """
        SELECT c.article_id, c.at, c.digest_id, r.cursor, coalesce((
          SELECT min(f.id) FROM run f WHERE f.bound >= (SELECT min(o.sequence) FROM offer o WHERE o.article_id = c.article_id)), r.id)
        FROM correction c JOIN run r ON r.id = c.run_id WHERE c.run_id = @0
        """;

    private const string CountUnderWay = """
        SELECT count(*) FROM delivery d CROSS JOIN digest g ON g.id = d.digest_id
        WHERE d.state = 'sending' AND d.changed_at <= @0 AND instr(g.articles, @1) > 0
        """;

    private const string SelectUpTo = "SELECT max(id) FROM (SELECT id FROM subscriber WHERE id > @0 ORDER BY id LIMIT @1)";

    // What the last attempt began with, it ended with: what began before the correction holds the old text. A correction still on its way will hold the new.
    private const string SelectHad = """
        SELECT d.subscriber_id, d.id, d.state
        FROM subscriber s
        CROSS JOIN delivery d ON d.subscriber_id = s.id AND d.run_id >= @2 AND d.run_id < @5
        CROSS JOIN digest g ON g.id = d.digest_id AND instr(g.articles, @3) > 0
        WHERE s.id > @0 AND s.id <= @1
          AND ((d.state = 'sent' AND coalesce((SELECT max(t.started_at) FROM attempt t WHERE t.delivery_id = d.id), d.changed_at) <= @4)
            OR (d.state IN ('pending', 'held') AND g.form IS NOT NULL))
        ORDER BY d.subscriber_id, d.id
        """;

    // One for each digest that was sent and whose message can be named; it lists what that listed, as of then, and all that was corrected in it.
    private const string InsertDigests = $"""
        INSERT INTO digest (run_id, articles, form, corrects, instant, late_from, late_to, origin)
        SELECT DISTINCT @1, g.articles, coalesce(g.form, 'corrected'),
          (SELECT json_group_array(value) FROM (SELECT value FROM json_each(coalesce(g.corrects, '[]')) UNION SELECT @2)),
          coalesce(g.instant, r.instant), {LatenessColumns.Of}, g.id
        FROM json_each(@0) c CROSS JOIN delivery d ON d.id = c.value CROSS JOIN digest g ON g.id = d.digest_id CROSS JOIN run r ON r.id = g.run_id
        WHERE d.platform_id <> ''
        ON CONFLICT (run_id, origin) WHERE origin IS NOT NULL DO NOTHING
        """;

    // A change makes no sound: it waits for nobody. Who blocked us is told on return.
    private const string InsertDeliveries = """
        INSERT INTO delivery (run_id, subscriber_id, digest_id, address_id, channel, language, state, reason, not_before, changed_at, replaces)
        SELECT @1, s.id, coalesce(n.id, @2), a.id, a.channel, s.language,
          CASE WHEN a.unreachable IS NOT NULL OR (n.id IS NULL AND s.absent_since IS NOT NULL) THEN 'held' ELSE 'pending' END,
          CASE WHEN a.unreachable IS NOT NULL THEN a.unreachable WHEN n.id IS NULL AND s.absent_since IS NOT NULL THEN 'away' END,
          @3, @3, nullif(d.platform_id, '')
        FROM json_each(@0) c
        CROSS JOIN delivery d ON d.id = c.value
        CROSS JOIN subscriber s ON s.id = d.subscriber_id
        CROSS JOIN address a ON a.id = d.address_id
        LEFT JOIN digest n ON n.run_id = @1 AND n.origin = d.digest_id AND d.platform_id <> ''
        """;

    // The short message too must be there when a change is refused.
    private const string InsertShortBodies = """
        INSERT OR IGNORE INTO body (digest_id, channel, language)
        SELECT DISTINCT @3, d.channel, d.language FROM delivery d WHERE d.subscriber_id > @1 AND d.subscriber_id <= @2 AND d.run_id = @0
        """;

    // The clock of a send is read a moment after it was claimed: who is told once too often only sees the same text again.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly long run;
    private readonly Row correction;
    private readonly long? upTo;
    private readonly IReadOnlyList<long> told;

    private CorrectionBatch(long run, Row correction, long? upTo, IReadOnlyList<long> told) =>
        (this.run, this.correction, this.upTo, this.told) = (run, correction, upTo, told);

    private sealed record Row(long Article, long At, long Short, long Cursor, long FirstRun)
    {
        public long Until => At + (long)Grace.TotalMilliseconds;

        public string Key => string.Create(CultureInfo.InvariantCulture, $"[{Article},");
    }

    private sealed record Had(long Subscriber, long Delivery, string State);

    /// <summary>Reads; null while something that left before the correction is still under way.</summary>
    public static CorrectionBatch? Read(Statements s, long run, int size)
    {
        var correction = s.Rows(Select, r => new Row(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4)), run).Single();
        if (s.Number(CountUnderWay, correction.Until, correction.Key) > 0)
            return null;
        var upTo = s.Rows(SelectUpTo, r => r.Number(0), correction.Cursor, size).Single();
        var had = upTo is null
            ? []
            : s.Rows(SelectHad, r => new Had(r.GetInt64(0), r.GetInt64(1), r.GetString(2)), correction.Cursor, upTo, correction.FirstRun, correction.Key, correction.Until, run);
        return new(run, correction, upTo, [.. had.GroupBy(h => h.Subscriber).Select(g => g.Last()).Where(h => h.State == "sent").Select(h => h.Delivery)]);
    }

    public NoticeBatch Write(Statements s, DateTimeOffset now)
    {
        if (upTo is not { } last)
        {
            NoticeRows.Planned(s, run, correction.Cursor, last: true, now);
            return default;
        }

        if (told.Count > 0)
        {
            var ids = JsonSerializer.Serialize(told);
            s.Run(InsertDigests, ids, run, correction.Article);
            RunTally.Written(s, run, s.Run(InsertDeliveries, ids, run, correction.Short, Values.Milliseconds(now)));
            NoticeRows.Bodies(s, run, correction.Cursor, last);
            s.Run(InsertShortBodies, run, correction.Cursor, last, correction.Short);
        }

        NoticeRows.Planned(s, run, last, last: false, now);
        return new(told.Count, More: true);
    }
}
