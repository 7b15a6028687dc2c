using Gazette.News.Formats.Entries;
using Gazette.News.Formats.Html;
using Gazette.News.Formats.Pages;

namespace Gazette.News.Formats.Opening;

/// <summary>Tells what a document is and opens it with the reader of its format.</summary>
internal static class DocumentOpener
{
    /// <summary>The largest document that is read whole; lists of entries are streamed and may be larger.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Opens a document; entries are read from the stream as they are asked for.</summary>
    public static OpenedDocument Open(Stream stream, DocumentFacts facts)
    {
        var (head, isWhole, whole) = Head.Of(stream);
        if (head.IsEmpty)
            return Refused(DocumentKind.Unknown, RefusalReason.Empty, "The document is empty: nothing to read.");
        if (Signatures.Of(head.Span) is { } signed)
            return Signed(signed, whole, facts);
        var decoded = Decoder.Decode(head);
        var format = decoded is var (text, _) ? Sniffer.Of(text) : DocumentKind.Text;
        var context = new EntryContext(facts.Zone, facts.Address);
        return format switch
        {
            DocumentKind.JsonLines => new OpenedDocument.List(format, JsonLinesReader.Read(whole, decoded!.Value.Encoding, context)),
            DocumentKind.Json => new OpenedDocument.List(format, JsonReader.Read(whole, decoded!.Value.Encoding, context)),
            DocumentKind.Csv => new OpenedDocument.List(format, CsvTable.Read(whole, decoded!.Value.Encoding, CsvTable.SeparatorOf(Sniffer.Header(decoded.Value.Text)!)!.Value, context)),
            _ => Text(format, isWhole ? head : All(whole), facts, context),
        };
    }

    private static OpenedDocument Text(DocumentKind format, ReadOnlyMemory<byte>? bytes, DocumentFacts facts, EntryContext context)
    {
        if (bytes is not { } all)
            return TooLarge(format);
        var document = DocumentText.From(all, format == DocumentKind.Text);
        if (document.Text is not { } text)
            return new OpenedDocument.Refused(format, document.Refusal!);
        return format switch
        {
            DocumentKind.Rss or DocumentKind.Atom => new OpenedDocument.List(format, FeedReader.Read(text, context)),
            DocumentKind.Html when text.Length > HtmlPage.Longest => TooLarge(format),
            DocumentKind.Html => Guarded(format, "HTML page", () => HtmlPage.Read(text, facts.Zone)),
            DocumentKind.Unknown => Refused(format, RefusalReason.UnsupportedFormat, "This is an XML document, but no feed and no page: hand over RSS, Atom, HTML or text."),
            _ => new OpenedDocument.Page(format, text),
        };
    }

    private static OpenedDocument Signed(Signature signed, Stream whole, DocumentFacts facts) => signed.Format switch
    {
        DocumentKind.Pdf => All(whole) is { } pdf ? Guarded(DocumentKind.Pdf, "PDF document", () => PdfPages.Read(pdf)) : TooLarge(DocumentKind.Pdf),
        DocumentKind.Docx => All(whole) is { } zip ? Guarded(DocumentKind.Docx, "Word document", () => WordDocument.Read(zip)) : TooLarge(DocumentKind.Docx),
        _ => Refused(DocumentKind.Unknown, signed.IsDocument ? RefusalReason.UnsupportedFormat : RefusalReason.Binary, $"This is {signed.Name}: {signed.Mend}."),
    };

    /// <summary>Runs a library within bounds; that it takes too long is a refusal.</summary>
    private static OpenedDocument Guarded(DocumentKind format, string what, Func<PageText> read)
    {
        if (!Bounded.Run(read, out var page))
            return Refused(format, RefusalReason.TooLarge, $"The {what} is so entangled that reading it took more than {Bounded.Longest.TotalSeconds:0} seconds: save it anew with another program.");
        return page!.Text is { } text ? new OpenedDocument.Page(format, text, page.Day) : new OpenedDocument.Refused(format, page.Refusal!);
    }

    private static ReadOnlyMemory<byte>? All(Stream stream)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > MostBytes)
                return null;
        }

        return memory.GetBuffer().AsMemory(0, (int)memory.Length);
    }

    private static OpenedDocument.Refused TooLarge(DocumentKind format) =>
        Refused(format, RefusalReason.TooLarge, format == DocumentKind.Html
            ? $"The page has more than {HtmlPage.Longest / 1024 / 1024} million characters: hand in one issue a file."
            : $"It is larger than {MostBytes / 1024 / 1024} MB: hand in one issue a file.");

    private static OpenedDocument.Refused Refused(DocumentKind format, RefusalReason reason, string message) => new(format, new Refusal(reason, message));
}
