using Gazette.Following.Sending;

namespace Gazette.Benchmarks.Sending;

/// <summary>A channel without its platform's rates, 32 sends at once.</summary>
internal sealed class Unlimited(IChannel channel) : IChannel
{
    public string Name => channel.Name;

    public ChannelLimits Limits => ChannelLimits.None;

    public Task<SendOutcome> Send(Outgoing outgoing, CancellationToken ct) => channel.Send(outgoing, ct);
}
