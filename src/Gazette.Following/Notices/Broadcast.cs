using Gazette.Following.Follows;

namespace Gazette.Following.Notices;

/// <summary>What an operator is about to say to many.</summary>
/// <param name="Token">8 characters of a–z and 0–9 that know it: confirmed twice, it is sent once.</param>
/// <param name="Text">Plain text; each channel escapes it.</param>
/// <param name="To">Whose followers get it, or null for everyone.</param>
/// <param name="Urgent">Whether it goes out in quiet hours too.</param>
public sealed record Broadcast(string Token, string Text, Place? To, bool Urgent);

/// <summary>What an operator orders about broadcasts; committed with the reply that says so.</summary>
public abstract record BroadcastOrder
{
    /// <summary>Send it.</summary>
    /// <param name="Broadcast">What.</param>
    /// <param name="Places">A follow of any of these gets it; empty for everyone.</param>
    public sealed record Send(Broadcast Broadcast, IReadOnlyList<Place> Places) : BroadcastOrder;

    /// <summary>Stop one: what is not sent yet is cancelled, what is under way ends.</summary>
    public sealed record Cancel(long Run) : BroadcastOrder;
}

/// <summary>Whom a broadcast would reach. Who cannot be reached (a block) gets nothing, now or later.</summary>
/// <param name="Channels">How many over each channel.</param>
/// <param name="Away">Those of them who paused: it waits for their return.</param>
/// <param name="Quiet">Those who have quiet hours now: it waits for their end, unless it is urgent.</param>
/// <param name="English">Those who read in English.</param>
/// <param name="Unreachable">Those left out because they blocked us or left.</param>
public sealed record Audience(IReadOnlyList<AudienceChannel> Channels, long Away, long Quiet, long English, long Unreachable)
{
    /// <summary>How many subscribers: people, groups, and topics of groups.</summary>
    public long Subscribers => Channels.Sum(c => c.Subscribers);
}

/// <summary>A part of an audience.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="Subscribers">How many are reached over it.</param>
/// <param name="Ahead">What is due on it already and goes first.</param>
public sealed record AudienceChannel(string Channel, long Subscribers, long Ahead);

/// <summary>How a broadcast stands.</summary>
/// <param name="Run">Its number.</param>
/// <param name="Broadcast">What was said.</param>
/// <param name="At">When it was confirmed.</param>
/// <param name="Planned">Whether all its deliveries are written.</param>
/// <param name="Cancelled">Whether it was stopped.</param>
/// <param name="States">Its deliveries by state, as the store names them.</param>
/// <param name="Channels">Those still pending, for an estimate.</param>
public sealed record BroadcastReport(
    long Run,
    Broadcast Broadcast,
    DateTimeOffset At,
    bool Planned,
    bool Cancelled,
    IReadOnlyDictionary<string, long> States,
    IReadOnlyList<AudienceChannel> Channels)
{
    /// <summary>All deliveries.</summary>
    public long All => States.Values.Sum();

    /// <summary>Whether something may still go out.</summary>
    public bool Runs => !Cancelled && (!Planned || Of("pending") + Of("sending") + Of("held") > 0);

    /// <summary>Deliveries in a state.</summary>
    public long Of(string state) => States.GetValueOrDefault(state);
}
