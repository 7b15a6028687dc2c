using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace Gazette.News.Formats.Pages;

/// <summary>A PDF document as text.</summary>
internal static class PdfPages
{
    private const int MostPages = 500;
    private const int FewLetters = 20;

    /// <summary>Its text, or why it cannot be read.</summary>
    public static PageText Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (document.NumberOfPages > MostPages)
                return PageText.Refused(RefusalReason.TooLarge, $"The PDF document has {document.NumberOfPages} pages, more than {MostPages}: hand in one issue a file.");
            return Text(document);
        }
        catch (PdfDocumentEncryptedException)
        {
            return PageText.Refused(RefusalReason.Encrypted, "The PDF document is locked with a password: save it without one.");
        }
        // A PDF file is a heap of offsets: where they lie, the library fails in any of the ways that reading wrong places can fail.
        catch (Exception exception) when (exception is not (OutOfMemoryException or InsufficientExecutionStackException))
        {
            return PageText.Refused(RefusalReason.Damaged, $"The PDF document is cut off or broken ({Short(exception)}): print it to PDF anew.");
        }
    }

    private static PageText Text(PdfDocument document)
    {
        var pages = new List<(List<PdfRun> Runs, double Height)>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var page = document.GetPage(number);
            pages.Add((PdfRuns.Of(page), page.Height));
        }

        var runs = PdfFurniture.Without(pages);
        if (runs.Sum(p => p.Sum(r => r.Text.Count(char.IsLetter))) < FewLetters)
            return PageText.Refused(RefusalReason.NoText, "The PDF document holds pictures of pages and no text: run it through text recognition first.");
        return new PageText(MarkedText.Of(PdfBlocks.Of(runs)), null, null);
    }

    private static string Short(Exception exception) =>
        exception.Message.Split('\n')[0].Trim().TrimEnd('.') is { Length: > 0 and <= 120 } said && exception is PdfDocumentFormatException ? said : "a part of it is not where it should be";
}
