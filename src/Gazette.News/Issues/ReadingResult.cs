using Gazette.News.Formats;

namespace Gazette.News.Issues;

/// <summary>What became of a document, or of a batch of its entries: a reading, or why it cannot be read.</summary>
/// <param name="Reading">What was read; null when refused.</param>
/// <param name="Refusal">Why it was refused; null when read.</param>
/// <param name="Format">What the document is, as its content says.</param>
public sealed record ReadingResult(Reading? Reading, Refusal? Refusal, DocumentKind Format = DocumentKind.Text);
