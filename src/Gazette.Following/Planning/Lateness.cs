namespace Gazette.Following.Planning;

/// <summary>What a digest that comes late makes up for.</summary>
/// <param name="From">When it, or the first of what it holds, was due.</param>
/// <param name="To">When it was made.</param>
public sealed record Lateness(DateTimeOffset From, DateTimeOffset To);
