using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Gazette.Following.Follows;
using Gazette.Following.Planning;
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
        var shared = new SharedValues();
        var low = Math.Min(run.Bound, oldestNeeded - 1 ?? run.Bound);
        var windows = Owned(statements, neighbours ? SelectWindows : SeekWindows, ids, WindowOf, betweenRows, first, last, sought);
        var follows = Owned(statements, neighbours ? SelectFollows : SeekFollows, ids, shared.Follow, betweenRows, first, last, sought, low);
        var people = new List<PersonAtRun>(ids.Count);
        Func<Window, bool> isDue = window => window.Due <= run.Instant;
        Step(statements, neighbours ? SelectPeople : SeekPeople, ids, Add, betweenRows, first, last, sought, run.Kind == RunKind.Now ? 1 : 0);
        return people;

        Window WindowOf(Row row)
        {
            var window = shared.Window(row);
            low = Math.Min(low, window.Watermark);
            return window;
        }

        void Add(Row row, int at)
        {
            if (people.Count > 0 && people[^1].Subscriber == ids[at])
                return; // A digest goes to the first address of a person.

            // Whether a person is still due is looked at again: their times may have changed since the batches were cut.
            if (run.Kind == RunKind.Scheduled && !windows[at].Any(isDue))
                return;
            people.Add(new(ids[at], row.Long(1), shared.Text(row.Bytes(2)), shared.Text(row.Bytes(3)), shared.Hours(row, 4), row.Long(8) == 1, follows[at], windows[at]));
        }
    }

    // Rows of one owner come together. Those who come after one another often have the same, and share it.
    private static ImmutableArray<T>[] Owned<T>(
        Statements statements, string sql, IReadOnlyList<long> ids, Func<Row, T> read, Action? betweenRows, params ReadOnlySpan<object?> values)
        where T : class
    {
        var (all, own, owner) = (new ImmutableArray<T>[ids.Count], new List<T>(), 0);
        Array.Fill(all, []);
        Step(
            statements,
            sql,
            ids,
            (row, at) =>
            {
                if (at != owner)
                    Close();
                owner = at;
                own.Add(read(row));
            },
            betweenRows,
            values);
        Close();
        return all;

        void Close()
        {
            var before = owner > 0 ? all[owner - 1] : [];
            all[owner] = CollectionsMarshal.AsSpan(own).SequenceEqual(before.AsSpan()) ? before : [.. own];
            own.Clear();
        }
    }

    // All rows come in the order of the ids; those of neighbours who were not asked for are passed over.
    private static void Step(
        Statements statements, string sql, IReadOnlyList<long> ids, Action<Row, int> look, Action? betweenRows, params ReadOnlySpan<object?> values)
    {
        var at = 0;
        statements.Step(
            sql,
            statement =>
            {
                betweenRows?.Invoke();
                var row = new Row(statement);
                while (ids[at] < row.Long(0))
                    at++;
                if (ids[at] == row.Long(0))
                    look(row, at);
                return true;
            },
            values);
    }
}
