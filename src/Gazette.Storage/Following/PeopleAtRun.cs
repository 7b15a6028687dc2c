using System.Text.Json;
using Gazette.Following.Follows;
using Gazette.Following.Planning;
using Gazette.Following.Schedules;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>Reads the people of a batch as a run finds them now, in order of their ids.</summary>
internal static class PeopleAtRun
{
    // A batch of neighbours is read in one go along the keys; of people who lie far apart each is sought.
    private const int MostPassed = 2;

    private const string Sought = "json_each(@2) p CROSS JOIN";

    private const string ColumnsOfPerson = "s.id, a.id, a.channel, s.language, s.zone, s.quiet_from, s.quiet_to, s.quiet_silent, a.unreachable IS NULL";

    // Who is away is pushed nothing but what they ask for.
    private const string There = "(@3 OR s.absent_since IS NULL)";

    private const string SelectPeople = $"""
        SELECT {ColumnsOfPerson} FROM subscriber s CROSS JOIN address a ON a.subscriber_id = s.id
        WHERE s.id BETWEEN @0 AND @1 AND @2 IS NULL AND {There}
        ORDER BY s.id
        """;

    private const string SeekPeople = $"""
        SELECT {ColumnsOfPerson} FROM {Sought} subscriber s ON s.id = p.value CROSS JOIN address a ON a.subscriber_id = s.id
        WHERE s.id BETWEEN @0 AND @1 AND {There}
        """;

    private const string ColumnsOfWindow = "w.subscriber_id, w.cadence, w.watermark, w.minute, w.weekday, w.due";

    private const string SelectWindows = $"SELECT {ColumnsOfWindow} FROM schedule w WHERE w.subscriber_id BETWEEN @0 AND @1 AND @2 IS NULL ORDER BY w.subscriber_id";

    private const string SeekWindows = $"SELECT {ColumnsOfWindow} FROM {Sought} schedule w ON w.subscriber_id = p.value WHERE w.subscriber_id BETWEEN @0 AND @1";

    private const string ColumnsOfFollow = "f.subscriber_id, f.number, f.place, f.exclusions, f.cadence, f.after, f.until";

    private const string SelectFollows = $"""
        SELECT {ColumnsOfFollow} FROM follow f
        WHERE f.subscriber_id BETWEEN @0 AND @1 AND @2 IS NULL AND (f.until IS NULL OR f.until > @3) ORDER BY f.subscriber_id, f.number
        """;

    private const string SeekFollows = $"""
        SELECT {ColumnsOfFollow} FROM {Sought} follow f ON f.subscriber_id = p.value
        WHERE f.subscriber_id BETWEEN @0 AND @1 AND (f.until IS NULL OR f.until > @3)
        """;

    private sealed record Person(long Id, long Address, string Channel, string Language, Hours Hours, bool Reachable);

    /// <summary>Reads them.</summary>
    /// <param name="statements">Of whose snapshot.</param>
    /// <param name="run">The run.</param>
    /// <param name="ids">The batch, ascending.</param>
    /// <param name="oldestNeeded">As <see cref="RunPlanner.OldestNeeded"/> says.</param>
    /// <param name="betweenRows">Called before each row, if given: thousands of times a second.</param>
    public static IReadOnlyList<PersonAtRun> Read(Statements statements, DigestRun run, IReadOnlyList<long> ids, long? oldestNeeded, Action? betweenRows = null)
    {
        var (first, last) = (ids[0], ids[^1]);
        var neighbours = last - first < (long)MostPassed * ids.Count;
        var sought = neighbours ? null : JsonSerializer.Serialize(ids);
        var texts = new SharedValues();
        var people = All(
            statements,
            neighbours ? SelectPeople : SeekPeople,
            r => new Person(r.Long(0), r.Long(1), texts.Text(r.Bytes(2)), texts.Text(r.Bytes(3)), texts.Hours(r, 4), r.Long(8) == 1),
            betweenRows,
            first,
            last,
            sought,
            run.Kind == RunKind.Now ? 1 : 0);
        var windows = Owned(statements, neighbours ? SelectWindows : SeekWindows, texts.Window, betweenRows, first, last, sought);
        var low = windows.SelectMany(w => w.Own).Select(w => w.Watermark).DefaultIfEmpty(run.Bound).Min();
        low = Math.Min(low, oldestNeeded - 1 ?? low);
        var follows = Owned(statements, neighbours ? SelectFollows : SeekFollows, texts.Follow, betweenRows, first, last, sought, low);
        if (neighbours)
        {
            var asked = ids.ToHashSet();
            people.RemoveAll(person => !asked.Contains(person.Id));
        }

        var joined = Joined(people, windows, follows);

        // Whether a person is still due is looked at again: their times may have changed since the batches were cut.
        if (run.Kind == RunKind.Scheduled)
            joined.RemoveAll(person => !person.Windows.Any(window => window.Due <= run.Instant));
        return joined;
    }

    private static List<T> All<T>(Statements statements, string sql, Func<Row, T> read, Action? betweenRows, params ReadOnlySpan<object?> values)
    {
        var all = new List<T>();
        statements.Step(
            sql,
            statement =>
            {
                betweenRows?.Invoke();
                all.Add(read(new(statement)));
                return true;
            },
            values);
        return all;
    }

    // Rows of one owner come together.
    private static List<(long Owner, T[] Own)> Owned<T>(Statements statements, string sql, Func<Row, T> read, Action? betweenRows, params ReadOnlySpan<object?> values)
    {
        var (all, own, owner) = (new List<(long, T[])>(), new List<T>(), 0L);
        statements.Step(
            sql,
            statement =>
            {
                betweenRows?.Invoke();
                var row = new Row(statement);
                if (row.Long(0) is var next && next != owner)
                {
                    Close();
                    owner = next;
                }

                own.Add(read(row));
                return true;
            },
            values);
        Close();
        return all;

        void Close()
        {
            if (own.Count > 0)
                all.Add((owner, [.. own]));
            own.Clear();
        }
    }

    // All three come in the order of the ids.
    private static List<PersonAtRun> Joined(List<Person> people, List<(long Owner, Window[] Own)> windows, List<(long Owner, Follow[] Own)> follows)
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

    private static T[] Of<T>(long owner, List<(long Owner, T[] Own)> rows, ref int at)
    {
        while (at < rows.Count && rows[at].Owner < owner)
            at++;
        return at < rows.Count && rows[at].Owner == owner ? rows[at].Own : [];
    }
}
