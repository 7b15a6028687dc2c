namespace Gazette.Following.Steering;

/// <summary>Steers sending. Implemented by a store.</summary>
public interface ISteering
{
    /// <summary>The hold of all sending that stands, or null.</summary>
    Task<SendingHold?> Standing(CancellationToken ct);

    /// <summary>Does what an operator wants in a transaction of its own. A test digest has no address here, and is done in chat alone.</summary>
    /// <returns>Whether it changed anything.</returns>
    Task<bool> Do(Steer steer, string actor, DateTimeOffset now, CancellationToken ct);

    /// <summary>Goes on, batch by batch, with runs that were let go, called off, or are to be sent again; a restart takes up what was left.</summary>
    /// <returns>How many deliveries moved or were written.</returns>
    Task<int> GoOn(DateTimeOffset now, CancellationToken ct);
}
