using Gazette.Newsroom.Searching;

namespace Gazette.Storage.News;

/// <summary>What a search can learn of words from the index, within its places and days.</summary>
/// <param name="candidates">Asks the index.</param>
/// <param name="question">Its places and days.</param>
/// <param name="first">Nothing older is looked at: that a word stands nowhere is known only when every article that could hold it was passed.</param>
internal sealed class IndexedNews(Candidates candidates, Question question, long first) : ISearchedNews
{
    private const int Most = 100;

    // A loosening asks of a phrase how common it is, whether it stands and beside what: one question to the index.
    private readonly Dictionary<string, List<long>> places = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Commonness Of(Phrase phrase) => Places(phrase) is { Count: > 0 } found ? new(found.Count, found[^1]) : default;

    /// <inheritdoc/>
    public bool Holds(Phrase phrase)
    {
        var asked = question.For([phrase]);
        var found = false;
        if (Places(phrase).Count > 0 && asked.IsCertain)
            return true;
        candidates.Look(Places(phrase), (_, _, in text) => !(found = asked.Holds(text)));
        return found;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Phrase> Together(Phrase first, IReadOnlyList<Phrase> phrases)
    {
        var (asked, best) = (question.For([first]), new List<Phrase>());
        candidates.Look(Places(first), (_, _, in text) =>
        {
            if (!asked.Holds(text))
                return true;
            var held = new List<Phrase>(phrases.Count);
            foreach (var phrase in phrases)
            {
                if (text.Has(phrase))
                    held.Add(phrase);
            }

            if (held.Sum(p => p.Length) > best.Sum(p => p.Length))
                best = held;
            return best.Count < phrases.Count;
        });
        return best;
    }

    private List<long> Places(Phrase phrase)
    {
        if (!places.TryGetValue(phrase.Text, out var known))
            places.Add(phrase.Text, known = phrase.Tokens.Count == 0 ? [] : Asked(question.For([phrase])));
        return known;
    }

    private List<long> Asked(Question asked)
    {
        var from = Math.Max(first, asked.First);
        return candidates.Few(asked, from, Most) ?? candidates.Places(asked.Match, from, asked.Last, Most);
    }
}
