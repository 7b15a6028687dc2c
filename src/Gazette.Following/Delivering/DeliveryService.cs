using Gazette.Following.Digests;
using Gazette.Following.Notices;
using Gazette.Following.Planning;
using Gazette.Following.Sending;
using Gazette.Following.Steering;
using Microsoft.Extensions.Logging;

namespace Gazette.Following.Delivering;

/// <summary>Plan, freeze and send as three loops. Each looks into the store when it is told to, when something comes due, and from time to time.</summary>
public sealed partial class DeliveryService(
    DigestRuns runs, NoticeRuns notices, Freezer freezer, Sender sender, ISteering steering, DeliveryPulse pulse, Wakes wakes, TimeProvider clock, ILogger<DeliveryService> log)
{
    // News that another program published into the store, or corrected there, is seen within two seconds.
    private static readonly TimeSpan LookForDue = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);

    private bool onHold;

    /// <summary>Runs until cancelled; then what is under way is finished and written, within bounds, and the rest left to the next start.</summary>
    public async Task Run(CancellationToken ct)
    {
        var (planning, freezing) = (wakes.Planning.Listen(), wakes.Freezing.Listen());
        var sending = sender.Channels.ToDictionary(channel => channel, _ => wakes.Sending.Listen(), StringComparer.Ordinal);
        await Begin(ct).ConfigureAwait(false);

        // What was missed while nothing ran is planned and gathered before the first is sent.
        await Do(Plan, Look, ct).ConfigureAwait(false);
        await Task.WhenAll(
        [
            Repeat(Plan, planning, LookForDue, ct),
            Repeat(Freeze, freezing, LookForDue, ct),
            .. sending.Select(s => Repeat(token => Send(s.Key, token), s.Value, Look, ct)),
        ]).ConfigureAwait(false);
    }

    // A store in trouble at the start is no reason to end: what else the program does may go on meanwhile.
    private async Task Begin(CancellationToken ct)
    {
        for (var begun = false; !begun;)
        {
            var wait = await Do(
                async token =>
                {
                    await sender.Begin(token).ConfigureAwait(false);
                    begun = true;
                    return null;
                },
                Look,
                ct).ConfigureAwait(false);
            if (!begun)
                await Task.Delay(wait, clock, ct).ConfigureAwait(false);
        }
    }

    private async Task<DateTimeOffset?> Plan(CancellationToken ct)
    {
        try
        {
            await Sweep(ct).ConfigureAwait(false);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            pulse.PlanningFailed(exception, clock.GetUtcNow());
            throw;
        }

        pulse.Planned();
        return await runs.NextWake(ct).ConfigureAwait(false);
    }

    private async Task Sweep(CancellationToken ct)
    {
        var begun = clock.GetTimestamp();
        if (await runs.Sweep(clock.GetUtcNow(), Written, ct).ConfigureAwait(false) > 0)
        {
            PlanningMetrics.Took(clock.GetElapsedTime(begun));
            Written();
        }

        if (await notices.Sweep(clock.GetUtcNow(), ct).ConfigureAwait(false) > 0)
            Written();

        // What an operator decided, perhaps in another process, is seen here within two seconds.
        var moved = await steering.GoOn(clock.GetUtcNow(), ct).ConfigureAwait(false);
        var (before, now) = (onHold, await steering.Standing(ct).ConfigureAwait(false) is not null);
        onHold = now;
        if (moved > 0)
            wakes.Freezing.Set();
        if (moved > 0 || (before && !now))
            wakes.Sending.Set();
    }

    // Some of the bodies may be there already.
    private void Written()
    {
        wakes.Freezing.Set();
        wakes.Sending.Set();
    }

    private async Task<DateTimeOffset?> Freeze(CancellationToken ct)
    {
        if (await freezer.RenderMissing(ct).ConfigureAwait(false) > 0)
            wakes.Sending.Set();
        return null;
    }

    private async Task<DateTimeOffset?> Send(string channel, CancellationToken ct)
    {
        await sender.SendDue(channel, ct).ConfigureAwait(false);
        return await sender.NextDue(channel, ct).ConfigureAwait(false);
    }

    private async Task Repeat(Func<CancellationToken, Task<DateTimeOffset?>> step, Signal.Listener hints, TimeSpan look, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var wait = await Do(step, look, ct).ConfigureAwait(false);
            await hints.Wait(wait, clock, ct).ConfigureAwait(false);
        }
    }

    private async Task<TimeSpan> Do(Func<CancellationToken, Task<DateTimeOffset?>> step, TimeSpan look, CancellationToken ct)
    {
        try
        {
            var next = await step(ct).ConfigureAwait(false) - clock.GetUtcNow();
            return next is null || next > look ? look : next < TimeSpan.Zero ? TimeSpan.Zero : next.Value;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return TimeSpan.Zero; // Stopping is no trouble: the rows stay as they are for the next start.
        }
#pragma warning disable CA1031 // A full disk or a lock passes; the loop must outlive it, and its next look finds what is due.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Trouble(exception);
            return AfterTrouble;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A step of the deliveries failed; it is tried again in a few seconds.")]
    private partial void Trouble(Exception exception);
}
