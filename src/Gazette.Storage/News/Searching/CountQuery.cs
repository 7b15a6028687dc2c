using Gazette.Newsroom;

namespace Gazette.Storage.News;

/// <summary>How many articles there are. What the index is certain of is counted there; else texts are looked at, so many and no more.</summary>
internal sealed class CountQuery(Statements statements, ArticleFilter filter)
{
    private const int TextsAtOnce = 200;
    private const int MostLookedAt = 2_000;

    private readonly Question question = Question.Of(filter, statements);
    private readonly Candidates candidates = new(statements);

    public ArticleCount UpTo(int limit)
    {
        if (question.FindsNothing)
            return default;
        if (!question.IsCertain)
            return LookedAt(limit);
        var places = candidates.Places(question.Match, question.First, question.Last, limit + 1).Count;
        return new(Math.Min(places, limit), places > limit);
    }

    private ArticleCount LookedAt(int limit)
    {
        var (found, last) = (0, question.Last);
        for (var looked = 0; looked < MostLookedAt && found <= limit; looked += TextsAtOnce)
        {
            var some = candidates.Places(question.Match, question.First, last, TextsAtOnce);
            candidates.Look(some, (_, _, in text) => (found += question.Holds(text) ? 1 : 0) <= limit);
            if (some.Count < TextsAtOnce && found <= limit)
                return new(found, More: false);
            last = some[^1] - 1;
        }

        return new(Math.Min(found, limit), More: true);
    }
}
