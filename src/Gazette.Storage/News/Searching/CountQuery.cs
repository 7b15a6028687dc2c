using Gazette.Newsroom;

namespace Gazette.Storage.News;

/// <summary>How many articles there are that were offered. What the index is certain of is counted there; else texts are looked at; so many and no more.</summary>
internal sealed class CountQuery(Statements statements, ArticleFilter filter)
{
    private const int TextsAtOnce = 200;
    private const int MostLookedAt = 2_000;
    private const int MostPassed = 10_000;

    private readonly Question question = Question.Of(filter, statements);
    private readonly Candidates candidates = new(statements);

    public ArticleCount UpTo(int limit)
    {
        if (question.FindsNothing)
            return default;
        var (found, last) = (0, question.Last);
        for (var passed = 0; passed < (question.IsCertain ? MostPassed : MostLookedAt) && found <= limit; passed += TextsAtOnce)
        {
            var some = candidates.Places(question.Match, question.First, last, TextsAtOnce);
            found += Fitting(candidates.Offered(some));
            if (some.Count < TextsAtOnce)
                return new(Math.Min(found, limit), found > limit);
            last = some[^1] - 1;
        }

        return new(Math.Min(found, limit), More: true);
    }

    private int Fitting(List<long> places)
    {
        if (question.IsCertain)
            return places.Count;
        var fitting = 0;
        candidates.Look(places, (_, _, in text) =>
        {
            fitting += question.Holds(text) ? 1 : 0;
            return true;
        });
        return fitting;
    }
}
