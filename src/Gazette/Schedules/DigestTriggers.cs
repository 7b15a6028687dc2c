using System.Globalization;
using Gazette.Following.Delivering;
using Gazette.Following.Planning;
using Quartz;

namespace Gazette.Schedules;

/// <summary>Holds a one-shot Quartz trigger for each distinct coming instant at which somebody's digest is due, rebuilt from the store whenever something changed.</summary>
internal sealed class DigestTriggers(ISchedulerFactory schedulers, DigestRuns runs, Wakes wakes, TimeProvider clock) : BackgroundService
{
    private const string Group = "digests";

    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var changes = wakes.Planning.Listen();
        var scheduler = await schedulers.GetScheduler(stoppingToken).ConfigureAwait(false);
        var job = JobBuilder.Create<DigestsDueJob>().WithIdentity("due", Group).StoreDurably().Build();
        await scheduler.AddJob(job, AddJobOptions.Replacing, stoppingToken).ConfigureAwait(false);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Rebuild(scheduler, job.Key, stoppingToken).ConfigureAwait(false);
            await changes.Wait(Look, clock, stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task Rebuild(IScheduler scheduler, JobKey job, CancellationToken ct)
    {
        var instants = (await runs.DistinctInstants(ct).ConfigureAwait(false)).Where(i => i > clock.GetUtcNow()).ToDictionary(KeyOf);
        var held = await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.GroupEquals(Group), ct).ConfigureAwait(false);
        foreach (var gone in held.Where(k => !instants.ContainsKey(k)))
            await scheduler.UnscheduleJob(gone, ct).ConfigureAwait(false);
        foreach (var (key, instant) in instants.Where(i => !held.Contains(i.Key)))
            await scheduler.ScheduleJob(TriggerBuilder.Create(clock).WithIdentity(key).ForJob(job).StartAt(instant).Build(), cancellationToken: ct).ConfigureAwait(false);
    }

    private static TriggerKey KeyOf(DateTimeOffset instant) => new(instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), Group);
}

/// <summary>Fires when a digest may be due; what is due is decided from the store, so a firing too many or lost harms nothing.</summary>
internal sealed class DigestsDueJob(Wakes wakes) : IJob
{
    /// <inheritdoc/>
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wakes.Planning.Set();
        return ValueTask.CompletedTask;
    }
}
