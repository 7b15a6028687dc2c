namespace Gazette.News.Issues;

/// <summary>One file of an issue.</summary>
/// <param name="Text">Its decoded text.</param>
/// <param name="Facts">What the caller knows about it.</param>
public sealed record IssueFile(string Text, DocumentFacts Facts);
