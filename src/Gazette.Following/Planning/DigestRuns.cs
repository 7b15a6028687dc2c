using Gazette.Following.Schedules;
using Gazette.Newsroom.Publishing;
using Microsoft.Extensions.Logging;

namespace Gazette.Following.Planning;

/// <summary>Finds what is due from the store and plans it. Called by a timer, a fired trigger or a hint; a call too many or too late harms nothing.</summary>
public sealed partial class DigestRuns(IRunStore store, IOfferReader offers, IPlanFreezer freezer, ScheduleRules rules, DigestOptions options, RightOfWay rightOfWay, ILogger<DigestRuns> log)
{
    /// <summary>Subscribers in one transaction.</summary>
    internal const int BatchSize = 1_000;

    // Every minute of a week: more distinct instants than that people do not use.
    private const int MostInstants = 7 * 24 * 60;

    // A person who has not returned by then is not surprised with old news (platforms: follows are kept 28 days).
    private static readonly TimeSpan HeldFor = TimeSpan.FromDays(28);

    private static readonly TimeSpan LookForOverdue = TimeSpan.FromMinutes(10);

    private DateTimeOffset nextLookForOverdue;

    /// <summary>Plans everything that is due.</summary>
    /// <returns>How many deliveries were written.</returns>
    public Task<int> Sweep(DateTimeOffset now, CancellationToken ct) => Sweep(now, () => { }, ct);

    /// <summary>Plans everything that is due.</summary>
    /// <param name="now">What is due by then.</param>
    /// <param name="batchPlanned">Called after each batch: its digests can be frozen while the next is planned.</param>
    /// <param name="ct">Ends it between two batches.</param>
    /// <returns>How many deliveries were written.</returns>
    public async Task<int> Sweep(DateTimeOffset now, Action batchPlanned, CancellationToken ct)
    {
        await store.EndAbsences(now, rules, ct).ConfigureAwait(false);
        var deliveries = await PlanUnfinished(now, batchPlanned, ct).ConfigureAwait(false);
        deliveries += await PlanMissed(now, batchPlanned, ct).ConfigureAwait(false);
        if (await store.OpenScheduled(now, late: false, now, ct).ConfigureAwait(false) is { } scheduled)
            deliveries += await Plan(scheduled, now, batchPlanned, ct).ConfigureAwait(false);
        if (await store.OpenImmediate(now, options.ImmediateDelay, rules.Grace, ct).ConfigureAwait(false) is { } immediate)
            deliveries += await Plan(immediate, now, batchPlanned, ct).ConfigureAwait(false);
        // Who came back meanwhile gets one message with what the runs above planned.
        deliveries += await PlanUnfinished(now, batchPlanned, ct).ConfigureAwait(false);
        deliveries += await GatherOverdue(deliveries > 0, now, ct).ConfigureAwait(false);
        await store.CancelHeldSince(now - HeldFor, now, ct).ConfigureAwait(false);
        return deliveries;
    }

    /// <summary>The distinct coming instants: of people's schedules, and of news that waits for its delay. One-shot triggers stand for them.</summary>
    public Task<IReadOnlyList<DateTimeOffset>> DistinctInstants(CancellationToken ct) => Instants(MostInstants, ct);

    /// <summary>The first of <see cref="DistinctInstants"/>, or null when nothing is to come.</summary>
    public async Task<DateTimeOffset?> NextWake(CancellationToken ct) => await Instants(1, ct).ConfigureAwait(false) is [var first, ..] ? first : null;

    private async Task<IReadOnlyList<DateTimeOffset>> Instants(int most, CancellationToken ct)
    {
        var scheduled = await store.ScheduledInstants(most, ct).ConfigureAwait(false);
        var untold = await store.OldestUntold(ct).ConfigureAwait(false);
        return untold is null ? scheduled : [.. scheduled.Append(untold.Value + options.ImmediateDelay).Distinct().Order()];
    }

    // Where a channel is down for long a look reads all that waits: after a run, which adds to it, and from time to time.
    private async Task<int> GatherOverdue(bool planned, DateTimeOffset now, CancellationToken ct)
    {
        if (!planned && now < nextLookForOverdue && nextLookForOverdue - now <= LookForOverdue)
            return 0;
        nextLookForOverdue = now + LookForOverdue;
        return await store.GatherOverdue(now - options.CatchUpAfter, now, ct).ConfigureAwait(false);
    }

    private async Task<int> PlanUnfinished(DateTimeOffset now, Action batchPlanned, CancellationToken ct)
    {
        var deliveries = 0;
        foreach (var run in await store.Unfinished(ct).ConfigureAwait(false))
            deliveries += await Plan(run, now, batchPlanned, ct).ConfigureAwait(false);
        return deliveries;
    }

