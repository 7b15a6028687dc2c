using Gazette.Newsroom;

namespace Gazette.Storage.News;

/// <summary>A page of the newest articles.</summary>
internal sealed class NewestQuery(Statements statements, ArticleFilter filter)
{
    private const int PlacesAtOnce = 200;

    private readonly Question question = Question.Of(filter, statements);
    private readonly Candidates candidates = new(statements);

    public ArticlePage Page(int limit, string? cursor)
    {
        var after = NewestCursor.Parse(cursor).After;
        if (question.FindsNothing)
            return new([], null, 0);
        if (cursor is null && question.IsCertain)
            return First(limit);
        // One more than asked for tells whether there is a next page.
        var places = Places(Math.Min(question.Last, after == long.MaxValue ? after : after - 1), limit + 1);
        return Page(places, limit, cursor is null && places.Count <= limit ? places.Count : Count());
    }

    // What is counted holds the first page.
    private ArticlePage First(int limit)
    {
        var places = candidates.Places(question.Match, question.First, question.Last, ArticlePage.CountLimit);
        return Page(places, limit, places.Count);
    }

    private ArticlePage Page(List<long> places, int limit, int total)
    {
        var shown = places.Take(limit).ToList();
        var items = new ArticleRows(statements).ByPlace(shown).Select(article => new FoundArticle(article)).ToList();
        return new(items, places.Count > limit ? new NewestCursor(shown[^1]).ToString() : null, total);
    }

    private List<long> Places(long last, int limit)
    {
        if (question.IsCertain)
            return candidates.Places(question.Match, question.First, last, limit);
        var found = new List<long>();
        for (var left = last; found.Count < limit;)
        {
            var some = candidates.Places(question.Match, question.First, left, PlacesAtOnce);
            candidates.Look(some, (place, _, in text) =>
            {
                if (question.Holds(text))
                    found.Add(place);
                return found.Count < limit;
            });
            if (some.Count < PlacesAtOnce)
                break;
            left = some[^1] - 1;
        }

        return found;
    }

    // What the index finds; phrases of more than two characters are not verified.
    private int Count() => candidates.Places(question.Match, question.First, question.Last, ArticlePage.CountLimit).Count;
}
