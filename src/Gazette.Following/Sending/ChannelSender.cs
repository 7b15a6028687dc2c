using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Gazette.Following.Sending;

/// <summary>Sends one channel's deliveries: claims what the limiter lets out, sends several at once, and writes outcomes together with the next claim.</summary>
internal sealed partial class ChannelSender(IChannel channel, IOutbox outbox, Pacer pacer, TimeProvider clock, Random random, ILogger log) : IDisposable
{
    // What is claimed is what a kill leaves ambiguous; without a limit a little more than is under way keeps the channel busy.
    private const int ClaimedWithoutLimit = 256;

    // A quarter of it: the others are under way, or wait to be, for as long as these are written.
    private const int WrittenAtOnce = ClaimedWithoutLimit / 4;

    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim atOnce = new(channel.Limits.AtOnce);
    private readonly Circuit circuit = new(random);

    // What the store could not take (a full disk, a lock) is known here alone until it can: lost, it would count as ambiguous and be repeated.
    private readonly List<Settled> unwritten = [];
    private DateTimeOffset? refusedUntil;

    public string Channel => channel.Name;

    private int MostClaimed => channel.Limits.WholeBotPerSecond is null ? ClaimedWithoutLimit : channel.Limits.AtOnce;

    /// <summary>Sends until nothing can be claimed now and nothing is under way.</summary>
    /// <returns>How many attempts ended.</returns>
    public async Task<int> SendDue(long start, CancellationToken ct)
    {
        using var stop = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        await using var stopping = ct.Register(() => stop.CancelAfter(StopGrace)).ConfigureAwait(false);
        if (circuit.IsOpen && circuit.MayAsk(clock.GetUtcNow()) && !await channel.IsThere(ct).ConfigureAwait(false))
            circuit.IsAway(clock.GetUtcNow());
        var ended = System.Threading.Channels.Channel.CreateUnbounded<Settled>();
        var (underWay, total) = (0, 0);
        do
        {
            // What was tried is written even while stopping; what was not begun is left to the next start.
            var room = ct.IsCancellationRequested ? 0 : circuit.Room(MostClaimed - underWay, underWay, clock.GetUtcNow());
            foreach (var claimed in await TakeOrDrain(start, room, ended.Reader, underWay).ConfigureAwait(false))
            {
                underWay++;
                _ = Send(claimed, ended.Writer, stop.Token);
            }

            if (underWay > 0)
                unwritten.AddRange(await NextEnded(ended.Reader, underWay).ConfigureAwait(false));
            underWay -= unwritten.Count;
            total += unwritten.Count;
        }
        while (underWay > 0 || unwritten.Count > 0);
        ct.ThrowIfCancellationRequested();
        return total;
    }

    /// <summary>When there will be something to send, or null.</summary>
    public async Task<DateTimeOffset?> NextDue(CancellationToken ct)
    {
        if (circuit.AskAt is { } askAt)
            return askAt;
        var next = await outbox.NextDue(channel.Name, clock.GetUtcNow(), ct).ConfigureAwait(false);
        return refusedUntil < (next ?? DateTimeOffset.MaxValue) ? refusedUntil : next;
    }

    public void Dispose() => atOnce.Dispose();

