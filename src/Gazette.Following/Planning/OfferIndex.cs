using Gazette.Following.Follows;
using Gazette.Newsroom.Publishing;
using Gazette.Text;

namespace Gazette.Following.Planning;

/// <summary>Offers by what they can be followed under: an article is read once, not once a follower. Not thread-safe: keywords are looked up as they come.</summary>
public sealed class OfferIndex
{
    private readonly Dictionary<Place, int[]> hits;
    private readonly Dictionary<string, int[]> keywords = new(StringComparer.Ordinal);

    /// <summary>Indexes offers.</summary>
    /// <param name="after">They are all that was offered after this sequence number, up to the run's bound.</param>
    /// <param name="offers">In order of sequence.</param>
    public OfferIndex(long after, IReadOnlyList<Offer> offers)
    {
        After = after;
        Offers = offers;
        Sequences = [.. offers.Select(o => o.Sequence)];
        ByRank = [.. Enumerable.Range(0, offers.Count).OrderByDescending(i => offers[i].NewsOrder)];
        Ranks = new int[offers.Count];
        for (var rank = 0; rank < ByRank.Length; rank++)
            Ranks[ByRank[rank]] = rank;
        hits = offers.SelectMany((offer, i) => PlacesOf(offer).Select(place => (place, i)))
            .GroupBy(hit => hit.place, hit => hit.i).ToDictionary(g => g.Key, g => g.Distinct().ToArray());
        HasRepeats = offers.Select(o => o.ArticleId).Distinct().Count() < offers.Count;
    }

    /// <summary>The offers are all that came after this sequence number.</summary>
    public long After { get; }

    /// <summary>The offers, in order of sequence.</summary>
    public IReadOnlyList<Offer> Offers { get; }

    /// <summary>Whether an article was offered more than once.</summary>
    internal bool HasRepeats { get; }

    /// <summary>Indexes in the order of the news, newest first.</summary>
    internal int[] ByRank { get; }

    /// <summary>Each offer's place in <see cref="ByRank"/>.</summary>
    internal int[] Ranks { get; }

    /// <summary>Their sequence numbers.</summary>
    internal long[] Sequences { get; }

    /// <summary>Reads every text once for all words that were not looked for before.</summary>
    public void LookFor(IEnumerable<string> words)
    {
        var unseen = words.Where(w => w.Length > 0 && !keywords.ContainsKey(w)).Distinct(StringComparer.Ordinal).ToList();
        if (unseen.Count == 0)
            return;
        var finder = new WordFinder(unseen);
        var found = unseen.ConvertAll(_ => new List<int>());
        var counts = new int[unseen.Count];
        for (var i = 0; i < Offers.Count; i++)
        {
            Array.Clear(counts);
            finder.Count(Offers[i].Text, counts);
            for (var w = 0; w < counts.Length; w++)
                if (counts[w] > 0)
                    found[w].Add(i);
        }

        for (var w = 0; w < unseen.Count; w++)
            keywords.Add(unseen[w], [.. found[w]]);
    }

    /// <summary>Indexes of the offers that a place with exclusions matches, in order of sequence.</summary>
    internal int[] Matching(Place place, IReadOnlyList<string> exclusions)
    {
        var matched = place.Kind == PlaceKind.Keyword ? WithWord(place.Code) : hits.GetValueOrDefault(place, []);
        return matched.Length == 0 || exclusions.Count == 0 ? matched : [.. matched.Except(exclusions.SelectMany(WithWord))];
    }

    private int[] WithWord(string word)
    {
        if (word.Length > 0 && !keywords.ContainsKey(word))
            LookFor([word]);
        return keywords.GetValueOrDefault(word, []);
    }

    private static IEnumerable<Place> PlacesOf(Offer offer) =>
        [.. offer.DepartmentCodes.Select(Place.Department), .. offer.TopicCodes.Select(Place.Topic), Place.Everything];
}
