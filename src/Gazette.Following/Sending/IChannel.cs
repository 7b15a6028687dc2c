namespace Gazette.Following.Sending;

/// <summary>A delivery on its way out.</summary>
/// <param name="DeliveryId">Known to a channel of ours that can tell a repeat (web chat, terminal).</param>
/// <param name="Address">Where to.</param>
/// <param name="Body">The frozen body in the channel's own form.</param>
public sealed record Outgoing(long DeliveryId, Address Address, ReadOnlyMemory<byte> Body)
{
    /// <summary>The platform's id of a message of ours that the body takes the place of; a channel that cannot do so answers <see cref="SendOutcome.NotEditable"/>.</summary>
    public string? Replaces { get; init; }

    /// <summary>Whether it is posted in a channel, where nobody presses buttons: what they open is linked to instead.</summary>
    public bool IsPost { get; init; }

    /// <summary>Whether it is to make no sound where it arrives; a channel that makes none does not care.</summary>
    public bool Silent { get; init; }
}

/// <summary>A channel as the sender sees it: one attempt, no retry, no pacing.</summary>
public interface IChannel
{
    /// <summary>The channel's name, as in <see cref="Address.Channel"/>.</summary>
    string Name { get; }

    /// <summary>The rates it must keep.</summary>
    ChannelLimits Limits { get; }

    /// <summary>Whether an address is a group, which has a rate of its own.</summary>
    bool IsGroup(Address address) => false;

    /// <summary>Asks the platform whether it is there, with something that changes nothing. Asked while sends fail, so that no delivery is spent on it.</summary>
    Task<bool> IsThere(CancellationToken ct) => Task.FromResult(true);

    /// <summary>Tries once. Never throws for what the platform or the network does; cancellation before a byte is written throws <see cref="OperationCanceledException"/>.</summary>
    Task<SendOutcome> Send(Outgoing outgoing, CancellationToken ct);
}

/// <summary>A channel's rates.</summary>
/// <param name="WholeBotPerSecond">Messages in any sliding second for the whole bot; null for no limit.</param>
/// <param name="ChatPerSecond">Messages in any sliding second for one private chat; null for no limit.</param>
/// <param name="GroupPerMinute">Messages in any sliding minute for one group; null for no limit.</param>
/// <param name="AtOnce">Sends under way at once.</param>
public sealed record ChannelLimits(int? WholeBotPerSecond, int? ChatPerSecond, int? GroupPerMinute, int AtOnce)
{
    /// <summary>A channel inside our own process.</summary>
    public static readonly ChannelLimits None = new(null, null, null, 32);
}
