namespace Gazette.News.Formats;

/// <summary>What a file says by its first bytes that it is.</summary>
/// <param name="Name">What it is, with its article.</param>
/// <param name="IsDocument">Whether it is a document, though of a kind that is not read.</param>
/// <param name="Format">Its format where it may be read.</param>
/// <param name="Mend">What to do instead, where it is not read.</param>
internal sealed record Signature(string Name, bool IsDocument, DocumentKind Format, string Mend);

/// <summary>Files that say by their first bytes what they are.</summary>
internal static class Signatures
{
    private const int PdfReach = 1024;
    private const string AsText = "hand over the text of the issue (txt, Word, PDF with text, HTML)";
    private const string NoText = "only its text can be read: run it through text recognition first";

    private static readonly (byte[] Start, Signature Is)[] Known =
    [
        ("%PDF-"u8.ToArray(), new("a PDF document", true, DocumentKind.Pdf, AsText)),
        ("PK\u0003\u0004"u8.ToArray(), new("a ZIP archive or an Office document", true, DocumentKind.Docx, AsText)),
        ("PK\u0005\u0006"u8.ToArray(), new("an empty ZIP archive", true, DocumentKind.Unknown, AsText)),
        ([0xD0, 0xCF, 0x11, 0xE0], new("an old Office document", true, DocumentKind.Unknown, "save it as .docx or as text")),
        ("{\\rtf"u8.ToArray(), new("an RTF document", true, DocumentKind.Unknown, "save it as .docx or as text")),
        ("%!PS"u8.ToArray(), new("a PostScript document", true, DocumentKind.Unknown, "print it to PDF")),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], new("a PNG picture", false, DocumentKind.Unknown, NoText)),
        ([0xFF, 0xD8, 0xFF], new("a JPEG picture", false, DocumentKind.Unknown, NoText)),
        ("GIF8"u8.ToArray(), new("a GIF picture", false, DocumentKind.Unknown, NoText)),
        ("BM"u8.ToArray(), new("a BMP picture", false, DocumentKind.Unknown, NoText)),
        ([(byte)'I', (byte)'I', 0x2A, 0], new("a TIFF picture", false, DocumentKind.Unknown, NoText)),
        ([(byte)'M', (byte)'M', 0, 0x2A], new("a TIFF picture", false, DocumentKind.Unknown, NoText)),
        ("RIFF"u8.ToArray(), new("a picture, sound or film", false, DocumentKind.Unknown, NoText)),
        ([0x1F, 0x8B], new("a gzip archive", false, DocumentKind.Unknown, "unpack it first")),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], new("a 7z archive", false, DocumentKind.Unknown, "unpack it first")),
        ("Rar!"u8.ToArray(), new("a RAR archive", false, DocumentKind.Unknown, "unpack it first")),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], new("a program", false, DocumentKind.Unknown, AsText)),
        ("SQLite format 3"u8.ToArray(), new("a database", false, DocumentKind.Unknown, AsText)),
    ];

    /// <summary>What the bytes say they are; null for text.</summary>
    public static Signature? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, signature) in Known)
        {
            if (bytes.StartsWith(start) && (start.Length > 2 || start[0] == 0x1F || bytes.Contains((byte)0)))
                return signature;
        }

        // Some programs write lines before a PDF's own beginning, and readers take it.
        return bytes[..Math.Min(bytes.Length, PdfReach)].IndexOf("%PDF-1."u8) > 0 && bytes.IndexOf("endobj"u8) > 0 ? Known[0].Is : null;
    }
}
