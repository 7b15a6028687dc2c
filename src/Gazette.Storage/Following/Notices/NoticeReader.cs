using System.Text.Json;
using Gazette.Following.Follows;
using Gazette.Following.Notices;
using Gazette.Following.Schedules;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Following.Notices;

/// <summary>Reads for operators who tell many something, from a SQLite file.</summary>
public sealed class NoticeReader(Database database) : INoticeReader
{
    private const string Followers = "s.id IN (SELECT f.subscriber_id FROM follow f WHERE f.until IS NULL AND f.place IN (SELECT value FROM json_each(@0)))";

    // In groups: few hours are distinct, and counting needs no row a person.
    private const string SelectAudience = $"""
        SELECT a.channel, a.unreachable IS NOT NULL, s.absent_since IS NOT NULL, s.language, s.zone, s.quiet_from, s.quiet_to, s.quiet_silent, count(*)
        FROM subscriber s CROSS JOIN address a ON a.id = (SELECT min(x.id) FROM address x WHERE x.subscriber_id = s.id)
        WHERE @0 = '[]' OR {Followers}
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
        """;

    private const string CountDue = "SELECT count(*) FROM delivery WHERE state = 'pending' AND channel = @0 AND not_before <= @1";

    private const string SelectLatest = """
        SELECT b.run_id, b.token, g.text, b.place, b.urgent, r.created_at, r.finished_at IS NOT NULL, b.cancelled_at IS NOT NULL, b.first_delivery
        FROM broadcast b JOIN run r ON r.id = b.run_id JOIN digest g ON g.id = b.digest_id ORDER BY b.run_id DESC LIMIT @0
        """;

    private const string SelectStates = "SELECT state, channel, count(*) FROM delivery WHERE id > @1 AND run_id = @0 GROUP BY 1, 2";

    private const string CountUntold = """
        SELECT count(*) FROM correction WHERE article_id = @0 AND run_id IS NULL
          AND id > coalesce((SELECT max(t.id) FROM correction t WHERE t.article_id = @0 AND t.run_id IS NOT NULL), 0)
        """;

    private sealed record Group(string Channel, bool Unreachable, bool Away, string Language, string Zone, QuietHours? Quiet, long Count);

    private sealed record Row(long Run, Broadcast Broadcast, DateTimeOffset At, bool Planned, bool Cancelled, long FirstDelivery);

    /// <inheritdoc/>
    public Task<Audience> Audience(IReadOnlyList<Place> places, DateTimeOffset now, CancellationToken ct) => database.Ask(
        s =>
        {
            var groups = s.Rows(SelectAudience, GroupOf, JsonSerializer.Serialize(places.Select(p => p.ToString())));
            var meant = groups.Where(g => !g.Unreachable).ToList();
            return new Audience(
                [.. meant.GroupBy(g => g.Channel).Select(c => new AudienceChannel(c.Key, c.Sum(g => g.Count), Due(s, c.Key, now)))],
                meant.Where(g => g.Away).Sum(g => g.Count),
                meant.Where(g => !g.Away && g.Quiet?.EndAfter(now, ScheduleRules.ZoneOf(g.Zone)) is not null).Sum(g => g.Count),
                meant.Where(g => g.Language == "en").Sum(g => g.Count),
                groups.Where(g => g.Unreachable).Sum(g => g.Count));
        },
        ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<BroadcastReport>> Latest(int most, DateTimeOffset now, CancellationToken ct) =>
        database.Ask<IReadOnlyList<BroadcastReport>>(s => [.. s.Rows(SelectLatest, RowOf, most).Select(row => Report(s, row))], ct);

    /// <inheritdoc/>
    public Task<bool> HasUntoldCorrection(long article, CancellationToken ct) => database.Ask(s => s.Number(CountUntold, article) > 0, ct);

    private static long Due(Statements s, string channel, DateTimeOffset now) => s.Number(CountDue, channel, Values.Milliseconds(now));

    private static BroadcastReport Report(Statements s, Row row)
    {
        var counts = s.Rows(SelectStates, r => (State: r.GetString(0), Channel: r.GetString(1), Count: r.GetInt64(2)), row.Run, row.FirstDelivery);
        return new(
            row.Run,
            row.Broadcast,
            row.At,
            row.Planned,
            row.Cancelled,
            counts.GroupBy(c => c.State).ToDictionary(g => g.Key, g => g.Sum(c => c.Count)),
            [.. counts.Where(c => c.State is "pending" or "sending").GroupBy(c => c.Channel).Select(g => new AudienceChannel(g.Key, g.Sum(c => c.Count), 0))]);
    }

    private static Group GroupOf(SqliteDataReader r) => new(
        r.GetString(0), r.GetInt64(1) == 1, r.GetInt64(2) == 1, r.GetString(3), r.GetString(4), Values.Quiet(r.Number(5), r.Number(6), r.GetInt64(7)), r.GetInt64(8));

    private static Row RowOf(SqliteDataReader r) => new(
        r.GetInt64(0),
        new(r.GetString(1), r.GetString(2), r.Text(3) is { } place ? Values.Place(place) : null, r.GetInt64(4) == 1),
        Values.Instant(r.GetInt64(5)),
        r.GetInt64(6) == 1,
        r.GetInt64(7) == 1,
        r.GetInt64(8));
}
