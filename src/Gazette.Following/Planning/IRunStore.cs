using Gazette.Following.Schedules;

namespace Gazette.Following.Planning;

/// <summary>Keeps runs, and lets batches of them be planned in one transaction each. Implemented by a store.</summary>
public interface IRunStore
{
    /// <summary>Runs begun and not finished, oldest first: those a person asked for among them.</summary>
    Task<IReadOnlyList<DigestRun>> Unfinished(CancellationToken ct);

    /// <summary>Ends the absences whose time has come: each of these people gets a run of their own.</summary>
    Task EndAbsences(DateTimeOffset now, ScheduleRules rules, CancellationToken ct);

    /// <summary>Opens a run for everyone whose time has come, or returns null when there is nobody.</summary>
    Task<DigestRun?> OpenScheduled(DateTimeOffset now, CancellationToken ct);

    /// <summary>Opens a run for those who want news at once, if they have been told of nothing since an offer as old as the delay; else null.</summary>
    Task<DigestRun?> OpenImmediate(DateTimeOffset now, TimeSpan delay, CancellationToken ct);

    /// <summary>Ids of the people a run is for behind its cursor, in batches of at most a number of them, ascending.</summary>
    Task<IReadOnlyList<long[]>> Batches(DigestRun run, int size, CancellationToken ct);

    /// <summary>Ids of the digests that a run has written, by content.</summary>
    Task<Dictionary<string, long>> Written(DigestRun run, CancellationToken ct);

    /// <summary>Reads the people of a batch (those who are still due), has them planned, and writes the plan and the cursor, all in one transaction.</summary>
    Task<BatchResult> Plan(DigestRun run, IReadOnlyList<long> subscribers, RunPlanner planner, DateTimeOffset now, CancellationToken ct);

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

    /// <summary>Cancels what was held since before an instant.</summary>
    /// <returns>How many.</returns>
    Task<int> CancelHeldSince(DateTimeOffset before, DateTimeOffset now, CancellationToken ct);
}
