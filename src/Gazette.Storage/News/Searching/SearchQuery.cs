using Gazette.Newsroom;
using Gazette.Newsroom.Publishing;
using Gazette.Newsroom.Searching;
using Gazette.Text;

namespace Gazette.Storage.News;

/// <summary>A page of a search. The first ranks; the cursor carries what comes after it.</summary>
internal sealed class SearchQuery(Statements statements, ArticleFilter filter)
{
    private const int YearsLearntFrom = 5;

    private readonly Question asked = Question.Of(filter, statements);
    private readonly Dictionary<long, double> scores = [];

    public ArticlePage Page(int limit, string? cursor)
    {
        var start = cursor is null ? First() : SearchCursor.Parse(cursor);
        var question = start.Loosened is { } words ? asked.For([.. words.Select(word => new Phrase(word))]) : asked;
        var (items, taken) = (new List<FoundArticle>(), 0);
        while (items.Count < limit && taken < start.Ids.Count)
        {
            // What was withdrawn since, or corrected so that it no longer answers, makes room for the next.
            var some = start.Ids.Skip(taken).Take(limit - items.Count).ToList();
            taken += some.Count;
            items.AddRange(new ArticleRows(statements).ById(some).Select(article => Found(article, question, start.Newest)).OfType<FoundArticle>());
        }

        var rest = start with { Ids = [.. start.Ids.Skip(taken)] };
        return new(items, rest.Ids.Count > 0 ? rest.ToString() : null, start.Total) { Loosened = start.Loosened };
    }

    private SearchCursor First()
    {
        var candidates = new Candidates(statements);
        var ranking = Ranking.Of(asked, candidates);
        IReadOnlyList<Phrase> loosened = ranking.Found.Count > 0 ? [] : Loosened(candidates);
        if (loosened.Count > 0)
            ranking = Ranking.Of(asked.For(loosened), candidates);
        foreach (var found in ranking.Found)
            scores[found.Id] = found.Score;
        var words = loosened.Count > 0 && ranking.Found.Count > 0 ? loosened.Select(p => p.Text).ToList() : null;
        return new(ranking.Newest, ranking.Total, words, [.. ranking.Found.Select(f => f.Id)]);
    }

    // How words are parted is learnt from the news of some years; where they know none of them, from all.
    private IReadOnlyList<Phrase> Loosened(Candidates candidates)
    {
        var recent = candidates.Places(null, asked.First, asked.Last, 1) is [var newest]
            ? NewsOrder.First(NewsOrder.DayOf(newest).AddYears(-YearsLearntFrom))
            : 0;
        return Loosening.Of(asked.Phrases, new IndexedNews(candidates, asked, recent)) is { Count: > 0 } loosened
            ? loosened
            : Loosening.Of(asked.Phrases, new IndexedNews(candidates, asked, 0));
    }

    private FoundArticle? Found(PublishedArticle published, Question question, DateOnly newest)
    {
        var body = published.Article.Body;
        if ((scores.TryGetValue(published.Id, out var known) ? known : Score(published, body, question, newest)) is not { } score)
            return null;
        var excerpt = Snippet.Of(body, question.Phrases);
        return new(published, score, excerpt.Text) { Marks = excerpt.Matches };
    }

    // An article of an earlier ranking, as it is now.
    private static double? Score(PublishedArticle published, string body, Question question, DateOnly newest)
    {
        var article = published.Article;
        var text = SearchedText.Of(published.Day, Folding.Fold(article.Title), Folding.Fold(body), Folding.Fold(string.Join('\n', article.Departments)));
        return question.Fits(published) ? Ranking.Score(question, text, newest) : null;
    }
}
