namespace Gazette.Following.Steering;

/// <summary>All sending is on hold: digests and broadcasts wait, replies go on.</summary>
/// <param name="Actor">Who holds it: <c>CHANNEL:ID</c>, or <c>cli:USER</c>.</param>
/// <param name="At">Since when.</param>
/// <param name="Why">What was given as the reason, or null.</param>
public sealed record SendingHold(string Actor, DateTimeOffset At, string? Why);
