using Gazette.News.Layout;
using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Pieces;

namespace Gazette.News.Issues;

/// <summary>Says of every stretch of a file what it is and to which article it belongs.</summary>
internal static class SpanMap
{
    /// <param name="layout">The whole issue.</param>
    /// <param name="all">Its drafts.</param>
    /// <param name="own">The drafts that begin in the file: the spans' articles count among them.</param>
    /// <param name="issue">The files.</param>
    /// <param name="file">Which of them.</param>
    public static IReadOnlyList<Span> Of(PageLayout layout, IReadOnlyList<Draft> all, IReadOnlyList<Draft> own, JoinedFiles issue, int file)
    {
        var articles = new Dictionary<int, (int? Article, Part Part)>();
        var index = 0;
        foreach (var draft in all)
            Add(articles, draft, index < own.Count && ReferenceEquals(own[index], draft) ? index++ : null, issue);
        var start = issue.Starts[file];
        return [.. layout.Parts
            .SelectMany(p => articles.TryGetValue(p.Start, out var found) ? Spans(found.Part, found.Article) : Spans(Alone(p), null))
            .Where(s => issue.Count == 1 || issue.FileOf(s.Start) == file)
            .Select(s => start == 0 ? s : s with { Start = s.Start - start })
            .OrderBy(s => s.Start)];
    }

    private static void Add(Dictionary<int, (int?, Part Part)> articles, Draft draft, int? article, JoinedFiles issue)
    {
        foreach (var part in draft.Piece.Segments.SelectMany(s => s.Parts))
            articles[part.Start] = (article, article is null ? Elsewhere(part, draft, issue) : part);
        foreach (var join in draft.Piece.Joins)
            Explain(articles, article, join, draft, issue);
        // The body's parts carry the roles that only the whole piece shows.
        foreach (var part in draft.Items.SelectMany(i => i.Parts))
            articles[part.Start] = (article, part with { Evidence = articles[part.Start].Part.Evidence is var half && half.StartsWith("half", StringComparison.Ordinal) ? half : part.Evidence });
    }

    private static void Explain(Dictionary<int, (int?, Part)> articles, int? article, JoinedHalf join, Draft draft, JoinedFiles issue)
    {
        var first = join.Half.Body.First();
        var where = issue.Count > 1 ? $" of 《{draft.Title}》" : "";
        articles[first.Start] = (article, first with { Evidence = $"half of a piece{where}, put here by: {join.Evidence}" });
    }

    private static Part Elsewhere(Part part, Draft draft, JoinedFiles issue) =>
        part with { Evidence = $"half of 《{draft.Title}》, which begins in file {issue.FileOf(draft.Start) + 1} of the issue" };

    private static IEnumerable<Span> Spans(Part part, int? article)
    {
        var of = part.Role is SpanRole.Furniture or SpanRole.PageMark or SpanRole.Section ? null : article;
        yield return new Span(part.Start, part.End - part.Start, part.Role, of, part.Evidence);
        foreach (var more in part.More)
            yield return new Span(more.Start, more.Length, part.Role, of, part.Evidence);
    }

    /// <summary>A headline over nothing, or a line that no piece took.</summary>
    private static Part Alone(Part part) => part.Role is SpanRole.Furniture or SpanRole.PageMark or SpanRole.Section or SpanRole.Repeat
        ? part
        : part.As(SpanRole.Furniture, $"{part.Evidence}, with no text of its own");
}
