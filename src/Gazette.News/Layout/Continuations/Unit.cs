using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Pieces;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Continuations;

/// <summary>What can be put elsewhere as a whole: a paragraph with the byline around it and the subhead above it, or a picture's caption with its credit.</summary>
/// <param name="Number">Its place among the units of the document.</param>
/// <param name="Segment">The segment it stands in.</param>
/// <param name="Parts">In the order of the document.</param>
internal sealed record Unit(int Number, Segment Segment, IReadOnlyList<Part> Parts)
{
    /// <summary>The running text's first part; null for a caption alone.</summary>
    public Part? First { get; } = Parts.FirstOrDefault(p => p.IsOpen);

    /// <summary>The running text's last part.</summary>
    public Part? Last { get; } = Parts.LastOrDefault(p => p.IsOpen);

    /// <summary>Everything it says.</summary>
    public string Text { get; } = Said(Parts, true);

    /// <summary>What it says in sentences: rows of tables name many and speak of none.</summary>
    public string Prose { get; } = Said(Parts, false);

    /// <summary>The byline before the first sentence, or on its own line above the text.</summary>
    public Part? Opening { get; } = Parts.TakeWhile(p => !p.IsOpen).FirstOrDefault(p => p is { Role: SpanRole.Byline, IsOfPicture: false });

    /// <summary>The byline after the last sentence.</summary>
    public Part? Closing { get; } = Parts.SkipWhile(p => !p.IsOpen).LastOrDefault(p => p is { Role: SpanRole.Byline, Opens: false, IsOfPicture: false });

    /// <summary>Whether it stops in mid-sentence.</summary>
    public bool IsUnfinished { get; } = Parts.LastOrDefault(p => p.IsOpen) is { Row: false } last && !Parts.Any(p => p is { Role: SpanRole.Byline, Opens: false, IsOfPicture: false } && p.Start > last.Start) && Signs.IsCutOff(last.Text);

    /// <summary>Whether two headlines stand over it.</summary>
    public bool IsStacked { get; } = Segment.Parts.Any(p => p.Fresh);

    private static string Said(IReadOnlyList<Part> parts, bool withRows) =>
        string.Join('\n', parts.Where(p => (withRows || !p.Row) && p is { Role: SpanRole.Paragraph or SpanRole.Subhead or SpanRole.Caption }).Select(p => p.Text));

    /// <summary>The head of a segment (what stands above its text), and its units.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="number">The number of the first unit.</param>
    public static (IReadOnlyList<Part> Head, List<Unit> Units) Cut(Segment segment, int number)
    {
        var (head, units, open) = (new List<Part>(), new List<Unit>(), new List<Part>());
        var hasText = false;
        foreach (var part in segment.Parts)
        {
            if (hasText && Begins(part, open))
            {
                units.Add(new Unit(number + units.Count, segment, open));
                (open, hasText) = ([], false);
            }

            if (units.Count == 0 && !hasText && segment.Title is not null && (part.Preface || part.IsOpen && EditorsNotes.Begins(part.Text) || part.Role is not (SpanRole.Paragraph or SpanRole.Subhead or SpanRole.Byline or SpanRole.Caption)))
                head.Add(part);
            else
                open.Add(part);
            hasText |= open.Count > 0 && part.Role is SpanRole.Paragraph or SpanRole.Caption;
        }

        if (open.Count > 0 && (hasText || units.Count == 0))
            units.Add(new Unit(number + units.Count, segment, open));
        else if (open.Count > 0)
            units[^1] = new Unit(units[^1].Number, segment, [.. units[^1].Parts, .. open]);
        return (head, units);
    }

    // A row, an item, an answer, a picture inside a piece and a line that goes on stay with what stands above them.
    private static bool Begins(Part part, List<Part> open) => part switch
    {
        { Role: SpanRole.Subhead } or { Role: SpanRole.Byline, Opens: true } => true,
        { Role: SpanRole.Caption } => open.Exists(p => p is { Role: SpanRole.Byline, Opens: false }),
        { IsOpen: true, Row: false, Bullet: false } => !Items.IsNumbered(part.Text) && !Items.IsQuestion(part.Text) && !(open[^1] is { IsOpen: true } last && (last.Text.EndsWith('-') || !part.Apart && !part.Indented && Signs.IsCutOff(last.Text))),
        _ => false,
    };
}
