using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Gazette.News.Formats.Pages;

/// <summary>Looks into a ZIP file before a library opens it: what it holds, and whether it swells or nests beyond any document.</summary>
internal static class ZipGuard
{
    private const int MostEntries = 5000;
    private const long MostExpanded = 64 * 1024 * 1024;
    private const int Deepest = 400;
    private const string MainPart = "word/document.xml";

    // What other archives show by a name inside.
    private static readonly (string Name, string Is, string Mend)[] Known =
    [
        ("xl/", "an Excel workbook", "save the sheet as CSV"),
        ("ppt/", "a PowerPoint presentation", "save its text as .docx or as text"),
        ("content.xml", "an OpenDocument text", "save it as .docx or as text"),
        ("META-INF/container.xml", "an EPUB book", "hand over its text as HTML"),
    ];

    /// <summary>Why a ZIP file cannot be read as a Word document; null when it can.</summary>
    public static Refusal? Check(ReadOnlyMemory<byte> bytes)
    {
        if (Count(bytes.Span) > MostEntries)
            return TooLarge($"it names more than {MostEntries} files");
        try
        {
            using var zip = new ZipArchive(Streams.Of(bytes), ZipArchiveMode.Read, false, Encoding.UTF8);
            if (zip.GetEntry(MainPart) is null)
                return Other(zip);
            return Swollen(zip);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or IOException or NotSupportedException or ArgumentException)
        {
            return new Refusal(RefusalReason.Damaged, "This is a ZIP archive or an Office document that is cut off or broken: copy it again.");
        }
        catch (XmlException exception)
        {
            return new Refusal(RefusalReason.Damaged, $"The Word document is broken inside (line {exception.LineNumber} of its text part): open it in Word and save it anew.");
        }
    }

    private static Refusal Other(ZipArchive zip)
    {
        foreach (var (name, what, mend) in Known)
        {
            if (zip.Entries.Any(e => e.FullName == name || name.EndsWith('/') && e.FullName.StartsWith(name, StringComparison.Ordinal)))
                return new Refusal(RefusalReason.UnsupportedFormat, $"This is {what}: {mend}.");
        }

        return new Refusal(RefusalReason.UnsupportedFormat, "This is a ZIP archive, not a document: unpack it and hand over the files in it.");
    }

    /// <summary>Unpacks every XML part to nothing: sizes that a ZIP file states are not believed.</summary>
    private static Refusal? Swollen(ZipArchive zip)
    {
        var left = MostExpanded;
        foreach (var entry in zip.Entries.Where(e => IsXml(e.FullName)))
        {
            using var limited = new LimitedStream(entry.Open(), left);
            using var reader = XmlReader.Create(limited, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
            while (reader.Read())
            {
                if (reader.Depth > Deepest)
                    return TooLarge($"its elements nest deeper than {Deepest}");
                if (limited.IsOver)
                    break;
            }

            if (limited.IsOver)
                return TooLarge($"it unpacks to more than {MostExpanded / 1024 / 1024} MB of text");
            left -= limited.Taken;
        }

        return null;
    }

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static Refusal TooLarge(string what) => new(RefusalReason.TooLarge, $"The Word document is larger than any issue: {what}: save its text anew.");

    /// <summary>How many files the end of the archive says it has; 0 when it has no end.</summary>
    private static int Count(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.LastIndexOf("PK\u0005\u0006"u8);
        return end < 0 || end + 12 > bytes.Length ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 10)..]);
    }
}
