namespace Gazette.Conversation.Intents;

/// <summary>The time at which a new follow's digests come (<c>Digest:DefaultTime</c>), and by which clock.</summary>
/// <param name="At">In the person's time zone.</param>
/// <param name="Zone">IANA zone of whoever set none: the paper's.</param>
public sealed record UsualTime(TimeOnly At, string Zone = "Asia/Shanghai");
