using System.Collections.Concurrent;

namespace Gazette.Following.Sending;

/// <summary>Signs of life of this process: when each channel last took something, and how planning fares.</summary>
public sealed class DeliveryPulse
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> accepted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> failed = new(StringComparer.Ordinal);
    private volatile PlanningTrouble? trouble;

    /// <summary>How planning fails, or null while it does not.</summary>
    public PlanningTrouble? Trouble => trouble;

    /// <summary>When a channel last took a delivery, or null where it took none since the start.</summary>
    public DateTimeOffset? LastAccepted(string channel) => accepted.TryGetValue(channel, out var at) ? at : null;

    /// <summary>When an attempt last failed in a way that is tried again, or null where none did since the start.</summary>
    public DateTimeOffset? LastFailed(string channel) => failed.TryGetValue(channel, out var at) ? at : null;

    /// <summary>An attempt failed and is tried again.</summary>
    public void Failed(string channel, DateTimeOffset at) => failed[channel] = at;

    /// <summary>A channel took a delivery.</summary>
    public void Accepted(string channel, DateTimeOffset at) => accepted[channel] = at;

    /// <summary>A look for what is due came to its end.</summary>
    public void Planned() => trouble = null;

    /// <summary>A look for what is due failed.</summary>
    public void PlanningFailed(Exception exception, DateTimeOffset at) =>
        trouble = trouble is { } before ? before with { Times = before.Times + 1, Reason = exception.Message } : new(at, 1, exception.Message);
}

/// <summary>Planning fails, time after time.</summary>
/// <param name="Since">When it failed first.</param>
/// <param name="Times">How often since.</param>
/// <param name="Reason">The latest reason.</param>
public sealed record PlanningTrouble(DateTimeOffset Since, int Times, string Reason);
