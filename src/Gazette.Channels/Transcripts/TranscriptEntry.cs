namespace Gazette.Channels.Transcripts;

/// <summary>A conversation that we keep ourselves, because no platform does.</summary>
/// <param name="Channel">The channel's name: <c>web</c>, <c>terminal</c>.</param>
/// <param name="Chat">The chat's id within it.</param>
public readonly record struct TranscriptChat(string Channel, string Chat);

/// <summary>What an entry of a transcript is.</summary>
public enum EntryKind
{
    /// <summary>What the person wrote.</summary>
    Person,

    /// <summary>An answer.</summary>
    Reply,

    /// <summary>A digest.</summary>
    Digest,

    /// <summary>What an earlier entry says from now on: a page turned, a tick set.</summary>
    Change,
}

/// <summary>An entry to be appended.</summary>
/// <param name="Chat">Where.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Body">JSON: see <see cref="EntryBody"/>.</param>
/// <param name="Source">Where it comes from, unique within the store: the same source twice is one entry.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Target">The entry that a change changes; null for every other kind.</param>
public sealed record NewEntry(TranscriptChat Chat, EntryKind Kind, string Body, string Source, DateTimeOffset At, long? Target = null);

/// <summary>An entry as it stands.</summary>
/// <param name="Id">Its number: grows from entry to entry within the store.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Body">JSON: see <see cref="EntryBody"/>.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Target">The entry that a change changes; null for every other kind.</param>
public sealed record TranscriptEntry(long Id, EntryKind Kind, string Body, DateTimeOffset At, long? Target);

/// <summary>How far a chat was seen.</summary>
/// <param name="At">When somebody last looked, UTC.</param>
/// <param name="ReadTo">The last entry shown, where the channel keeps it; else 0.</param>
public sealed record Visit(DateTimeOffset At, long ReadTo);
