namespace Gazette.News.Formats.Pages;

/// <summary>A PDF document as text.</summary>
internal static class PdfPages
{
    /// <summary>Its text, or why it cannot be read.</summary>
    public static PageText Read(ReadOnlyMemory<byte> bytes) => PageText.Refused(RefusalReason.UnsupportedFormat, $"This is a PDF document of {bytes.Length} bytes: hand over the text of the issue.");
}
