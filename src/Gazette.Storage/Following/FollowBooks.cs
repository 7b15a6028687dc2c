using System.Collections.Immutable;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Storage.News;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>Loads a person's follow book and writes what differs.</summary>
internal static class FollowBooks
{
    private const string SelectHours = "SELECT zone, quiet_from, quiet_to, absent_since, absent_until, quiet_silent FROM subscriber WHERE id = @0";

    private const string UpdateHours = """
        UPDATE subscriber SET zone = @1, quiet_from = @2, quiet_to = @3, absent_since = @4, absent_until = @5, quiet_silent = @6 WHERE id = @0
        """;

    private const string SelectPastHours = "SELECT token, before, after FROM past_hours WHERE subscriber_id = @0 ORDER BY id";

    private const string DeletePastHours = "DELETE FROM past_hours WHERE subscriber_id = @0 AND token = @1";

    private const string InsertPastHours = "INSERT INTO past_hours (subscriber_id, token, before, after) VALUES (@0, @1, @2, @3)";

    private const string SelectRows = """
        SELECT number, place, exclusions, cadence, after, until, opened_by, ended_by FROM follow WHERE subscriber_id = @0 ORDER BY number
        """;

    private const string SelectWindows = "SELECT cadence, watermark, minute, weekday, due FROM schedule WHERE subscriber_id = @0";

    private const string SelectPast = """
        SELECT token, cadence, minute_before, weekday_before, minute_after, weekday_after FROM past_schedule WHERE subscriber_id = @0 ORDER BY id
        """;

    private const string InsertRow = """
        INSERT INTO follow (subscriber_id, number, place, exclusions, cadence, after, until, opened_by, ended_by)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8)
        """;

    private const string UpdateRow = "UPDATE follow SET until = @2, ended_by = @3 WHERE subscriber_id = @0 AND number = @1";

    private const string UpsertWindow = """
        INSERT INTO schedule (subscriber_id, cadence, watermark, minute, weekday, due) VALUES (@0, @1, @2, @3, @4, @5)
        ON CONFLICT (subscriber_id, cadence) DO UPDATE SET watermark = excluded.watermark, minute = excluded.minute, weekday = excluded.weekday, due = excluded.due
        """;

    private const string DeletePast = "DELETE FROM past_schedule WHERE subscriber_id = @0 AND token = @1";

    private const string InsertPast = """
        INSERT INTO past_schedule (subscriber_id, token, cadence, minute_before, weekday_before, minute_after, weekday_after) VALUES (@0, @1, @2, @3, @4, @5, @6)
        """;

    public static FollowBook Load(Statements statements, long subscriber) => new(
        statements.Rows(SelectHours, r => r.Hours(0), subscriber).Single(),
        [.. statements.Rows(SelectRows, r => new FollowRow(r.Follow(0), r.GetString(6), r.Text(7)), subscriber)],
        statements.Rows(SelectWindows, r => r.Window(0), subscriber).ToImmutableSortedDictionary(w => w.Cadence, w => w),
        [.. statements.Rows(SelectPast, Past, subscriber)])
    {
        PastHours = [.. statements.Rows(SelectPastHours, r => new PastHours(r.GetString(0), Values.Hours(r.GetString(1)), Values.Hours(r.GetString(2))), subscriber)],
    };

    public static void Save(Statements statements, long subscriber, FollowBook before, FollowBook after)
    {
        SaveRows(statements, subscriber, before, after);
        foreach (var w in after.Windows.Values.Where(w => before.Windows.GetValueOrDefault(w.Cadence) != w))
            statements.Run(UpsertWindow, subscriber, (int)w.Cadence, w.Watermark, Values.Minute(w.Chosen), Values.Weekday(w.Chosen), w.Due is { } due ? Values.Milliseconds(due) : null);
        foreach (var token in before.Past.Except(after.Past).Select(p => p.Token).Distinct())
            statements.Run(DeletePast, subscriber, token);
        foreach (var p in after.Past.Except(before.Past))
            statements.Run(InsertPast, subscriber, p.Token, (int)p.Cadence, Values.Minute(p.Before), Values.Weekday(p.Before), Values.Minute(p.After), Values.Weekday(p.After));
        SaveHours(statements, subscriber, before, after);
    }

    private static void SaveHours(Statements statements, long subscriber, FollowBook before, FollowBook after)
    {
        var hours = after.Hours;
        if (hours != before.Hours)
            statements.Run(
                UpdateHours,
                subscriber,
                hours.Zone,
                Values.Minute(hours.Quiet?.From),
                Values.Minute(hours.Quiet?.To),
                Values.Milliseconds(hours.Absence?.Since),
                Values.Milliseconds(hours.Absence?.Until),
                hours.Quiet?.Silent == true ? 1 : 0);
        foreach (var token in before.PastHours.Except(after.PastHours).Select(p => p.Token).Distinct())
            statements.Run(DeletePastHours, subscriber, token);
        foreach (var p in after.PastHours.Except(before.PastHours))
            statements.Run(InsertPastHours, subscriber, p.Token, Values.Hours(p.Before), Values.Hours(p.After));
    }

    // Ends first: at no moment do two rows of one place stand.
    private static void SaveRows(Statements statements, long subscriber, FollowBook before, FollowBook after)
    {
        var known = before.Rows.ToDictionary(r => r.Follow.Id);
        foreach (var row in after.Rows.Where(r => known.TryGetValue(r.Follow.Id, out var was) && !ReferenceEquals(was, r)).OrderBy(r => r.Stands))
            statements.Run(UpdateRow, subscriber, row.Follow.Id, row.Follow.Until, row.EndedBy);
        foreach (var row in after.Rows.Where(r => !known.ContainsKey(r.Follow.Id)))
        {
            var f = row.Follow;
            statements.Run(InsertRow, subscriber, f.Id, f.Place.ToString(), Values.Exclusions(f.Exclusions), (int)f.Cadence, f.From, f.Until, row.OpenedBy, row.EndedBy);
        }
    }

    private static PastSchedule Past(SqliteDataReader r)
    {
        var cadence = (Cadence)r.GetInt64(1);
        return new(r.GetString(0), cadence, Values.Schedule(cadence, r.Number(2), r.Number(3)), Values.Schedule(cadence, r.Number(4), r.Number(5))!);
    }
}
