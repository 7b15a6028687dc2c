namespace Gazette.Configuration;

/// <summary>An entry of <c>Ingest:Feeds</c>.</summary>
/// <param name="Key">Its key, for messages.</param>
/// <param name="Url">Its address.</param>
/// <param name="Department">A department's name, short name or code, or null.</param>
/// <param name="Topic">A topic's name or code, or null.</param>
/// <param name="Interval">How often it is polled.</param>
internal sealed record FeedSettings(string Key, Uri Url, string? Department, string? Topic, TimeSpan Interval);
