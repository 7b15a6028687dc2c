using Gazette.Newsroom.Sources.Feeds;
using Quartz;

namespace Gazette.Schedules;

/// <summary>Holds a one-shot Quartz trigger for each feed, at the time of its next poll; a poll sets the next.</summary>
internal sealed class FeedTriggers(ISchedulerFactory schedulers, FeedList feeds, IFeedStore store, TimeProvider clock) : IHostedService
{
    private const string Group = "feeds";

    // A feed that was given up is looked at so often: somebody may have resumed it, perhaps in another process.
    private static readonly TimeSpan LookAtGivenUp = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken).ConfigureAwait(false);
        foreach (var feed in feeds.All)
        {
            var url = feed.Url.AbsoluteUri;
            var job = JobBuilder.Create<FeedDueJob>().WithIdentity(url, Group).StoreDurably().Build();
            await scheduler.AddJob(job, AddJobOptions.Replacing, cancellationToken).ConfigureAwait(false);
            var state = await store.Find(url, cancellationToken).ConfigureAwait(false);
            await Set(scheduler, job.Key, state, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sets the trigger of a feed's job by what is known of the feed.</summary>
    internal async Task Set(IScheduler scheduler, JobKey job, FeedState? state, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var next = state switch
        {
            null => now,
            { Disabled: not null } => now + LookAtGivenUp,
            _ => state.NextPoll > now ? state.NextPoll : now,
        };
        var trigger = TriggerBuilder.Create(clock).WithIdentity(job.Name, Group).ForJob(job).StartAt(next).Build();
        if (await scheduler.RescheduleJob(trigger.Key, trigger, ct).ConfigureAwait(false) is null)
            await scheduler.ScheduleJob(trigger, cancellationToken: ct).ConfigureAwait(false);
    }
}

/// <summary>Polls the feed whose address is the job's name.</summary>
[DisallowConcurrentExecution]
internal sealed class FeedDueJob(FeedPoller poller, FeedList feeds, FeedTriggers triggers, TimeProvider clock, ILogger<FeedDueJob> log) : IJob
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var feed = feeds.All.Single(f => f.Url.AbsoluteUri == context.JobDetail.Key.Name);
        var state = new FeedState { Url = feed.Url.AbsoluteUri, NextPoll = clock.GetUtcNow() + AfterTrouble };
        try
        {
            state = await poller.Poll(feed, cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A mistake of ours or a full store: told in full, and the feed is polled again.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(exception, "Polling {Feed} failed; it is polled again in {Wait}.", feed.Url, AfterTrouble);
        }

        await triggers.Set(context.Scheduler, context.JobDetail.Key, state, cancellationToken).ConfigureAwait(false);
    }
}
