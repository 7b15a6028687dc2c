using System.Text.Json;
using Gazette.Following.Follows;
using Gazette.Following.Planning;
using Gazette.Following.Schedules;
using Gazette.Storage.News;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>Reads the people of a batch as a run finds them now, in order of their ids.</summary>
internal static class PeopleAtRun
{
    // Whether a person is still due is looked at again: their times may have changed since the batches were cut.
    private const string SelectPeople = """
        SELECT s.id, a.id, a.channel, s.language, s.zone, a.unreachable IS NULL, s.quiet_from, s.quiet_to
        FROM json_each(@0) p
        CROSS JOIN subscriber s ON s.id = p.value
        CROSS JOIN address a ON a.subscriber_id = s.id
        WHERE (@1 IS NULL OR EXISTS (SELECT 1 FROM schedule w WHERE w.subscriber_id = s.id AND w.due <= @1))
          AND (@2 OR s.absent_since IS NULL)   -- who is away is pushed nothing but what they ask for
        """;

    private const string SelectWindows = """
        SELECT w.subscriber_id, w.cadence, w.watermark, w.minute, w.weekday, w.due
        FROM json_each(@0) p CROSS JOIN schedule w ON w.subscriber_id = p.value
        """;

    private const string SelectFollows = """
        SELECT f.subscriber_id, f.number, f.place, f.exclusions, f.cadence, f.after, f.until
        FROM json_each(@0) p CROSS JOIN follow f ON f.subscriber_id = p.value
        WHERE f.until IS NULL OR f.until > @1
        """;

    private sealed record Person(long Id, long Address, string Channel, string Language, Hours Hours, bool Reachable);

    public static IReadOnlyList<PersonAtRun> Read(Statements statements, DigestRun run, IReadOnlyList<long> ids, long? oldestNeeded)
    {
        var asked = JsonSerializer.Serialize(ids);
        var texts = new Texts();
        var people = statements.Rows(
            SelectPeople,
            r => new Person(r.GetInt64(0), r.GetInt64(1), texts.Same(r, 2), texts.Same(r, 3), texts.Hours(r, 4, 6), r.GetInt64(5) == 1),
            asked,
            run.Kind == RunKind.Scheduled ? Values.Milliseconds(run.Instant) : null,
            run.Kind == RunKind.Now ? 1 : 0);
        var windows = statements.Rows(SelectWindows, r => (Owner: r.GetInt64(0), Window: texts.Window(r)), asked);
        var low = windows.Select(w => w.Window.Watermark).DefaultIfEmpty(run.Bound).Min();
        low = Math.Min(low, oldestNeeded - 1 ?? low);
        var follows = statements.Rows(SelectFollows, r => (Owner: r.GetInt64(0), Follow: texts.Follow(r)), asked, low);
        return Joined(people, windows, follows);
    }

    // All three come in the order of the ids.
    private static List<PersonAtRun> Joined(List<Person> people, List<(long Owner, Window Window)> windows, List<(long Owner, Follow Follow)> follows)
    {
        var joined = new List<PersonAtRun>(people.Count);
        var (w, f) = (0, 0);
        foreach (var p in people)
        {
            if (joined.Count > 0 && joined[^1].Subscriber == p.Id)
                continue; // A digest goes to the first address of a person.
            joined.Add(new(p.Id, p.Address, p.Channel, p.Language, p.Hours, p.Reachable, Of(p.Id, follows, ref f), Of(p.Id, windows, ref w)));
        }

        return joined;
    }

    private static T[] Of<T>(long owner, List<(long Owner, T Value)> rows, ref int at)
    {
        while (at < rows.Count && rows[at].Owner < owner)
            at++;
        var first = at;
        while (at < rows.Count && rows[at].Owner == owner)
            at++;
        var own = new T[at - first];
        for (var i = 0; i < own.Length; i++)
            own[i] = rows[first + i].Value;
        return own;
    }

    /// <summary>Keeps one object for each of the values that a batch repeats thousands of times.</summary>
    private sealed class Texts
    {
        private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);
        private readonly Dictionary<(string, long?, long?), Hours> hours = [];
        private readonly Dictionary<(long, long?, long?), Gazette.Following.Schedules.Schedule?> schedules = [];

        public string Same(SqliteDataReader reader, int column)
        {
            var text = reader.GetString(column);
            return texts.TryGetValue(text, out var same) ? same : texts[text] = text;
        }

        public Hours Hours(SqliteDataReader reader, int zone, int quiet)
        {
            var key = (Same(reader, zone), reader.Number(quiet), reader.Number(quiet + 1));
            return hours.TryGetValue(key, out var same) ? same : hours[key] = new(key.Item1, Values.Quiet(key.Item2, key.Item3));
        }

        public Follow Follow(SqliteDataReader reader)
        {
            var text = reader.GetString(2);
            if (!places.TryGetValue(text, out var place))
                places.Add(text, place = Values.Place(text));
            return new(reader.GetInt64(1), place, Values.Exclusions(reader.Text(3)), (Cadence)reader.GetInt64(4), reader.GetInt64(5), reader.Number(6));
        }

        public Window Window(SqliteDataReader reader)
        {
            var key = (reader.GetInt64(1), reader.Number(3), reader.Number(4));
            if (!schedules.TryGetValue(key, out var schedule))
                schedules.Add(key, schedule = Values.Schedule((Cadence)key.Item1, key.Item2, key.Item3));
            return new((Cadence)key.Item1, reader.GetInt64(2), schedule, reader.Number(5) is { } due ? Values.Instant(due) : null);
        }
    }
}
