using Gazette.Newsroom;
using Gazette.Newsroom.Publishing;
using Gazette.Newsroom.Searching;

namespace Gazette.Storage.News;

/// <summary>What a search found, the best first.</summary>
/// <param name="Found">Articles with their scores.</param>
/// <param name="Newest">The day that counted as age 0.</param>
/// <param name="Total">How many match in all, counted up to <see cref="ArticlePage.CountLimit"/>.</param>
internal sealed record Ranking(IReadOnlyList<Ranked> Found, DateOnly Newest, int Total)
{
    private const int MostVerified = 200;
    private const int MostNarrowed = 400;
    private const int MostRead = 1000;
    private const int MostInTitle = 60;

    /// <summary>Nothing.</summary>
    public static readonly Ranking Empty = new([], DateOnly.MinValue, 0);

    /// <summary>Ranks the newest articles that are what a question asks for, and those that say it in the title.</summary>
    public static Ranking Of(Question question, Candidates candidates)
    {
        if (question.FindsNothing)
            return Empty;
        var few = candidates.Few(question, question.First, MostNarrowed);
        // Where texts have to be looked at, those that do not hold the words are among them.
        var most = question.IsCertain ? ArticlePage.CountLimit : MostRead;
        var places = few ?? candidates.Places(question.Match, question.First, question.Last, most);
        if (places.Count == 0)
            return Empty;
        var (verified, read, newest) = (new List<Ranked>(), 0, NewsOrder.DayOf(places[0]));
        candidates.Look(places, (place, id, in text) =>
        {
            read++;
            if (Score(question, text, newest) is { } score)
                verified.Add(new(id, place, score));
            return few is not null || verified.Count < MostVerified;
        });
        var complete = read == places.Count && read < most;
        // Where not all are looked at, what the index finds.
        var total = Math.Min(ArticlePage.CountLimit, complete ? verified.Count : places.Count);
        if (!complete)
            AddTitles(question, candidates, places, most, verified, newest);
        verified.Sort();
        return new(verified, newest, total);
    }

    /// <summary>The score of a text, or null when it is not what is asked for.</summary>
    public static double? Score(Question question, in SearchedText text, DateOnly newest) =>
        question.HasUnwanted(text) ? null : Relevance.Score(question.Phrases, text, newest);

    // There are more than compete: older ones do so, too, when they say it in the title.
    private static void AddTitles(Question question, Candidates candidates, List<long> places, int most, List<Ranked> verified, DateOnly newest)
    {
        var known = verified.Select(v => v.Place).ToHashSet();
        // All that match are known: of several words it is cheaper to look at the titles than to ask the index for each of them.
        var all = places.Count < most && question.Phrases.Count > 1;
        var others = all ? places : question.MatchInTitle is { } match ? candidates.Places(match, question.First, question.Last, MostInTitle) : [];
        var added = 0;
        candidates.Look(others.Where(place => !known.Contains(place)), (place, id, in text) =>
        {
            if ((!all || InTitle(question, text)) && Score(question, text, newest) is { } score)
            {
                verified.Add(new(id, place, score));
                added++;
            }

            return added < MostInTitle;
        });
    }

    private static bool InTitle(Question question, in SearchedText text)
    {
        foreach (var phrase in question.Phrases)
        {
            if (phrase.In(text.Title) >= 0)
                return true;
        }

        return false;
    }
}

/// <summary>An article that was weighed.</summary>
internal readonly record struct Ranked(long Id, long Place, double Score) : IComparable<Ranked>
{
    /// <summary>The better first; of two alike the newer.</summary>
    public int CompareTo(Ranked other) => other.Score.CompareTo(Score) is not 0 and var byScore ? byScore : other.Place.CompareTo(Place);
}
