using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Gazette.Following.Sending;

/// <summary>Sends one channel's deliveries: claims what the limiter lets out, sends several at once, and writes outcomes together with the next claim.</summary>
internal sealed partial class ChannelSender(IChannel channel, IOutbox outbox, Pacer pacer, TimeProvider clock, Random random, ILogger log) : IDisposable
{
    // What is claimed is what a kill leaves ambiguous; without a limit a little more than is under way keeps the channel busy.
    private const int ClaimedWithoutLimit = 256;

    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim atOnce = new(channel.Limits.AtOnce);
    private DateTimeOffset? refusedUntil;

    public string Channel => channel.Name;

    private int MostClaimed => channel.Limits.WholeBotPerSecond is null ? ClaimedWithoutLimit : channel.Limits.AtOnce;

    /// <summary>Sends until nothing can be claimed now and nothing is under way.</summary>
    /// <returns>How many attempts ended.</returns>
    public async Task<int> SendDue(long start, CancellationToken ct)
    {
        using var stop = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        await using var stopping = ct.Register(() => stop.CancelAfter(StopGrace)).ConfigureAwait(false);
        var ended = System.Threading.Channels.Channel.CreateUnbounded<Settled>();
        List<Settled> done = [];
        var (underWay, total) = (0, 0);
        do
        {
            // What was tried is written even while stopping; what was not begun is left to the next start.
            var room = ct.IsCancellationRequested ? 0 : MostClaimed - underWay;
            foreach (var claimed in await Take(start, room, done).ConfigureAwait(false))
            {
                underWay++;
                _ = Send(claimed, ended.Writer, stop.Token);
            }

            done = underWay == 0 ? [] : await NextEnded(ended.Reader, underWay).ConfigureAwait(false);
            underWay -= done.Count;
            total += done.Count;
        }
        while (underWay > 0 || done.Count > 0);
        ct.ThrowIfCancellationRequested();
        return total;
    }

    /// <summary>When there will be something to send, or null.</summary>
    public async Task<DateTimeOffset?> NextDue(CancellationToken ct)
    {
        var next = await outbox.NextDue(channel.Name, clock.GetUtcNow(), ct).ConfigureAwait(false);
        return refusedUntil < (next ?? DateTimeOffset.MaxValue) ? refusedUntil : next;
    }

    public void Dispose() => atOnce.Dispose();

    /// <summary>What a claimed delivery becomes after an outcome; counts and logs it.</summary>
    public Settled Settle(ClaimedDelivery claimed, SendOutcome outcome, DateTimeOffset startedAt)
    {
        var now = clock.GetUtcNow();
        var settled = new Settled(claimed, claimed.Delivery.After(outcome, now, random), outcome, startedAt, now);
        DeliveryMetrics.Count(channel.Name, outcome);
        if (outcome is SendOutcome.TryLater later)
            pacer.Pause(Sending.Pause.For(claimed.Address, later, now));
        if (outcome is SendOutcome.NoAnswer silent)
            NoAnswer(claimed.Delivery.Id, channel.Name, silent.Reason, settled.After.State);
        return settled;
    }

    // With room left it does not only wait for what is under way: one slow answer must not keep the others from being claimed.
    private async Task<List<Settled>> NextEnded(ChannelReader<Settled> ended, int underWay)
    {
        using var enough = new CancellationTokenSource();
        var next = ended.WaitToReadAsync(CancellationToken.None).AsTask();
        if (!next.IsCompleted && underWay < MostClaimed)
            await Task.WhenAny(next, Task.Delay(UntilLook(), clock, enough.Token)).ConfigureAwait(false);
        else
            await next.ConfigureAwait(false);
        await enough.CancelAsync().ConfigureAwait(false);
        var done = new List<Settled>();
        while (ended.TryRead(out var settled))
            done.Add(settled);
        return done;
    }

    private TimeSpan UntilLook() =>
        refusedUntil - clock.GetUtcNow() is { } wait && wait < LookAgain ? (wait > TimeSpan.Zero ? wait : TimeSpan.Zero) : LookAgain;

    private async Task<IReadOnlyList<ClaimedDelivery>> Take(long start, int room, List<Settled> done)
    {
        var now = clock.GetUtcNow();
        refusedUntil = null;
        return await outbox.Take(new(channel.Name, start, room, now), done, address => Admit(address, now), CancellationToken.None).ConfigureAwait(false);
    }

    private bool Admit(Address address, DateTimeOffset now)
    {
        if (pacer.TryTake(address, PaceLane.Delivery, now, out var earliest))
            return true;
        refusedUntil = refusedUntil < earliest ? refusedUntil : earliest;
        return false;
    }

    private async Task Send(ClaimedDelivery claimed, ChannelWriter<Settled> ended, CancellationToken ct)
    {
        var startedAt = clock.GetUtcNow();
        ended.TryWrite(await Attempt(claimed, ct).ConfigureAwait(false) is { } outcome
            ? Settle(claimed, outcome, startedAt)
            : new Settled(claimed, claimed.Delivery.NotTried(), null, startedAt, clock.GetUtcNow()));
    }

    private async Task<SendOutcome?> Attempt(ClaimedDelivery claimed, CancellationToken ct)
    {
        var entered = false;
        try
        {
            await atOnce.WaitAsync(ct).ConfigureAwait(false);
            entered = true;
            return await channel.Send(new(claimed.Delivery.Id, claimed.Address, claimed.Body) { Replaces = claimed.Delivery.Replaces }, ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return null;
        }
#pragma warning disable CA1031 // A channel that throws has a bug, and one message that meets it must block nobody: it may have been sent.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            ChannelThrew(exception, claimed.Delivery.Id, channel.Name);
            return new SendOutcome.NoAnswer(exception.GetType().Name);
        }
        finally
        {
            if (entered)
                atOnce.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {Delivery} got no answer from {Channel} ({Reason}); it is {State} now.")]
    private partial void NoAnswer(long delivery, string channel, string reason, DeliveryState state);

    [LoggerMessage(Level = LogLevel.Error, Message = "The channel {Channel} threw for delivery {Delivery}.")]
    private partial void ChannelThrew(Exception exception, long delivery, string channel);
}
