namespace Gazette.Following.Sending;

/// <summary>A turn of the sender at the store.</summary>
/// <param name="Channel">Whose deliveries.</param>
/// <param name="Start">Number of this process's start: claims carry it.</param>
/// <param name="Room">How many may be claimed at most.</param>
/// <param name="Now">The time.</param>
public readonly record struct Turn(string Channel, long Start, int Room, DateTimeOffset Now);

/// <summary>Keeps deliveries and their attempts. Implemented by a store.</summary>
public interface IOutbox
{
    /// <summary>Gives the process its number, greater than those of all before it.</summary>
    Task<long> BeginProcess(DateTimeOffset now, CancellationToken ct);

    /// <summary>What processes before this one left claimed: it may have been sent.</summary>
    Task<IReadOnlyList<ClaimedDelivery>> Abandoned(long start, CancellationToken ct);

    /// <summary>
    /// Writes what became of deliveries and claims the next, in one transaction. At most one delivery of a chat is claimed at a time, the oldest first,
    /// and only with a rendered body that is not stale, to someone who can be reached.
    /// </summary>
    /// <param name="turn">Which and how many.</param>
    /// <param name="done">Outcomes to write: the delivery, the attempt, and what follows for the address (unreachable, moved) and for pauses.</param>
    /// <param name="admit">Whether the limiter lets a message out to an address now. Called inside the transaction: it must only look into memory.</param>
    /// <param name="ct">Cancels waiting for the transaction to begin.</param>
    Task<IReadOnlyList<ClaimedDelivery>> Take(Turn turn, IReadOnlyList<Settled> done, Func<Address, bool> admit, CancellationToken ct);

    /// <summary>When the next delivery of a channel becomes due after an instant, or null when none waits.</summary>
    Task<DateTimeOffset?> NextDue(string channel, DateTimeOffset after, CancellationToken ct);

    /// <summary>Pauses not yet over.</summary>
    Task<IReadOnlyList<Pause>> Pauses(DateTimeOffset now, CancellationToken ct);

    /// <summary>Keeps a pause that was asked for outside the sender (a reply met it).</summary>
    Task Pause(Pause pause, CancellationToken ct);
}
