using Microsoft.Extensions.Logging;

namespace Gazette.Following.Sending;

/// <summary>Sends what is pending over every channel; only moves states.</summary>
public sealed partial class Sender(IEnumerable<IChannel> channels, IOutbox outbox, Pacer pacer, TimeProvider clock, Random random, ILogger<Sender> log) : IDisposable
{
    private readonly Dictionary<string, ChannelSender> senders =
        channels.ToDictionary(c => c.Name, c => new ChannelSender(c, outbox, pacer, clock, random, log), StringComparer.Ordinal);

    private long? start;

    /// <summary>Names of the channels.</summary>
    public IReadOnlyCollection<string> Channels => senders.Keys;

    /// <summary>Once, before anything is sent: numbers this start, obeys pauses from before, and counts as ambiguous what an earlier process left under way.</summary>
    /// <returns>How many were left under way.</returns>
    public async Task<int> Begin(CancellationToken ct)
    {
        foreach (var channel in senders.Keys)
            DeliveryMetrics.Begin(channel);
        var number = await outbox.BeginProcess(clock.GetUtcNow(), ct).ConfigureAwait(false);
        foreach (var pause in await outbox.Pauses(clock.GetUtcNow(), ct).ConfigureAwait(false))
            pacer.Pause(pause);
        var abandoned = await outbox.Abandoned(number, ct).ConfigureAwait(false);
        foreach (var left in abandoned.GroupBy(c => c.Address.Channel))
            await outbox.Take(new(left.Key, number, 0, clock.GetUtcNow()), [.. left.Select(Ambiguous)], _ => false, ct).ConfigureAwait(false);
        if (abandoned.Count > 0)
            FoundUnderWay(abandoned.Count);
        start = number;
        return abandoned.Count;
    }

    /// <summary>Sends over every channel until nothing can be sent now.</summary>
    /// <returns>How many attempts ended.</returns>
    public async Task<int> SendDue(CancellationToken ct) =>
        (await Task.WhenAll(senders.Keys.Select(name => SendDue(name, ct))).ConfigureAwait(false)).Sum();

    /// <summary>Sends over one channel until nothing can be sent now. One call a channel at a time.</summary>
    public Task<int> SendDue(string channel, CancellationToken ct) =>
        senders[channel].SendDue(start ?? throw new InvalidOperationException("Begin comes before sending."), ct);

    /// <summary>When a channel will have something to send, or null.</summary>
    public Task<DateTimeOffset?> NextDue(string channel, CancellationToken ct) => senders[channel].NextDue(ct);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var sender in senders.Values)
            sender.Dispose();
    }

    private Settled Ambiguous(ClaimedDelivery left)
    {
        var outcome = new SendOutcome.NoAnswer("found under way at start");
        if (senders.TryGetValue(left.Address.Channel, out var sender))
            return sender.Settle(left, outcome, clock.GetUtcNow());
        DeliveryMetrics.Count(left.Address.Channel, outcome); // Its channel is not configured any more.
        return new(left, left.Delivery.After(outcome, clock.GetUtcNow(), random), outcome, clock.GetUtcNow(), clock.GetUtcNow());
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} deliveries were under way when the program last stopped: they may have been sent, and are repeated.")]
    private partial void FoundUnderWay(int count);
}
