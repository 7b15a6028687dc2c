using System.Runtime.InteropServices;
using Gazette.News.Classification;
using Gazette.News.Dates;
using Gazette.News.Formats.Opening;
using Gazette.News.Layout;
using Gazette.Text;

namespace Gazette.News.Issues;

/// <summary>Reads a document as an editor would: its pieces, who answers for each, what it is about, and its figures. Pure; safe to share.</summary>
public sealed partial class IssueReader
{
    /// <summary>How many entries one reading holds at the most.</summary>
    public const int MostInBatch = 1000;

    private readonly Taxonomy taxonomy;
    private readonly Knowledge knowledge;
    private readonly Attribution attribution;

    /// <summary>Makes a reader; a reader costs some milliseconds, a reading few.</summary>
    /// <param name="taxonomy">The departments and topics known.</param>
    public IssueReader(Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        this.taxonomy = taxonomy;
        knowledge = new(taxonomy);
        attribution = new(taxonomy, knowledge.Names);
    }

    /// <summary>Reads a document of any format from its bytes, all its entries in one reading.</summary>
    public ReadingResult Read(ReadOnlyMemory<byte> bytes, DocumentFacts facts)
    {
        using var stream = MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        return Read(stream, facts, int.MaxValue).Single();
    }

    /// <summary>
    /// Reads a document of any format: a laid-out one gives one reading, a list of entries (feed, JSON, JSONL, CSV) one for each
    /// <see cref="MostInBatch"/> of them, read as they are asked for with flat memory.
    /// </summary>
    /// <param name="stream">The document, read from where it stands; not closed.</param>
    /// <param name="facts">What the caller knows about it.</param>
    /// <exception cref="IOException">The stream cannot be read on.</exception>
    public IEnumerable<ReadingResult> ReadBatches(Stream stream, DocumentFacts facts) => Read(stream, facts, MostInBatch);

    private IEnumerable<ReadingResult> Read(Stream stream, DocumentFacts facts, int most)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Read(DocumentOpener.Open(stream, facts), facts, most);
    }

    private IEnumerable<ReadingResult> Read(OpenedDocument opened, DocumentFacts facts, int most) => opened switch
    {
        OpenedDocument.List list => new EntryBatches(new EntryReader(taxonomy, knowledge, attribution, facts), list, facts, most).Read(),
        OpenedDocument.Page page => [Result(page, Read([File(page, facts)])[0], facts)],
        OpenedDocument.Refused refused => [new ReadingResult(null, refused.Refusal, refused.Format)],
        _ => throw new InvalidOperationException($"A document was opened as {opened.GetType().Name}."),
    };

    private static IssueFile File(OpenedDocument.Page page, DocumentFacts facts) =>
        new(page.Text, IsStated(page, facts) ? facts with { Date = page.Day } : facts);

    private static ReadingResult Result(OpenedDocument.Page page, Reading reading, DocumentFacts facts) =>
        new(IsStated(page, facts) ? reading with { DateSource = DateSource.Text } : reading, null, page.Format);

    // The day a page states beside its text goes before one in its text, and behind what the caller or the file's name says.
    private static bool IsStated(OpenedDocument.Page page, DocumentFacts facts) =>
        page.Day is not null && facts.Date is null && (facts.FileName is null || FileDate.In(facts.FileName, DateOnly.MaxValue) is null);

    /// <summary>Reads a document's text; any text at all gives a reading.</summary>
    public Reading Read(string text, DocumentFacts facts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(facts);
        return Read([new IssueFile(text, facts)])[0];
    }

    /// <summary>
    /// Reads the files of one paper and day as one issue, a reading a file in their order: a piece that goes on in another file
    /// stands whole in the reading of the file where it begins, and the spans of the other file say where it went.
    /// </summary>
    /// <param name="files">The files, in the order of their pages.</param>
    public IReadOnlyList<Reading> Read(IReadOnlyList<IssueFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count == 0)
            return [];
        var issue = JoinedFiles.Of(files);
        var layout = PageLayout.Of(issue.Text, issue.Starts, knowledge);
        var drafts = layout.Pieces.Select(p => Draft.Of(p, layout, issue.Text)).ToList();
        var district = OwnDistrict.Of(Folding.Fold(issue.Text));
        return [.. Enumerable.Range(0, files.Count).Select(file => Read(issue, file, layout, drafts, district))];
    }

    private Reading Read(JoinedFiles issue, int file, PageLayout layout, List<Draft> drafts, string? district)
    {
        var parts = issue.Count == 1 ? layout.Parts : [.. layout.Parts.Where(p => issue.FileOf(p.Start) == file).OrderBy(p => p.Start)];
        var own = issue.Count == 1 ? drafts : drafts.FindAll(d => issue.FileOf(d.Start) == file);
        var facts = IssueFacts.Of(parts, [.. own.Select(d => d.Piece)], issue.TextOf(file), district, issue.FactsOf(file));
        var writer = new ArticleWriter(attribution, knowledge.Topics, facts);
        return new Reading
        {
            Paper = facts.Paper,
            Date = facts.Date,
            DateSource = facts.DateSource,
            Page = facts.Page,
            Articles = [.. own.Select(writer.Write)],
            Furniture = [.. parts.Where(p => p.Role == SpanRole.Furniture && p.Text.Length > 0).Select(p => p.Text)],
            Warnings = Editor.Warnings(parts, own),
            Spans = SpanMap.Of(layout, drafts, own, issue, file),
        };
    }
}
