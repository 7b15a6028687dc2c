using System.Diagnostics.Metrics;
using Gazette.Following.Sending;

namespace Gazette.Conversation.Inbox;

/// <summary>What the inbox counts.</summary>
internal static class InboxMetrics
{
    private static readonly Meter Meter = new("Gazette");
    private static readonly Counter<long> StoredCounter = Meter.CreateCounter<long>("gazette_updates_stored_total", description: "Messages stored, by channel; the same one twice counts once.");
    private static readonly Counter<long> AnsweredCounter = Meter.CreateCounter<long>("gazette_updates_answered_total", description: "Messages answered, by channel and whether the reply arrived.");
    private static readonly Counter<long> Attempts = Meter.CreateCounter<long>("gazette_replies_attempts_total", description: "Attempts to send a reply, by channel and outcome; TryLater is a 429.");

    /// <summary>Shows how many messages wait, until it is disposed.</summary>
    public static IDisposable Waiting(Func<int> count)
    {
        var meter = new Meter("Gazette");
        meter.CreateObservableGauge("gazette_updates_waiting", count, description: "Messages taken up and not yet answered.");
        return meter;
    }

    public static void Stored(string channel) => StoredCounter.Add(1, Of(channel));

    public static void Answered(string channel, bool arrived) => AnsweredCounter.Add(1, Of(channel), new("arrived", arrived ? "yes" : "no"));

    public static void Tried(string channel, SendOutcome outcome) => Attempts.Add(1, Of(channel), new("outcome", outcome.GetType().Name));

    private static KeyValuePair<string, object?> Of(string channel) => new("channel", channel);
}
