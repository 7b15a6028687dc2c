using Gazette.Conversation.Messages;

namespace Gazette.Operations.Troubles;

/// <summary>Something that needs an operator's hand.</summary>
/// <param name="Key">The same as long as it is the same trouble.</param>
/// <param name="Alarm">What operators read.</param>
internal sealed record Trouble(string Key, Alarm Alarm);

/// <summary>Looks for one kind of trouble.</summary>
internal interface ITroubleCheck
{
    /// <summary>What is wrong now; nothing where it was mended.</summary>
    Task<IReadOnlyList<Trouble>> Look(DateTimeOffset now, CancellationToken ct);
}
