using Gazette.Following.Notices;
using Gazette.Following.Steering;

namespace Gazette.Conversation.Operating.Runs;

/// <summary>What operators steer and see of sending.</summary>
/// <param name="Steering">The hold of all sending.</param>
/// <param name="Reports">Runs and failures.</param>
/// <param name="Tests">Digests to look at.</param>
/// <param name="Rates">How fast channels let messages out.</param>
internal sealed record SendingPorts(ISteering Steering, IRunReports Reports, TestDigests Tests, SendRates Rates)
{
    /// <summary>Channels with a limit for the whole bot.</summary>
    public IReadOnlyList<string> Limited => [.. Rates.PerSecond.Keys];

    /// <summary>Messages a second that the slowest of these lets out beside replies, or null where there is none.</summary>
    public int? Allowed => Limited.Min(Rates.Of);
}