    /// <summary>What a claimed delivery becomes after an outcome; counts and logs it.</summary>
    /// <param name="claimed">As it was claimed.</param>
    /// <param name="outcome">What became of the attempt.</param>
    /// <param name="startedAt">When it began.</param>
    /// <param name="platformIsDown">Whether the platform was taken to be down already: its failure is not the delivery's then.</param>
    public Settled Settle(ClaimedDelivery claimed, SendOutcome outcome, DateTimeOffset startedAt, bool platformIsDown = false)
    {
        var now = clock.GetUtcNow();
        var settled = new Settled(claimed, claimed.Delivery.After(outcome, now, random, platformIsDown), outcome, startedAt, now);
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
        do
            while (ended.TryRead(out var settled))
                done.Add(settled);
        while (IsWorthMore(done.Count, underWay) && await ended.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false));
        return done;
    }

    // While more is claimed than can be under way nobody waits for the next claim, and a commit of many costs hardly more than one of few.
    private bool IsWorthMore(int done, int underWay) => done < WrittenAtOnce && underWay - done > 2 * channel.Limits.AtOnce;

    private TimeSpan UntilLook() =>
        refusedUntil - clock.GetUtcNow() is { } wait && wait < LookAgain ? (wait > TimeSpan.Zero ? wait : TimeSpan.Zero) : LookAgain;

    // Nothing stays under way behind a store that fails: it is waited for and kept, and the next call writes it.
    private async Task<IReadOnlyList<ClaimedDelivery>> TakeOrDrain(long start, int room, ChannelReader<Settled> ended, int underWay)
    {
        try
        {
            var claimed = await Take(start, room).ConfigureAwait(false);
            unwritten.Clear();
            return claimed;
        }
        catch
        {
            for (var left = underWay; left > 0; left--)
                unwritten.Add(await ended.ReadAsync(CancellationToken.None).ConfigureAwait(false));
            throw;
        }
    }

    private async Task<IReadOnlyList<ClaimedDelivery>> Take(long start, int room)
    {
        refusedUntil = null;
        List<Address> admitted = [];
        try
        {
            return await outbox.Take(new(channel.Name, start, room, clock.GetUtcNow()), unwritten, address => Admit(address, admitted), CancellationToken.None).ConfigureAwait(false);
        }
        catch
        {
            admitted.ForEach(pacer.GiveBack);
            throw;
        }
    }

    // The time is read here, within the transaction: it may have been waited for.
    private bool Admit(Address address, List<Address> admitted)
    {
        if (pacer.TryReserve(address, PaceLane.Delivery, clock.GetUtcNow(), out var earliest))
        {
            admitted.Add(address);
            return true;
        }

        refusedUntil = refusedUntil < earliest ? refusedUntil : earliest;
        return false;
    }

    private async Task Send(ClaimedDelivery claimed, ChannelWriter<Settled> ended, CancellationToken ct)
    {
        var startedAt = clock.GetUtcNow();
        var outcome = await Attempt(claimed, ct).ConfigureAwait(false);
        ended.TryWrite(outcome is null
            ? new Settled(claimed, claimed.Delivery.NotTried(), null, startedAt, clock.GetUtcNow())
            : Settle(claimed, outcome, startedAt, Notes(outcome)));
    }

    // Whether the platform was taken to be down before this outcome.
    private bool Notes(SendOutcome outcome)
    {
        var wasDown = circuit.IsOpen;
        if (!circuit.Notes(outcome, clock.GetUtcNow()))
            return wasDown;
        if (circuit.IsOpen)
            Opened(channel.Name, Circuit.FailuresThatOpen);
        else
            Closed(channel.Name);
        return wasDown;
    }

    private async Task<SendOutcome?> Attempt(ClaimedDelivery claimed, CancellationToken ct)
    {
        // What is under way ends when it is cut, so that nobody waits here for long: to be cut while waiting would cost each more than the wait.
        await atOnce.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            if (ct.IsCancellationRequested)
            {
                pacer.GiveBack(claimed.Address);
                return null;
            }

            if (!pacer.TryBegin(claimed.Address, clock.GetUtcNow()))
                return null; // Asked to wait since it was claimed.
            var outgoing = new Outgoing(claimed.Delivery.Id, claimed.Address, claimed.Body) { Replaces = claimed.Delivery.Replaces, IsPost = claimed.IsPost, Silent = claimed.Silent };
            return await channel.Send(outgoing, ct).ConfigureAwait(false);
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
            atOnce.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {Delivery} got no answer from {Channel} ({Reason}); it is {State} now.")]
    private partial void NoAnswer(long delivery, string channel, string reason, DeliveryState state);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Channel} failed or did not answer {Failures} times in a row: it is asked whether it is there, and sending goes on when it is.")]
    private partial void Opened(string channel, int failures);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Channel} answers again: what waited is sent.")]
    private partial void Closed(string channel);

    [LoggerMessage(Level = LogLevel.Error, Message = "The channel {Channel} threw for delivery {Delivery}.")]
    private partial void ChannelThrew(Exception exception, long delivery, string channel);
}