    // Day by day, the oldest first, so that each digest can say which days it makes up for. Where a run left its people's time as it was, that is the end.
    private async Task<int> PlanMissed(DateTimeOffset now, Action batchPlanned, CancellationToken ct)
    {
        var (deliveries, last) = (0, DateTimeOffset.MinValue);
        var missed = now - rules.Grace;
        while (await store.EarliestDue(ct).ConfigureAwait(false) is { } due && due < missed && due > last)
        {
            var (day, upTo) = (rules.EndOfDay(due), missed.AddMilliseconds(-1));
            if (await store.OpenScheduled(day < upTo ? day : upTo, late: true, now, ct).ConfigureAwait(false) is { } run)
                deliveries += await Plan(run, now, batchPlanned, ct).ConfigureAwait(false);
            last = due;
        }

        return deliveries;
    }

    private async Task<int> Plan(DigestRun run, DateTimeOffset now, Action batchPlanned, CancellationToken ct)
    {
        var batches = await store.Batches(run, BatchSize, ct).ConfigureAwait(false);
        run = await Weighed(run, batches.Sum(b => b.Count), ct).ConfigureAwait(false);
        var written = await store.Written(run, ct).ConfigureAwait(false);
        var planner = new RunPlanner(run, new(run.Bound, []), written, rules, now);
        var deliveries = 0;
        BatchAhead? ahead = null;
        for (var i = 0; i < batches.Count; i++)
        {
            var with = planner;
            // A batch is planned while the one in front of it is written: what is set aside now is for the one behind the next.
            var ids = i + 2 < batches.Count ? BatchSize - planner.IdsLeft : 0;
            var planning = PlanBatch(run, batches[i], ahead, planner, ids, written, now, ct);
            // Both at once take two processors: where people ask, one is left to them.
            if (rightOfWay.IsSought)
                await planning.ConfigureAwait(false);
            var next = Ahead(run, batches.ElementAtOrDefault(i + 1), planner, ct);
            await Task.WhenAll(planning, next).ConfigureAwait(false); // Of two failures the plan's is told.
            (planner, var result) = await planning.ConfigureAwait(false);
            ahead = await next.ConfigureAwait(false);
            if (planner != with)
                ahead = Unplanned(ahead);
            planner.Committed(result);
            deliveries += result.Deliveries;
            batchPlanned();
        }

        await store.Finish(run, now, ct).ConfigureAwait(false);
        PlanningMetrics.Count(run.Kind, deliveries);
        Planned(run.Kind, run.Instant, run.Bound, deliveries);
        return deliveries;
    }

    private async Task<BatchAhead?> Ahead(DigestRun run, IReadOnlyList<long>? batch, RunPlanner planner, CancellationToken ct)
    {
        if (batch is null)
            return null;
        void GiveWay() => rightOfWay.Give(null, ct);
        GiveWay();
        var ahead = await store.LookAhead(run, batch, planner.OldestNeeded, ct).ConfigureAwait(false);
        return planner.NeedsAfter(ahead.People) is null
            ? ahead with { Plan = await freezer.Freeze(run, planner.Plan(ahead.People, GiveWay), ahead.News, ct).ConfigureAwait(false) }
            : ahead;
    }

    // What was planned is of use to the planner alone that planned it.
    private static BatchAhead? Unplanned(BatchAhead? ahead) => ahead is null ? null : ahead with { Plan = null };

    // With another planner where the batch needs older offers than were read.
    private async Task<(RunPlanner Planner, BatchResult Result)> PlanBatch(
        DigestRun run, IReadOnlyList<long> batch, BatchAhead? ahead, RunPlanner planner, int ids, Dictionary<string, long> written, DateTimeOffset now, CancellationToken ct)
    {
        var result = await store.Plan(run, batch, ahead, planner, ids, now, ct).ConfigureAwait(false);
        while (result.NeedsAfter is { } after)
        {
            var needed = await offers.Between(after, run.Bound, ct).ConfigureAwait(false);
            (planner, ahead) = (new RunPlanner(run, new(after, needed), written, rules, now), Unplanned(ahead));
            result = await store.Plan(run, batch, ahead, planner, ids, now, ct).ConfigureAwait(false);
        }

        return (planner, result);
    }

    // Before it is planned only the people are known, not how many of them get something: none of it goes out before that is.
    private async Task<DigestRun> Weighed(DigestRun run, int people, CancellationToken ct)
    {
        if (run is not { Cursor: 0, Weighed: false, Kind: RunKind.Scheduled or RunKind.Immediate } || people < options.UnusualFrom)
            return run;
        if (UnusualSize.Most(await store.Sizes(run, run.Instant - UnusualSize.Recent, ct).ConfigureAwait(false), options) is not { } most || people <= most)
            return run;
        await store.Weigh(run, most, ct).ConfigureAwait(false);
        return run with { Weighed = true };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Planned the {Kind} run of {Instant:u} up to sequence {Bound}: {Deliveries} deliveries.")]
    private partial void Planned(RunKind kind, DateTimeOffset instant, long bound, int deliveries);
}
