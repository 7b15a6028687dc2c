using Gazette.Following.Schedules;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>Reckons coming times on workdays anew when the calendar changed. Few times and zones are distinct; people are taken in stretches of ids, so that nobody who waits waits for long.</summary>
internal sealed class WorkdayTimes(Database database)
{
    private const int PeopleAtOnce = 20_000;

    private const string SelectTimes = """
        SELECT DISTINCT w.minute, s.zone, w.due FROM schedule w CROSS JOIN subscriber s ON s.id = w.subscriber_id
        WHERE w.cadence = 2 AND w.due > @0
        """;

    private const string SelectLast = "SELECT coalesce(max(id), 0) FROM subscriber";

    private const string Move = """
        UPDATE schedule SET due = @3
        WHERE cadence = 2 AND due = @2 AND minute IS @0 AND subscriber_id BETWEEN @4 AND @5
          AND (SELECT s.zone FROM subscriber s WHERE s.id = subscriber_id) = @1
        """;

    // What was read ahead for a run is of no use any more.
    private const string MarkChanged = "UPDATE people_changed SET number = number + 1";

    private sealed record Moved(long? Minute, string Zone, long Due, long Next);

    /// <summary>Moves them.</summary>
    /// <returns>How many moved.</returns>
    public async Task<int> Retime(ScheduleRules rules, DateTimeOffset now, CancellationToken ct)
    {
        var (times, last) = await database.Ask(
            s => (s.Rows(SelectTimes, r => Reckoned(r.Number(0), r.GetString(1), r.GetInt64(2), rules, now), Values.Milliseconds(now)), s.Number(SelectLast)),
            ct).ConfigureAwait(false);
        var moving = times.Where(t => t.Next != t.Due).ToList();
        var moved = 0;
        for (var from = 1L; moving.Count > 0 && from <= last; from += PeopleAtOnce)
        {
            var to = from + PeopleAtOnce - 1;
            var first = from;
            moved += await database.Change(
                Lane.Bulk,
                s =>
                {
                    s.Run(MarkChanged);
                    return moving.Sum(t => s.Run(Move, t.Minute, t.Zone, t.Due, t.Next, first, to));
                },
                ct).ConfigureAwait(false);
        }

        return moved;
    }

    private static Moved Reckoned(long? minute, string zone, long due, ScheduleRules rules, DateTimeOffset now)
    {
        var schedule = Values.Schedule(Cadence.Workdays, minute, null) ?? rules.DefaultFor(Cadence.Workdays);
        return new(minute, zone, due, Values.Milliseconds(rules.Next(schedule, zone, now)));
    }
}
