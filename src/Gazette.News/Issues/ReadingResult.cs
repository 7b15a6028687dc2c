using Gazette.News.Formats;

namespace Gazette.News.Issues;

/// <summary>What became of a document: its reading, or why it cannot be read.</summary>
/// <param name="Reading">What was read; null when refused.</param>
/// <param name="Refusal">Why it was refused; null when read.</param>
public sealed record ReadingResult(Reading? Reading, Refusal? Refusal);
