using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Gazette.News.Formats.Pages;

/// <summary>A Word document as text.</summary>
internal static class WordDocument
{
    private const long MostCharacters = 64 * 1024 * 1024;

    /// <summary>Its text, or why it cannot be read.</summary>
    public static PageText Read(ReadOnlyMemory<byte> bytes)
    {
        if (ZipGuard.Check(bytes) is { } refusal)
            return new PageText(null, null, refusal);
        try
        {
            using var stream = Streams.Of(bytes);
            using var document = WordprocessingDocument.Open(stream, false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            if (document.MainDocumentPart?.Document?.Body is not { } body)
                return Broken("it has no text part");
            var text = MarkedText.Of(new WordBlocks(new WordStyles(document.MainDocumentPart)).Of(body));
            return text.Any(char.IsLetterOrDigit)
                ? new PageText(text, null, null)
                : PageText.Refused(RefusalReason.NoText, "The Word document holds no text: if it holds a picture of the page, run that through text recognition.");
        }
        // The library throws whatever its parts throw when a part is missing or malformed.
        catch (Exception exception) when (exception is OpenXmlPackageException or System.Xml.XmlException or InvalidDataException or IOException or InvalidOperationException or ArgumentException or FormatException or KeyNotFoundException or NullReferenceException or NotSupportedException)
        {
            return Broken(exception.Message.Split('\n')[0].TrimEnd('.', '\r'));
        }
    }

    private static PageText Broken(string what) =>
        PageText.Refused(RefusalReason.Damaged, $"The Word document is broken ({what}): open it in Word and save it anew.");
}
