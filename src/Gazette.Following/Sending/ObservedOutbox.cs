namespace Gazette.Following.Sending;

/// <summary>An outbox that also counts what becomes of deliveries and tells the pulse.</summary>
public sealed class ObservedOutbox(IOutbox outbox, DeliveryPulse pulse) : IOutbox
{
    /// <inheritdoc/>
    public Task<long> BeginProcess(DateTimeOffset now, CancellationToken ct) => outbox.BeginProcess(now, ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ClaimedDelivery>> Abandoned(long start, CancellationToken ct) => outbox.Abandoned(start, ct);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ClaimedDelivery>> Take(Turn turn, IReadOnlyList<Settled> done, Func<Address, bool> admit, CancellationToken ct)
    {
        var claimed = await outbox.Take(turn, done, admit, ct).ConfigureAwait(false);
        foreach (var settled in done)
        {
            if (settled.After.State is DeliveryState.Sent or DeliveryState.Failed or DeliveryState.Uncertain)
                DeliveryMetrics.Ended(turn.Channel, settled.After.State);
            if (settled.Outcome is SendOutcome.Accepted)
                pulse.Accepted(turn.Channel, settled.EndedAt);
            else if (settled.Outcome is SendOutcome.FailedForNow or SendOutcome.NoAnswer)
                pulse.Failed(turn.Channel, settled.EndedAt);
        }

        return claimed;
    }

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextDue(string channel, DateTimeOffset after, CancellationToken ct) => outbox.NextDue(channel, after, ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Pause>> Pauses(DateTimeOffset now, CancellationToken ct) => outbox.Pauses(now, ct);

    /// <inheritdoc/>
    public Task Pause(Pause pause, CancellationToken ct) => outbox.Pause(pause, ct);
}
