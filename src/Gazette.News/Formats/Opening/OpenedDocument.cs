namespace Gazette.News.Formats.Opening;

/// <summary>A document whose format was told and whose words can be had.</summary>
/// <param name="Format">What it is.</param>
internal abstract record OpenedDocument(DocumentKind Format)
{
    /// <summary>A laid-out document: text for Layout, and the day it states beside its text.</summary>
    public sealed record Page(DocumentKind Format, string Text, DateOnly? Day = null) : OpenedDocument(Format);

    /// <summary>A document of entries, read as they are asked for.</summary>
    public sealed record List(DocumentKind Format, IEnumerable<Found> Entries) : OpenedDocument(Format);

    /// <summary>One that is not read.</summary>
    public sealed record Refused(DocumentKind Format, Refusal Refusal) : OpenedDocument(Format);
}
