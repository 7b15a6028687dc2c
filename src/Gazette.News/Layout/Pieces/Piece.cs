using Gazette.News.Layout.Lines;

namespace Gazette.News.Layout.Pieces;

/// <summary>One piece of the paper, put together from the segments it stands in.</summary>
/// <param name="Index">Index of its first segment.</param>
/// <param name="Segments">Its head and its halves, in reading order.</param>
/// <param name="Joins">Why each half was put here.</param>
internal sealed record Piece(int Index, IReadOnlyList<Segment> Segments, IReadOnlyList<JoinedHalf> Joins)
{
    /// <summary>Whether a byline closes it.</summary>
    public bool IsClosed => Segments[^1].IsClosed;

    /// <summary>The last running text so far.</summary>
    public string End => Segments[^1].Body.Last().Text;

    /// <summary>The same piece with a half behind it.</summary>
    public Piece Add(JoinedHalf join) =>
        this with { Segments = Behind(join.Half with { Parts = [.. join.Half.Parts.Select(AsHalf)] }), Joins = [.. Joins, join] };

    // What stands right below the head goes before what came from elsewhere.
    private Segment[] Behind(Segment half) => half.CutFrom == Index ? [Segments[0], half, .. Segments.Skip(1)] : [.. Segments, half];

    // A headline of its own above a jump's second half says again what the piece is called.
    private static Part AsHalf(Part part) => part.Role is SpanRole.Title or SpanRole.Kicker ? part.As(SpanRole.Repeat, "headline above what comes from elsewhere") : part;
}

/// <summary>A half and the evidence that joined it.</summary>
/// <param name="Half">The segment.</param>
/// <param name="Evidence">Which evidence decided.</param>
/// <param name="Doubt">Why an editor should look, its piece and itself not named yet; null where the decision was plain.</param>
internal sealed record JoinedHalf(Segment Half, string Evidence, ReadingWarning? Doubt);
