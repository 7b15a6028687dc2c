namespace Gazette.Conversation.Intents;

/// <summary>The time at which a new follow's digests come (<c>Digest:DefaultTime</c>).</summary>
/// <param name="At">In the person's time zone.</param>
public sealed record UsualTime(TimeOnly At);
