namespace Gazette.News.Formats;

/// <summary>Files that say by their first bytes what they are.</summary>
internal static class Signatures
{
    private static readonly (byte[] Start, string Name, bool IsDocument)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF document", true),
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or an Office document", true),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document", true),
        ("{\\rtf"u8.ToArray(), "an RTF document", true),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture", false),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture", false),
        ("GIF8"u8.ToArray(), "a GIF picture", false),
        ([0x1F, 0x8B], "a gzip archive", false),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program", false),
        ("SQLite format 3"u8.ToArray(), "a database", false),
    ];

    public static (string Name, bool IsDocument)? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, name, isDocument) in Known)
        {
            if (bytes.StartsWith(start))
                return (name, isDocument);
        }

        return null;
    }
}
