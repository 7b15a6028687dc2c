using System.Diagnostics.Metrics;

namespace Gazette.Following.Sending;

/// <summary>What the sender counts.</summary>
internal static class DeliveryMetrics
{
    private static readonly Meter Meter = new("Gazette");
    private static readonly Counter<long> Attempts = Meter.CreateCounter<long>("gazette_deliveries_attempts_total", description: "Attempts to send a delivery, by channel and outcome.");
    private static readonly Counter<long> Ambiguous = Meter.CreateCounter<long>("gazette_deliveries_ambiguous_total", description: "Deliveries that may have been accepted without our knowing: each may be repeated.");

    public static void Count(string channel, SendOutcome outcome)
    {
        var where = new KeyValuePair<string, object?>("channel", channel);
        Attempts.Add(1, where, new("outcome", outcome.GetType().Name));
        if (outcome is SendOutcome.NoAnswer)
            Ambiguous.Add(1, where);
    }
}
