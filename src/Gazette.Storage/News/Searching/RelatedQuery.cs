using Gazette.Newsroom;
using Gazette.Newsroom.Publishing;
using Gazette.Newsroom.Searching;
using Gazette.Storage.Indexing;

namespace Gazette.Storage.News;

/// <summary>The articles that have most in common with one.</summary>
internal sealed class RelatedQuery(Statements statements)
{
    // Of a common term the newest are weighed, and how many there are is estimated from how far back they reach.
    private const int MostOfATerm = 200;

    private const string SelectExtent = """
        SELECT (SELECT min(news_order) FROM article_text), (SELECT max(news_order) FROM article_text), (SELECT coalesce(max(article_id), 0) FROM article_text)
        """;

    private readonly Candidates candidates = new(statements);

    public IReadOnlyList<PublishedArticle> Of(long id, int limit)
    {
        var rows = new ArticleRows(statements);
        if (rows.Find(id) is not { } article)
            return [];
        var extent = statements.Rows(SelectExtent, r => (First: r.GetInt64(0), Last: r.GetInt64(1), Articles: r.GetInt64(2))).Single();
        var kinship = new Kinship(extent.Articles, article.NewsOrder);
        foreach (var term in RelatedTerms.Of(article))
        {
            var places = candidates.Places(Expression(term), 0, long.MaxValue, MostOfATerm);
            kinship.Add(term.Weight, Held(places, extent.First, extent.Last), places);
        }

        return rows.ByPlace(kinship.Nearest(limit));
    }

    private static double Held(List<long> places, long first, long last)
    {
        if (places.Count < MostOfATerm)
            return places.Count;
        var days = 1.0 + NewsOrder.DayOf(last).DayNumber - NewsOrder.DayOf(first).DayNumber;
        var reached = 1.0 + NewsOrder.DayOf(last).DayNumber - NewsOrder.DayOf(places[^1]).DayNumber;
        return places.Count * days / reached;
    }

    private static string Expression(RelatedTerm term) => term.Kind switch
    {
        TermKind.Department => Question.Quoted(Tags.Department(term.Text)),
        TermKind.Topic => Question.Quoted(Tags.Topic(term.Text)),
        _ => string.Join(" AND ", new Phrase(term.Text).Tokens.Select(Question.Quoted)),
    };
}
