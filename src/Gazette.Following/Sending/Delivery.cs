namespace Gazette.Following.Sending;

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>Planned; its time may lie ahead.</summary>
    Pending,

    /// <summary>Claimed: committed before a byte is written.</summary>
    Sending,

    /// <summary>The person blocked or left, or the channel cannot push now.</summary>
    Held,

    /// <summary>The platform took it.</summary>
    Sent,

    /// <summary>The platform will never take it.</summary>
    Failed,

    /// <summary>No longer wanted.</summary>
    Cancelled,

    /// <summary>It may have been accepted, and was repeated as often as is right.</summary>
    Uncertain,
}

/// <summary>A digest on its way to one person.</summary>
/// <param name="Id">Row id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="NotBefore">It is not claimed before.</param>
public sealed record Delivery(long Id, DeliveryState State, DateTimeOffset NotBefore)
{
    /// <summary>Attempts made.</summary>
    public int Attempts { get; init; }

    /// <summary>Attempts that the platform answered with a failure of its own.</summary>
    public int Failures { get; init; }

    /// <summary>Attempts whose end is not known.</summary>
    public int Ambiguous { get; init; }

    /// <summary>The message's id on the platform, once sent.</summary>
    public string? PlatformId { get; init; }

    /// <summary>The message on the platform that it changes, or null where it is a message of its own.</summary>
    public string? Replaces { get; init; }

    /// <summary>Why it stands where it stands.</summary>
    public string? Reason { get; init; }
}

/// <summary>A delivery claimed for sending.</summary>
/// <param name="Delivery">Its row, in <see cref="DeliveryState.Sending"/>.</param>
/// <param name="AddressId">Row id of the address.</param>
/// <param name="Address">Where to.</param>
/// <param name="Body">The frozen body.</param>
public sealed record ClaimedDelivery(Delivery Delivery, long AddressId, Address Address, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether it is posted in a channel: nobody answers there.</summary>
    public bool IsPost { get; init; }

    /// <summary>Whether it is to make no sound.</summary>
    public bool Silent { get; init; }
}

/// <summary>What became of a claimed delivery.</summary>
/// <param name="Claimed">As it was claimed.</param>
/// <param name="After">As it stands now.</param>
/// <param name="Outcome">What the channel told, or null when nothing was tried.</param>
/// <param name="StartedAt">When the attempt began.</param>
/// <param name="EndedAt">When it ended.</param>
public sealed record Settled(ClaimedDelivery Claimed, Delivery After, SendOutcome? Outcome, DateTimeOffset StartedAt, DateTimeOffset EndedAt);
