using Gazette.Following.Planning;
using Gazette.Following.Schedules;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>Keeps runs in a SQLite file.</summary>
public sealed partial class RunStore(Database database) : IRunStore
{
    private const int AbsencesAtOnce = 500;

    /// <inheritdoc/>
    public Task<IReadOnlyList<DigestRun>> Unfinished(CancellationToken ct) =>
        database.Ask<IReadOnlyList<DigestRun>>(s => s.Rows(SelectUnfinished, Run), ct);

    /// <inheritdoc/>
    public async Task EndAbsences(DateTimeOffset now, ScheduleRules rules, CancellationToken ct)
    {
        var following = new FollowingChanges(rules);
        while (await database.Ask(s => s.Rows(SelectAbsencesOver, r => r.GetInt64(0), Values.Milliseconds(now), AbsencesAtOnce), ct).ConfigureAwait(false) is { Count: > 0 } over)
            await database.Change(Lane.Bulk, s => over.Sum(subscriber => following.EndAbsence(s, subscriber, now)), ct).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<DateTimeOffset?> EarliestDue(CancellationToken ct) =>
        database.Ask(s => s.Rows(SelectEarliestDue, r => r.Number(0)) is [{ } due] ? Values.Instant(due) : (DateTimeOffset?)null, ct);

    /// <inheritdoc/>
    public async Task<DigestRun?> OpenScheduled(DateTimeOffset upTo, bool late, DateTimeOffset now, CancellationToken ct)
    {
        var last = Values.Milliseconds(upTo);
        if (!await database.Ask(s => s.Rows(SelectLatestDue, r => r.Number(0), last) is [not null], ct).ConfigureAwait(false))
            return null;
        return await database.Change(
            Lane.Plan, // It begins here: searches leave what they have mapped with this commit.
            s => s.Rows(SelectLatestDue, r => r.Number(0), last) is [{ } due] ? Open(s, "scheduled", due, Values.Milliseconds(now), late ? due : null) : null,
            ct).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<DigestRun?> OpenImmediate(DateTimeOffset now, TimeSpan delay, TimeSpan grace, CancellationToken ct)
    {
        if (await OldestUntold(ct).ConfigureAwait(false) is not { } oldest || oldest > now - delay)
            return null;
        long? lateFrom = oldest < now - delay - grace ? Values.Milliseconds(oldest) : null;
        return await database.Change(Lane.Plan, s => Open(s, "immediate", Values.Milliseconds(now), Values.Milliseconds(now), lateFrom), ct).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<int> RetimeWorkdays(ScheduleRules rules, DateTimeOffset now, CancellationToken ct) => new WorkdayTimes(database).Retime(rules, now, ct);

    /// <inheritdoc/>
    public Task<int> GatherOverdue(DateTimeOffset before, DateTimeOffset now, CancellationToken ct) => new Overdue(database).Gather(before, now, ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IReadOnlyList<long>>> Batches(DigestRun run, int size, CancellationToken ct) => database.Ask<IReadOnlyList<IReadOnlyList<long>>>(
        s =>
        {
            // In one piece: the collector of garbage would copy a million ids in small ones, twice, while everything waits.
            long[] all = [.. run.Kind switch
            {
                RunKind.Scheduled => s.Rows(SelectDue, r => r.GetInt64(0), Values.Milliseconds(run.Instant), run.Cursor),
                RunKind.Immediate => s.Rows(SelectImmediate, r => r.GetInt64(0), run.Cursor),
                _ => run.Cursor < run.Subscriber ? [run.Subscriber!.Value] : [],
            }];
            var batches = new List<IReadOnlyList<long>>(all.Length / size + 1);
            for (var first = 0; first < all.Length; first += size)
                batches.Add(new ArraySegment<long>(all, first, Math.Min(size, all.Length - first)));
            return batches;
        },
        ct);

    /// <inheritdoc/>
    public Task<Dictionary<string, long>> Written(DigestRun run, CancellationToken ct) => database.Ask(
        s =>
        {
            var written = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (var (content, id) in s.Rows(SelectDigests, r => (r.GetString(1), r.GetInt64(0)), run.Id))
                written[content] = id;
            return written;
        },
        ct);

    /// <inheritdoc/>
    public Task<BatchAhead> LookAhead(DigestRun run, IReadOnlyList<long> subscribers, long? oldestNeeded, CancellationToken ct) => Task.Run(
        () => database.Ask(
            s =>
            {
                // The numbers first: what changes after them, whether it is seen or not, makes them differ when the batch is planned.
                var (changed, news) = (s.Number(SelectPeopleChanged), s.Number(RecentAnswers.SelectNewsChanged));
                return new BatchAhead(PeopleAtRun.Read(s, run, subscribers, oldestNeeded, () => database.RightOfWay.Give(null, ct)), changed, news, oldestNeeded);
            },
            ct),
        ct);

    /// <inheritdoc/>
    public Task<BatchResult> Plan(
        DigestRun run, IReadOnlyList<long> subscribers, BatchAhead? ahead, RunPlanner planner, int idsToSetAside, DateTimeOffset now, CancellationToken ct) => database.Change(
        Lane.Plan,
        s =>
        {
            var seen = ahead is not null && ahead.OldestNeeded == planner.OldestNeeded && ahead.Changed == s.Number(SelectPeopleChanged) ? ahead : null;
            if (seen?.Plan is not { } plan)
            {
                var people = seen?.People ?? PeopleAtRun.Read(s, run, subscribers, planner.OldestNeeded);
                if (planner.NeedsAfter(people) is { } after)
                    return new BatchResult(0, after);
                plan = planner.Plan(people);
            }

            var digests = PlanWriter.Write(s, run, plan, frozen: seen?.News == s.Number(RecentAnswers.SelectNewsChanged), subscribers[^1], now);
            RunTally.Planned(s, run, plan.Deliveries.Count);
            Gathering.After(s, run, plan, now);
            return new BatchResult(plan.Deliveries.Count) { Plan = plan, DigestIds = digests, SetAside = PlanWriter.SetAside(s, idsToSetAside) };
        },
        ct);

    /// <inheritdoc/>
    public Task Finish(DigestRun run, DateTimeOffset now, CancellationToken ct) => database.Change(Lane.Bulk, s => s.Run(MarkFinished, run.Id, Values.Milliseconds(now)), ct);

    /// <inheritdoc/>
    public Task<RecentSizes> Sizes(DigestRun run, DateTimeOffset since, CancellationToken ct) => database.Ask(
        s => s.Rows(SelectSizes, r => new RecentSizes(r.GetInt64(0), r.GetInt64(1)), run.Kind == RunKind.Immediate ? "immediate" : "scheduled", Values.Milliseconds(since)).Single(),
        ct);

    /// <inheritdoc/>
    public Task Weigh(DigestRun run, long usualMost, CancellationToken ct) => database.Change(Lane.Bulk, s => s.Run(MarkWeighed, run.Id, usualMost), ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DateTimeOffset>> ScheduledInstants(int most, CancellationToken ct) =>
        database.Ask<IReadOnlyList<DateTimeOffset>>(
            s => [.. s.Rows(SelectInstants, r => r.Number(0), most).Concat(s.Rows(SelectAbsenceEnd, r => r.Number(0)))
                .OfType<long>().Distinct().Order().Take(most).Select(Values.Instant)],
            ct);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> OldestUntold(CancellationToken ct) =>
        database.Ask(s => s.Rows(SelectOldestUntold, r => Values.Instant(r.GetInt64(0))) is [var oldest] ? oldest : (DateTimeOffset?)null, ct);

    /// <inheritdoc/>
    public async Task<int> CancelHeldSince(DateTimeOffset before, DateTimeOffset now, CancellationToken ct)
    {
        var any = await database.Ask(s => s.Number(CountHeld, Values.Milliseconds(before)) > 0, ct).ConfigureAwait(false);
        return any ? await database.Change(Lane.Bulk, s => s.Run(CancelHeld, Values.Milliseconds(before), Values.Milliseconds(now)), ct).ConfigureAwait(false) : 0;
    }

    // An instant can come twice when the clock was set back: the later run takes the next free millisecond.
    private static DigestRun Open(Statements s, string kind, long instant, long now, long? lateFrom)
    {
        while (s.Number(CountRuns, kind, instant) > 0)
            instant++;
        return s.Rows(InsertRun, Run, kind, instant, now, lateFrom).Single();
    }

    private static DigestRun Run(SqliteDataReader r) => new(
        r.GetInt64(0),
        r.GetInt64(6) == 1 ? RunKind.CatchUp : Enum.Parse<RunKind>(r.GetString(1), ignoreCase: true),
        Values.Instant(r.GetInt64(2)),
        r.GetInt64(3),
        r.Number(4),
        r.GetInt64(5))
    {
        Late = r.Number(7) is { } from ? new(Values.Instant(from), Values.Instant(r.GetInt64(8))) : null,
        Weighed = r.GetInt64(9) == 1,
    };
}
