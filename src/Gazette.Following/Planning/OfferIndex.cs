using System.Collections.Immutable;
using Gazette.Following.Follows;
using Gazette.Newsroom.Publishing;

namespace Gazette.Following.Planning;

/// <summary>Offers by what they can be followed under: an article is read once, not once a follower. Not thread-safe: keywords are looked up as they come.</summary>
public sealed class OfferIndex
{
    private readonly Dictionary<Place, int[]> hits;
    private readonly Dictionary<Place, int[]> moved;
    private readonly KeywordMatches keywords;

    /// <summary>Indexes offers.</summary>
    /// <param name="after">They are all that was offered after this sequence number, up to the run's bound.</param>
    /// <param name="offers">In order of sequence.</param>
    public OfferIndex(long after, IReadOnlyList<Offer> offers)
    {
        After = after;
        Offers = offers;
        keywords = new(offers);
        Sequences = [.. offers.Select(o => o.Sequence)];
        ByRank = [.. Enumerable.Range(0, offers.Count).OrderByDescending(i => offers[i].NewsOrder)];
        Ranks = new int[offers.Count];
        for (var rank = 0; rank < ByRank.Length; rank++)
            Ranks[ByRank[rank]] = rank;
        hits = offers.SelectMany((offer, i) => PlacesOf(offer).Select(place => (place, i)))
            .GroupBy(hit => hit.place, hit => hit.i).ToDictionary(g => g.Key, g => g.Distinct().ToArray());
        moved = offers.SelectMany((offer, i) => offer.MovedTo.Select(code => (place: Place.Department(code), i)))
            .GroupBy(hit => hit.place, hit => hit.i).ToDictionary(g => g.Key, g => g.Distinct().ToArray());
        HasRepeats = offers.Select(o => o.ArticleId).Distinct().Count() < offers.Count;
        Oldest = offers.SelectMany(o => o.Earlier).Select(e => (long?)e.Sequence).Min();
    }

    /// <summary>The offers are all that came after this sequence number.</summary>
    public long After { get; }

    /// <summary>The offers, in order of sequence.</summary>
    public IReadOnlyList<Offer> Offers { get; }

    /// <summary>Whether an article was offered more than once.</summary>
    internal bool HasRepeats { get; }

    /// <summary>The least number under which an article of the offers was offered before, or null: follows that stood then are needed to know who was told.</summary>
    public long? Oldest { get; }

    /// <summary>Indexes in the order of the news, newest first.</summary>
    internal int[] ByRank { get; }

    /// <summary>Each offer's place in <see cref="ByRank"/>.</summary>
    internal int[] Ranks { get; }

    /// <summary>Their sequence numbers.</summary>
    internal long[] Sequences { get; }

    /// <summary>Reads every text once for all words that were not looked for before.</summary>
    public void LookFor(IEnumerable<string> words) => keywords.LookFor(words);

    /// <summary>Indexes of the offers that a place with exclusions matches, in order of sequence.</summary>
    internal int[] Matching(Place place, IReadOnlyList<string> exclusions)
    {
        var matched = place.Kind == PlaceKind.Keyword ? NewWithWord(place.Code) : hits.GetValueOrDefault(place, []);
        return matched.Length == 0 || exclusions.Count == 0 ? matched : [.. matched.Except(exclusions.SelectMany(Excluded))];
    }

    /// <summary>Indexes of the offers whose place has become this one since, in order of sequence.</summary>
    internal int[] MovedTo(Place place, IReadOnlyList<string> exclusions)
    {
        if (moved.Count == 0 || !moved.TryGetValue(place, out var hit))
            return [];
        return exclusions.Count == 0 ? hit : [.. hit.Except(exclusions.SelectMany(Excluded))];
    }

    /// <summary>Whether an offer of the same article before this one was matched by a follow that stood then.</summary>
    internal bool ToldBefore(int offer, ImmutableArray<Follow> follows)
    {
        foreach (var earlier in Offers[offer].Earlier)
            foreach (var follow in follows)
                if (follow.From < earlier.Sequence && earlier.Sequence <= (follow.Until ?? long.MaxValue) && Matches(earlier, follow))
                    return true;
        return false;
    }

    private static bool Matches(Offer offer, Follow follow) =>
        (follow.Place.Kind switch
        {
            PlaceKind.Department => offer.DepartmentCodes.Contains(follow.Place.Code),
            PlaceKind.Topic => offer.TopicCodes.Contains(follow.Place.Code),
            PlaceKind.Keyword => !offer.Again && KeywordMatches.Stands(offer.Text, follow.Place.Code),
            _ => !offer.Again,
        })
        && !follow.Exclusions.Any(exclusion => IsExcluded(offer, exclusion));

    private static bool IsExcluded(Offer offer, string exclusion) => Exclusion.PlaceOf(exclusion) switch
    {
        { Kind: PlaceKind.Department } place => offer.DepartmentCodes.Contains(place.Code),
        { Kind: PlaceKind.Topic } place => offer.TopicCodes.Contains(place.Code),
        _ => KeywordMatches.Stands(offer.Text, exclusion),
    };

    private int[] Excluded(string exclusion) =>
        Exclusion.PlaceOf(exclusion) is { } place ? hits.GetValueOrDefault(place, []) : keywords.Of(exclusion);

    // What is offered again is for the places it gained alone.
    private int[] NewWithWord(string word)
    {
        var found = keywords.Of(word);
        return Array.Exists(found, i => Offers[i].Again) ? [.. found.Where(i => !Offers[i].Again)] : found;
    }

    private static IEnumerable<Place> PlacesOf(Offer offer)
    {
        IEnumerable<Place> places = [.. offer.DepartmentCodes.Select(Place.Department), .. offer.TopicCodes.Select(Place.Topic)];
        return offer.Again ? places : places.Append(Place.Everything);
    }
}
