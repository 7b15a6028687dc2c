using Gazette.Newsroom;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.News;

/// <summary>A page of the newest articles.</summary>
internal sealed class NewestQuery(SqliteConnection connection, ArticleFilter filter)
{
    private readonly Question question = new(filter);

    public ArticlePage Page(int limit, string? cursor)
    {
        var after = NewestCursor.Parse(cursor).After;
        if (question.FindsNothing)
            return new([], null, 0);
        var candidates = new Candidates(connection, question);
        // One more than asked for tells whether there is a next page.
        var places = Places(candidates, after == long.MaxValue ? after : after - 1, limit + 1);
        var shown = places.Take(limit).ToList();
        var items = new ArticleRows(connection).ByPlace(shown).Select(article => new FoundArticle(article)).ToList();
        var more = places.Count > limit;
        return new(items, more ? new NewestCursor(shown[^1]).ToString() : null, cursor is null && !more ? places.Count : candidates.Count());
    }

    private IReadOnlyList<long> Places(Candidates candidates, long last, int limit) =>
        question.IsCertain
            ? candidates.Places(last, limit)
            : [.. candidates.Texts(last, long.MaxValue, -1).Where(question.Holds).Take(limit).Select(c => c.NewsOrder)];
}
