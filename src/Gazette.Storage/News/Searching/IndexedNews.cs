using Gazette.Newsroom.Searching;

namespace Gazette.Storage.News;

/// <summary>What a search can learn of words from the index, within its places and days.</summary>
internal sealed class IndexedNews(Candidates candidates, Question question) : ISearchedNews
{
    private const int MostCounted = 1000;
    private const int MostLookedAt = 200;

    /// <inheritdoc/>
    public Commonness Of(Phrase phrase)
    {
        if (phrase.Tokens.Count == 0)
            return default;
        var places = Places(question.For([phrase]), MostCounted);
        return places.Count == 0 ? default : new(places.Count, places[^1]);
    }

    /// <inheritdoc/>
    public bool Holds(IReadOnlyList<Phrase> phrases)
    {
        var asked = question.For(phrases);
        if (asked.FindsNothing)
            return false;
        if (asked.IsCertain)
            return Places(asked, 1).Count > 0;
        var found = false;
        candidates.Look(Places(asked, MostLookedAt), (_, _, in text) => !(found = asked.Holds(text)));
        return found;
    }

    private List<long> Places(Question asked, int limit) => candidates.Places(asked.Match, asked.First, asked.Last, limit);
}
