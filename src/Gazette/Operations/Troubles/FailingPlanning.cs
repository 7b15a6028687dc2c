using System.Globalization;
using Gazette.Configuration;
using Gazette.Conversation.Messages;
using Gazette.Following.Sending;

namespace Gazette.Operations.Troubles;

/// <summary>Planning fails again and again: once or twice a lock or a full disk may have passed by itself.</summary>
internal sealed class FailingPlanning(DeliveryPulse pulse, Settings settings) : ITroubleCheck
{
    private const int Often = 3;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Trouble>> Look(DateTimeOffset now, CancellationToken ct) => Task.FromResult<IReadOnlyList<Trouble>>(
        pulse.Trouble is { Times: >= Often } trouble
            ? [new("planning", new Alarm("alarm.planning", [settings.Clock(trouble.Since), trouble.Times.ToString(CultureInfo.InvariantCulture), trouble.Reason]))]
            : []);
}
