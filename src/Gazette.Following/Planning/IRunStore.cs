using Gazette.Following.Schedules;

namespace Gazette.Following.Planning;

/// <summary>Keeps runs, and lets batches of them be planned in one transaction each. Implemented by a store.</summary>
public interface IRunStore
{
    /// <summary>Runs begun and not finished, oldest first: those a person asked for among them.</summary>
    Task<IReadOnlyList<DigestRun>> Unfinished(CancellationToken ct);

    /// <summary>Ends the absences whose time has come: each of these people gets a run of their own.</summary>
    Task EndAbsences(DateTimeOffset now, ScheduleRules rules, CancellationToken ct);

    /// <summary>The earliest time at which somebody's digest is due, or null when none is to come.</summary>
    Task<DateTimeOffset?> EarliestDue(CancellationToken ct);

    /// <summary>Opens a run for everyone whose time had come by an instant, or returns null when there is nobody.</summary>
    /// <param name="upTo">The instant: now, or earlier where what was missed is made up for day by day.</param>
    /// <param name="late">Whether it makes up for what was missed.</param>
    /// <param name="now">When it is opened.</param>
    /// <param name="ct">Ends it.</param>
    Task<DigestRun?> OpenScheduled(DateTimeOffset upTo, bool late, DateTimeOffset now, CancellationToken ct);

    /// <summary>Opens a run for those who want news at once, if they have been told of nothing since an offer as old as the delay; else null.</summary>
    /// <param name="now">When it is opened.</param>
    /// <param name="delay">How old the offer is at least.</param>
    /// <param name="grace">An offer older than this beyond the delay makes the run late.</param>
    /// <param name="ct">Ends it.</param>
    Task<DigestRun?> OpenImmediate(DateTimeOffset now, TimeSpan delay, TimeSpan grace, CancellationToken ct);

    /// <summary>Ids of the people a run is for behind its cursor, in batches of at most a number of them, ascending.</summary>
    Task<IReadOnlyList<IReadOnlyList<long>>> Batches(DigestRun run, int size, CancellationToken ct);

    /// <summary>Ids of the digests that a run has written, by content.</summary>
    Task<Dictionary<string, long>> Written(DigestRun run, CancellationToken ct);

    /// <summary>Reads the people of a batch (those who are still due) before its turn comes, while another is written.</summary>
    /// <param name="run">The run.</param>
    /// <param name="subscribers">The batch.</param>
    /// <param name="oldestNeeded">As <see cref="RunPlanner.OldestNeeded"/> says.</param>
    /// <param name="ct">Ends it.</param>
    Task<BatchAhead> LookAhead(DigestRun run, IReadOnlyList<long> subscribers, long? oldestNeeded, CancellationToken ct);

    /// <summary>Has the people of a batch planned, and writes the plan and the cursor, all in one transaction that also reads them, unless nothing changed since they were read.</summary>
    /// <param name="run">The run.</param>
    /// <param name="subscribers">The batch.</param>
    /// <param name="ahead">Its people if they were read before, and what was planned for them; or null.</param>
    /// <param name="planner">Plans them where that was not done or is worth nothing any more.</param>
    /// <param name="idsToSetAside">For how many digests to come an id is to be set aside.</param>
    /// <param name="now">When it is planned.</param>
    /// <param name="ct">Ends it.</param>
    Task<BatchResult> Plan(DigestRun run, IReadOnlyList<long> subscribers, BatchAhead? ahead, RunPlanner planner, int idsToSetAside, DateTimeOffset now, CancellationToken ct);

    /// <summary>The sizes of runs of the same kind since an instant.</summary>
    Task<RecentSizes> Sizes(DigestRun run, DateTimeOffset since, CancellationToken ct);

    /// <summary>The run may be larger than usual: from now on its deliveries are planned as held.</summary>
    Task Weigh(DigestRun run, long usualMost, CancellationToken ct);

    /// <summary>Marks a run as finished. One that was weighed goes out if it is of a usual size after all, else it waits for an operator's word.</summary>
    Task Finish(DigestRun run, DateTimeOffset now, CancellationToken ct);

    /// <summary>The distinct coming instants of people's schedules and of ends of absences, ascending, at most so many.</summary>
    Task<IReadOnlyList<DateTimeOffset>> ScheduledInstants(int most, CancellationToken ct);

    /// <summary>When the oldest offer appeared of which those who want news at once have not been told; null when there is none, or no such person.</summary>
    Task<DateTimeOffset?> OldestUntold(CancellationToken ct);

    /// <summary>The calendar of workdays changed: coming times that were reckoned by the old one are reckoned anew; what is due already stays so.</summary>
    /// <returns>How many moved.</returns>
    Task<int> RetimeWorkdays(ScheduleRules rules, DateTimeOffset now, CancellationToken ct);

    /// <summary>Makes one delivery of each person's that were planned, cannot have arrived, and of which the oldest may go since before an instant.</summary>
    /// <returns>How many people's.</returns>
    Task<int> GatherOverdue(DateTimeOffset before, DateTimeOffset now, CancellationToken ct);

    /// <summary>Cancels what was held since before an instant.</summary>
    /// <returns>How many.</returns>
    Task<int> CancelHeldSince(DateTimeOffset before, DateTimeOffset now, CancellationToken ct);
}
