using Gazette.Newsroom.Searching;

namespace Gazette.Storage.News;

/// <summary>What a search can learn of words from the index, within its places and days.</summary>
internal sealed class IndexedNews(Candidates candidates, Question question) : ISearchedNews
{
    private const int MostCounted = 300;
    private const int MostLookedAt = 200;

    // A loosening asks the same of a phrase and of its parts again and again.
    private readonly Dictionary<string, Commonness> common = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> held = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Commonness Of(Phrase phrase)
    {
        if (!common.TryGetValue(phrase.Text, out var known))
            common.Add(phrase.Text, known = Counted(phrase));
        return known;
    }

    /// <inheritdoc/>
    public bool Holds(IReadOnlyList<Phrase> phrases)
    {
        var key = string.Join('\n', phrases.Select(p => p.Text).Order(StringComparer.Ordinal));
        if (!held.TryGetValue(key, out var known))
            held.Add(key, known = IsHeld(question.For(phrases)));
        return known;
    }

    private Commonness Counted(Phrase phrase)
    {
        if (phrase.Tokens.Count == 0)
            return default;
        var places = Places(question.For([phrase]), MostCounted);
        return places.Count == 0 ? default : new(places.Count, places[^1]);
    }

    private bool IsHeld(Question asked)
    {
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
