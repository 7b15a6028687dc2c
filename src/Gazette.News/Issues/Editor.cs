using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Pieces;

namespace Gazette.News.Issues;

/// <summary>What an editor should look at.</summary>
internal static class Editor
{
    private const int Shown = 10;

    /// <summary>The close decisions among the parts of a file, then what its pieces lack.</summary>
    public static IReadOnlyList<ReadingWarning> Warnings(IReadOnlyList<Part> parts, IReadOnlyList<Draft> drafts) =>
        [.. parts.Select(p => p.Doubt).OfType<ReadingWarning>(), .. drafts.SelectMany(Of)];

    private static IEnumerable<ReadingWarning> Of(Draft draft)
    {
        if (draft.LacksBeginning)
            yield return new(draft.IsDerived ? WarningKind.NoBeginningNoHeadline : WarningKind.NoBeginning, draft.Title);
        else if (draft.IsDerived)
            yield return new(WarningKind.NoHeadline, draft.Title);
        if (draft.LacksEnd)
            yield return new(WarningKind.NoEnd, draft.Title);
        if (draft.Byline.Bodies.Count == 0 && draft.Byline.People.Count == 0)
            yield return new(WarningKind.NoByline, draft.Title);
        foreach (var join in draft.Piece.Joins)
        {
            if (join.Doubt is { } doubt)
                yield return doubt with { About = [draft.Title, Opening(join), .. doubt.About] };
        }
    }

    private static string Opening(JoinedHalf join) => join.Half.Body.First().Text is { Length: > Shown } text ? text[..Shown] : join.Half.Body.First().Text;
}
