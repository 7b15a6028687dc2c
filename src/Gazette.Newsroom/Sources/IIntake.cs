namespace Gazette.Newsroom.Sources;

/// <summary>A document that came in by itself: from a feed or the watch folder.</summary>
/// <param name="Source">Where it comes from, the same for the same document every time.</param>
/// <param name="FileName">A name that may hold a date, or null.</param>
/// <param name="Address">The address it was read from: relative links are relative to it; null for a file.</param>
/// <param name="Archive">Searchable, never pushed.</param>
/// <param name="Department">Display name of who answers for the pieces that name nobody, or null.</param>
/// <param name="Topic">Chinese name of a topic that every piece has, or null.</param>
/// <param name="Open">Opens it.</param>
public sealed record Incoming(string Source, string? FileName, Uri? Address, bool Archive, string? Department, string? Topic, Func<Stream> Open);

/// <summary>What became of a document.</summary>
/// <param name="Refusal">Why nothing of it could be read, and the mend; null when it was read.</param>
/// <param name="Problems">What of it could not be read, a line each.</param>
/// <param name="New">How many pieces are new articles or new versions.</param>
/// <param name="Known">How many were held before.</param>
public sealed record Received(string? Refusal, IReadOnlyList<string> Problems, int New, int Known);

/// <summary>Reads documents and publishes what was read. Implemented by the program; taking the same document twice stores nothing new.</summary>
public interface IIntake
{
    /// <summary>Takes documents that belong together (files that appeared at once); gives one result for each, in order.</summary>
    Task<IReadOnlyList<Received>> Take(IReadOnlyList<Incoming> documents, CancellationToken ct);
}
