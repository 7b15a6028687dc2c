using Gazette.News.Classification;
using Gazette.News.Layout;
using Gazette.News.Layout.Pieces;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Issues;

/// <summary>A piece as its layout gives it, before anybody answers for it.</summary>
/// <param name="Piece">Where it stands.</param>
/// <param name="Title">Headline, printed or derived.</param>
/// <param name="IsDerived">Whether the headline was made of the first sentence.</param>
/// <param name="Items">The body.</param>
internal sealed record Draft(Piece Piece, string Title, bool IsDerived, IReadOnlyList<BodyItem> Items)
{
    /// <summary>Where it begins in the document.</summary>
    public int Start { get; } = Piece.Segments[0].Parts.FirstOrDefault(p => p.Role is not (SpanRole.Furniture or SpanRole.PageMark or SpanRole.Section))?.Start ?? 0;

    /// <summary>Whether the beginning is missing.</summary>
    public bool LacksBeginning { get; private init; }

    /// <summary>Whether the end is missing.</summary>
    public bool LacksEnd { get; private init; }

    /// <summary>The captions of its pictures.</summary>
    public IReadOnlyList<string> Captions { get; } = [.. Piece.Segments.SelectMany(s => s.Parts).Where(p => p.Role == SpanRole.Caption).Select(p => p.Text.TrimStart('▲', ' ')).Distinct()];

    /// <summary>Whom its bylines name.</summary>
    public Byline Byline { get; } = Piece.Segments.Aggregate(Byline.None, (all, s) => all.And(s.Byline));

    /// <summary>The draft of a piece.</summary>
    public static Draft Of(Piece piece, PageLayout layout, string document)
    {
        var items = ParagraphPass.Apply(piece, document);
        // A second half whose head lies in an issue not read bears the headline that its jump mark names.
        var printed = piece.Segments[0].Title ?? piece.Segments[0].From?.Title;
        var title = printed ?? Headline.From(items.FirstOrDefault(i => !i.IsSubhead)?.Text ?? piece.Segments[0].Text);
        return new Draft(piece, title, printed is null, items)
        {
            LacksBeginning = (piece.Segments[0].Title is null || piece.Segments[0].From is not null) && BeginsInside(piece, items, layout),
            LacksEnd = StopsInside(piece, items),
        };
    }

    /// <summary>A headless piece under somebody else's headline, or one that does not begin as pieces do.</summary>
    private static bool BeginsInside(Piece piece, List<BodyItem> items, PageLayout layout)
    {
        if (piece.Segments[0].IsBrief || piece.Segments[0].Opens)
            return false;
        if (piece.Segments[0].RepeatOf is not null || piece.Segments[0].From is not null)
            return true;
        var opening = items.Count > 0 ? items[0].Text : "";
        return Signs.Unopened(opening).Length > 0 || layout.Pieces.Count > 1 && !Leads.IsLead(opening);
    }

    private static bool StopsInside(Piece piece, List<BodyItem> items)
    {
        if (piece.Segments[^1].GoesOn)
            return true;
        if (items.Count == 0 || piece.Segments.Any(s => s.IsClosed) || items[^1].Parts[^1].Row)
            return false;
        var end = items[^1].Text;
        return Signs.Unclosed(end).Length > 0 || !items[^1].IsSubhead && Signs.IsCutOff(end);
    }
}
