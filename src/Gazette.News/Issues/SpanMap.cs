using Gazette.News.Layout;

namespace Gazette.News.Issues;

/// <summary>Says of every stretch of the document what it is and to which article it belongs.</summary>
internal static class SpanMap
{
    public static IReadOnlyList<Span> Of(PageLayout layout, IReadOnlyList<Draft> drafts)
    {
        var articles = new Dictionary<int, (int Article, Part Part)>();
        for (var article = 0; article < drafts.Count; article++)
        {
            foreach (var part in drafts[article].Piece.Segments.SelectMany(s => s.Parts))
                articles[part.Start] = (article, part);
            foreach (var join in drafts[article].Piece.Joins)
                Explain(articles, article, join);
            // The body's parts carry the roles that only the whole piece shows.
            foreach (var part in drafts[article].Items.SelectMany(i => i.Parts))
                articles[part.Start] = (article, part with { Evidence = articles[part.Start].Part.Evidence is var half && half.StartsWith("half", StringComparison.Ordinal) ? half : part.Evidence });
        }

        return [.. layout.Parts.OrderBy(p => p.Start).Select(p => articles.TryGetValue(p.Start, out var found) ? Span(found.Part, found.Article) : Span(Alone(p), null))];
    }

    private static void Explain(Dictionary<int, (int, Part)> articles, int article, JoinedHalf join)
    {
        var first = join.Half.Body.First();
        articles[first.Start] = (article, first with { Evidence = $"half of a piece, put here by: {join.Evidence}" });
    }

    private static Span Span(Part part, int? article) =>
        new(part.Start, part.End - part.Start, part.Role, part.Role is SpanRole.Furniture or SpanRole.PageMark or SpanRole.Section ? null : article, part.Evidence);

    /// <summary>A headline over nothing, or a line that no piece took.</summary>
    private static Part Alone(Part part) => part.Role is SpanRole.Furniture or SpanRole.PageMark or SpanRole.Section or SpanRole.Repeat
        ? part
        : part.As(SpanRole.Furniture, $"{part.Evidence}, with no text of its own");
}
