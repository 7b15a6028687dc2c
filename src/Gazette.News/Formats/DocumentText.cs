namespace Gazette.News.Formats;

/// <summary>The text of a document, or why there is none.</summary>
/// <param name="Text">The decoded text without byte order mark; null when refused.</param>
/// <param name="Encoding">The encoding's name; null when refused.</param>
/// <param name="Refusal">Why it cannot be read; null when it was.</param>
public sealed record DocumentText(string? Text, string? Encoding, Refusal? Refusal)
{
    /// <summary>Decodes a document made of text: UTF-8 first, then what the document declares, then what the bytes look like.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="isPlain">Whether it is read as it stands; a page or a feed is cleaned of control characters by its own reader.</param>
    public static DocumentText From(ReadOnlyMemory<byte> bytes, bool isPlain = true)
    {
        if (bytes.IsEmpty)
            return Refused(RefusalReason.Empty, "The document is empty: nothing to read.");
        if (Signatures.Of(bytes.Span) is { } format)
            return Refused(format.IsDocument ? RefusalReason.UnsupportedFormat : RefusalReason.Binary, $"This is {format.Name}, not text: {format.Mend}.");
        if (Decoder.Decode(bytes) is not var (text, encoding))
        {
            return bytes.Span.Contains((byte)0)
                ? Refused(RefusalReason.Binary, "The document holds NUL bytes: it is binary, not text.")
                : Refused(RefusalReason.UnknownEncoding, "The text is in no encoding that can be told (UTF-8, UTF-16, GB18030 and Big5 are read): save it as UTF-8.");
        }

        if (isPlain && Garbage(text) is { } what)
            return Refused(RefusalReason.Binary, what);
        return string.IsNullOrWhiteSpace(text)
            ? Refused(RefusalReason.Empty, "The document holds blanks alone: nothing to read.")
            : new DocumentText(text, encoding, null);
    }

    private static string? Garbage(string text)
    {
        if (text.Contains('\0'))
            return "The document holds NUL characters: it is binary, not text.";
        var controls = text.Count(c => char.IsControl(c) && !char.IsWhiteSpace(c));
        return controls > 4 && controls * 50 > text.Length ? "The document is full of control characters: it is binary, not text." : null;
    }

    private static DocumentText Refused(RefusalReason reason, string message) => new(null, null, new Refusal(reason, message));
}
