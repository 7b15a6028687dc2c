using Gazette.Following.Sending;
using Gazette.Following.Steering;

namespace Gazette.Conversation.Operating.Runs;

/// <summary>What operators steer and see of sending.</summary>
/// <param name="Steering">The hold of all sending.</param>
/// <param name="Reports">Runs and failures.</param>
/// <param name="Tests">Digests to look at.</param>
/// <param name="Limited">Channels with a limit for the whole bot.</param>
/// <param name="PerSecond">The least of these limits, in messages a second; null where there is none.</param>
internal sealed record SendingPorts(ISteering Steering, IRunReports Reports, TestDigests Tests, IReadOnlyList<string> Limited, int? PerSecond)
{
    /// <summary>With the limits of the channels that are there.</summary>
    public static SendingPorts Over(ISteering steering, IRunReports reports, TestDigests tests, IEnumerable<IChannel> channels)
    {
        var limited = channels.Where(c => c.Limits.WholeBotPerSecond is not null).ToList();
        return new(steering, reports, tests, [.. limited.Select(c => c.Name)], limited.Min(c => c.Limits.WholeBotPerSecond));
    }
}
