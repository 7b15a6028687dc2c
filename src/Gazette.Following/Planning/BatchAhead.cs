namespace Gazette.Following.Planning;

/// <summary>A batch made ready before its turn: its people as they were read; worth something only if nothing changed about anybody since.</summary>
/// <param name="People">In order of their ids.</param>
/// <param name="Changed">The number of changes to people, as it was before they were read.</param>
/// <param name="News">The number of changes to the news, as it was then.</param>
/// <param name="OldestNeeded">What <see cref="RunPlanner.OldestNeeded"/> was when they were read: with another they lack follows.</param>
public sealed record BatchAhead(IReadOnlyList<PersonAtRun> People, long Changed, long News, long? OldestNeeded)
{
    /// <summary>What was planned for them, or null where that is left to the transaction. Its bodies are worth something only if nothing changed about the news since.</summary>
    public BatchPlan? Plan { get; init; }
}
