using Gazette.News.Classification;
using Gazette.News.Formats;
using Gazette.News.Layout;

namespace Gazette.News.Issues;

/// <summary>Reads a document as an editor would: its pieces, who answers for each, what it is about, and its figures. Pure; safe to share.</summary>
public sealed class IssueReader
{
    private readonly Knowledge knowledge;
    private readonly Attribution attribution;

    /// <summary>Makes a reader; a reader costs some milliseconds, a reading few.</summary>
    /// <param name="taxonomy">The departments and topics known.</param>
    public IssueReader(Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        knowledge = new(taxonomy);
        attribution = new(taxonomy, knowledge.Names);
    }

    /// <summary>Reads a document from its bytes (text or Markdown).</summary>
    public ReadingResult Read(ReadOnlyMemory<byte> bytes, DocumentFacts facts)
    {
        var document = DocumentText.From(bytes);
        return document.Text is { } text ? new ReadingResult(Read(text, facts), null) : new ReadingResult(null, document.Refusal);
    }

    /// <summary>Reads a document's text; any text at all gives a reading.</summary>
    public Reading Read(string text, DocumentFacts facts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(facts);
        var layout = PageLayout.Of(text, knowledge);
        var issue = IssueFacts.Of(layout, text, facts);
        var drafts = layout.Pieces.Select(p => Draft.Of(p, layout, text)).ToList();
        var writer = new ArticleWriter(attribution, knowledge.Topics, issue);
        return new Reading
        {
            Paper = issue.Paper,
            Date = issue.Date,
            DateSource = issue.DateSource,
            Page = issue.Page,
            Articles = [.. drafts.Select(writer.Write)],
            Furniture = [.. layout.Parts.Where(p => p.Role == SpanRole.Furniture && p.Text.Length > 0).Select(p => p.Text)],
            Warnings = Editor.Warnings(drafts),
            Spans = SpanMap.Of(layout, drafts),
        };
    }
}
