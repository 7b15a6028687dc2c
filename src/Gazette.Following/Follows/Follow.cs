using Gazette.Following.Schedules;

namespace Gazette.Following.Follows;

/// <summary>A follow row: it stood for the offers with <c>From &lt; sequence ≤ Until</c>. Any change ends it and opens another.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Place">What is followed.</param>
/// <param name="Exclusions">What is left out (<see cref="Exclusion"/>): folded words that must not stand in title or body, departments, topics.</param>
/// <param name="Cadence">How often.</param>
/// <param name="From">Sequence number at which it was opened.</param>
/// <param name="Until">Sequence number at which it ended, or null while it stands.</param>
public sealed record Follow(long Id, Place Place, IReadOnlyList<string> Exclusions, Cadence Cadence, long From, long? Until);
