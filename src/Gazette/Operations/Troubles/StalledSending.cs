using Gazette.Configuration;
using Gazette.Conversation.Messages;
using Gazette.Following.Sending;
using Gazette.Following.Steering;

namespace Gazette.Operations.Troubles;

/// <summary>A channel on which something was due, or failed and is tried again, and nothing was sent for a while, though nobody holds it and the platform did not ask to wait.</summary>
internal sealed class StalledSending(IEnumerable<IChannel> channels, ISteering steering, IRunReports reports, DeliveryPulse pulse, Settings settings) : ITroubleCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // Longer than the longest wait between two attempts.
    private static readonly TimeSpan StillTried = TimeSpan.FromMinutes(20);

    private readonly List<string> channels = [.. channels.Select(c => c.Name)];
    private readonly Dictionary<string, DateTimeOffset> waitingSince = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Trouble>> Look(DateTimeOffset now, CancellationToken ct)
    {
        var held = await steering.Standing(ct).ConfigureAwait(false) is not null;
        var troubles = new List<Trouble>();
        foreach (var channel in channels)
        {
            var waits = !held && !await reports.IsPaused(channel, now, ct).ConfigureAwait(false)
                && (Fails(channel, now) || await reports.OldestDue(channel, now, ct).ConfigureAwait(false) is not null);
            if (!waits)
                waitingSince.Remove(channel);
            else if (Since(channel, now) is var since && now - since >= Patience)
                troubles.Add(new("stalled:" + channel, new Alarm("alarm.stalled", [channel, settings.Clock(since)])));
        }

        return troubles;
    }

    private bool Fails(string channel, DateTimeOffset now) =>
        pulse.LastFailed(channel) is { } failed && now - failed < StillTried && !(pulse.LastAccepted(channel) > failed);

    // Counted from when it was first seen to wait, not from when it was due: after a hold or a pause it is due for long, and goes out now.
    private DateTimeOffset Since(string channel, DateTimeOffset now)
    {
        waitingSince.TryAdd(channel, now);
        if (pulse.LastAccepted(channel) is { } sent && sent > waitingSince[channel])
            waitingSince[channel] = sent;
        return waitingSince[channel];
    }
}
