namespace Gazette.News;

/// <summary>What the caller knows about a document.</summary>
/// <param name="FileName">Its name, which may hold a date, or null.</param>
/// <param name="Date">The publication day, when the caller says it.</param>
/// <param name="Paper">The paper's name, when the caller says it.</param>
/// <param name="Today">The day it is read, in the paper's time zone: an event date is never inferred beyond it.</param>
/// <param name="Zone">The paper's time zone, to which the moments of entries are brought; null: they keep the day they print.</param>
/// <param name="Address">Where it was fetched, against which relative links are resolved, or null.</param>
public sealed record DocumentFacts(string? FileName, DateOnly? Date, string? Paper, DateOnly Today, TimeZoneInfo? Zone = null, Uri? Address = null);
