using Gazette.Following.Planning;
using Gazette.Following.Schedules;

namespace Gazette.Tests.Storage.Following;

/// <summary>A run store that cuts small batches and dies before one of them, or fails as often as told.</summary>
internal sealed class FailingRunStore(IRunStore store, Func<int, bool> killed, int size) : IRunStore
{
    private int planned;

    public FailingRunStore(IRunStore store, Func<bool> fails)
        : this(store, _ => fails(), 10_000)
    {
    }

    /// <summary>Batches that are planned and committed.</summary>
    public int Planned => Volatile.Read(ref planned);

    public Task<IReadOnlyList<DigestRun>> Unfinished(CancellationToken ct) => store.Unfinished(ct);

    public Task EndAbsences(DateTimeOffset now, ScheduleRules rules, CancellationToken ct) => store.EndAbsences(now, rules, ct);

    /// <summary>What happens between the look for unfinished runs and that for who is due.</summary>
    public Action Meanwhile { get; init; } = () => { };

    public Task<DateTimeOffset?> EarliestDue(CancellationToken ct)
    {
        Meanwhile();
        return store.EarliestDue(ct);
    }

    public Task<DigestRun?> OpenScheduled(DateTimeOffset upTo, bool late, DateTimeOffset now, CancellationToken ct) => store.OpenScheduled(upTo, late, now, ct);

    public Task<DigestRun?> OpenImmediate(DateTimeOffset now, TimeSpan delay, TimeSpan grace, CancellationToken ct) => store.OpenImmediate(now, delay, grace, ct);

    public Task<int> RetimeWorkdays(ScheduleRules rules, DateTimeOffset now, CancellationToken ct) => store.RetimeWorkdays(rules, now, ct);

    public Task<int> GatherOverdue(DateTimeOffset before, DateTimeOffset now, CancellationToken ct) => store.GatherOverdue(before, now, ct);

    public Task<IReadOnlyList<IReadOnlyList<long>>> Batches(DigestRun run, int most, CancellationToken ct) => store.Batches(run, size, ct);

    public Task<Dictionary<string, long>> Written(DigestRun run, CancellationToken ct) => store.Written(run, ct);

    public async Task<BatchAhead> LookAhead(DigestRun run, IReadOnlyList<long> subscribers, long? oldestNeeded, CancellationToken ct)
    {
        var ahead = await store.LookAhead(run, subscribers, oldestNeeded, ct);
        ReadAhead(ahead);
        return ahead;
    }

    /// <summary>What happens after people were read ahead, before their batch is planned.</summary>
    public Action<BatchAhead> ReadAhead { get; init; } = _ => { };

    public async Task<BatchResult> Plan(DigestRun run, IReadOnlyList<long> subscribers, BatchAhead? ahead, RunPlanner planner, int idsToSetAside, DateTimeOffset now, CancellationToken ct)
    {
        if (killed(planned))
            throw new IOException("killed");
        var result = await store.Plan(run, subscribers, ahead, planner, idsToSetAside, now, ct);
        planned += result.NeedsAfter is null ? 1 : 0;
        return result;
    }

    public Task<RecentSizes> Sizes(DigestRun run, DateTimeOffset since, CancellationToken ct) => store.Sizes(run, since, ct);

    public Task Weigh(DigestRun run, long usualMost, CancellationToken ct) => store.Weigh(run, usualMost, ct);

    public Task Finish(DigestRun run, DateTimeOffset now, CancellationToken ct) => store.Finish(run, now, ct);

    public Task<IReadOnlyList<DateTimeOffset>> ScheduledInstants(int most, CancellationToken ct) => store.ScheduledInstants(most, ct);

    public Task<DateTimeOffset?> OldestUntold(CancellationToken ct) => store.OldestUntold(ct);

    public Task<int> CancelHeldSince(DateTimeOffset before, DateTimeOffset now, CancellationToken ct) => store.CancelHeldSince(before, now, ct);
}
