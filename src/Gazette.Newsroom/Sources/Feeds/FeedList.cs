namespace Gazette.Newsroom.Sources.Feeds;

/// <summary>The feeds that are polled, by the configuration.</summary>
/// <param name="All">With distinct addresses.</param>
public sealed record FeedList(IReadOnlyList<Feed> All);
