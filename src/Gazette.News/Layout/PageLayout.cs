using Gazette.News.Classification;
using Gazette.News.Cleaning;
using Gazette.News.Layout.Continuations;
using Gazette.News.Layout.Headings;
using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Marks;
using Gazette.News.Layout.Pieces;

namespace Gazette.News.Layout;

/// <summary>
/// How the lines of a document were sorted into pieces. The folders stand in the order in which they are used, each using only those before it:
/// <c>Wording</c> (what a line's words and signs say), <c>Lines</c> (the document as lines), <c>Marks</c> (what belongs to the page, bylines),
/// <c>Headings</c>, <c>Pieces</c> (segments, captions, paragraphs), <c>Continuations</c> (halves put behind their beginnings).
/// </summary>
/// <param name="Pieces">In the order of their heads.</param>
/// <param name="Segments">All segments: those of no piece hold page furniture.</param>
/// <param name="Parts">Every part, in the order of the document.</param>
internal sealed record PageLayout(IReadOnlyList<Piece> Pieces, IReadOnlyList<Segment> Segments, IReadOnlyList<Part> Parts)
{
    /// <summary>Runs the passes over a document, each on what the one before it left.</summary>
    /// <param name="document">The text of all files.</param>
    /// <param name="starts">Where each file begins: a section ends with its file.</param>
    /// <param name="knowledge">What the taxonomy knows.</param>
    public static PageLayout Of(string document, IReadOnlyList<int> starts, Knowledge knowledge)
    {
        var cleaner = new Cleaner(document);
        var parts = WrapPass.Apply(TablePass.Apply(LineScanner.Scan(cleaner)), cleaner);
        parts = FurniturePass.Apply(parts);
        parts = new BylinePass(new BylineReader(knowledge.Names), cleaner).Apply(parts);
        parts = HeadingPass.Apply(PlainHeadingPass.Apply(RunInPass.Apply(parts, cleaner)));
        parts = EditorsNotePass.Apply(BriefPass.Apply(parts));
        var segments = LooseEndPass.Apply(CaptionPass.Apply(SegmentPass.Cut(parts, starts)));
        var pieces = ArrangementPass.Apply(new ContinuationPass(knowledge).Apply(segments, document), knowledge, document);
        return new PageLayout([.. pieces.Where(IsArticle)], segments, [.. segments.SelectMany(s => s.Parts)]);
    }

    /// <summary>Text, or a picture with its headline; a headline alone is none.</summary>
    private static bool IsArticle(Piece piece) => piece.Segments.Any(s => s.HasBody)
        || piece.Segments[0] is { Title: not null } head && head.Parts.Any(p => p.Role is SpanRole.Caption or SpanRole.Byline);
}
