using Gazette.Following.Schedules;

namespace Gazette.Following.Follows;

/// <summary>A person's window of one cadence: what was offered after its watermark waits.</summary>
/// <param name="Cadence">The cadence; its digests close the window.</param>
/// <param name="Watermark">Everything up to this sequence number was decided.</param>
/// <param name="Chosen">The person's time, or null for the default.</param>
/// <param name="Due">When it closes next, or null where no standing follow uses it or it has no time of its own.</param>
public sealed record Window(Cadence Cadence, long Watermark, Schedule? Chosen = null, DateTimeOffset? Due = null);

/// <summary>A time that changes replaced, kept so that they can be undone.</summary>
/// <param name="Token">Token of the changes.</param>
/// <param name="Cadence">Whose time.</param>
/// <param name="Before">The time before, or null for the default.</param>
/// <param name="After">The time they set.</param>
public sealed record PastSchedule(string Token, Cadence Cadence, Schedule? Before, Schedule After);

/// <summary>Hours that changes replaced, kept so that they can be undone.</summary>
/// <param name="Token">Token of the changes.</param>
/// <param name="Before">The hours before.</param>
/// <param name="After">The hours they set.</param>
public sealed record PastHours(string Token, Hours Before, Hours After);
