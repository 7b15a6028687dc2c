using Gazette.News.Classification;

namespace Gazette.News.Layout;

/// <summary>How the lines of a document were sorted into pieces.</summary>
/// <param name="Pieces">In the order of their heads.</param>
/// <param name="Segments">All segments: those of no piece hold page furniture.</param>
/// <param name="Parts">Every part, in the order of the document.</param>
internal sealed record PageLayout(IReadOnlyList<Piece> Pieces, IReadOnlyList<Segment> Segments, IReadOnlyList<Part> Parts)
{
    /// <summary>Runs the passes over a document, each on what the one before it left.</summary>
    public static PageLayout Of(string document, Knowledge knowledge)
    {
        var parts = WrapPass.Apply(LineScanner.Scan(document));
        parts = FurniturePass.Apply(parts);
        parts = new BylinePass(new BylineReader(knowledge.Names)).Apply(parts, document);
        parts = PlainHeadingPass.Apply(parts);
        parts = HeadingPass.Apply(parts);
        var segments = CaptionPass.Apply(SegmentPass.Cut(parts));
        var pieces = new ContinuationPass(knowledge).Apply(segments, document);
        return new PageLayout([.. pieces.Where(IsArticle)], segments, [.. segments.SelectMany(s => s.Parts)]);
    }

    /// <summary>Text, or a picture with its headline; a headline alone is none.</summary>
    private static bool IsArticle(Piece piece) => piece.Segments.Any(s => s.HasBody)
        || piece.Segments[0] is { Title: not null } head && head.Parts.Any(p => p.Role is SpanRole.Caption or SpanRole.Byline);
}
