using System.Diagnostics.Metrics;

namespace Gazette.Following.Sending;

/// <summary>What the sender counts.</summary>
internal static class DeliveryMetrics
{
    private static readonly Meter Meter = new("Gazette");
    private static readonly Counter<long> Attempts = Meter.CreateCounter<long>("gazette_deliveries_attempts_total", description: "Attempts to send a delivery, by channel and outcome; TryLater is a 429.");
    private static readonly Counter<long> Ambiguous = Meter.CreateCounter<long>("gazette_deliveries_ambiguous_total", description: "Deliveries that may have been accepted without our knowing: each may be repeated.");

    private static readonly Counter<long> EndedCounter = Meter.CreateCounter<long>("gazette_deliveries_ended_total", description: "Deliveries that ended in sending, by channel and state: sent, failed, uncertain.");

    /// <summary>The counters of a channel are there, at nothing, before anything happens.</summary>
    public static void Begin(string channel)
    {
        var where = new KeyValuePair<string, object?>("channel", channel);
        Ambiguous.Add(0, where);
        foreach (var state in new[] { DeliveryState.Sent, DeliveryState.Failed, DeliveryState.Uncertain })
            EndedCounter.Add(0, where, new("state", state.Name()));
    }

    public static void Ended(string channel, DeliveryState state) => EndedCounter.Add(1, new("channel", channel), new("state", state.Name()));

    public static void Count(string channel, SendOutcome outcome)
    {
        var where = new KeyValuePair<string, object?>("channel", channel);
        Attempts.Add(1, where, new("outcome", outcome.GetType().Name));
        if (outcome is SendOutcome.NoAnswer)
            Ambiguous.Add(1, where);
    }
}
