using Gazette.Newsroom.Publishing;

namespace Gazette.Newsroom.Searching;

/// <summary>Tells which articles have most in common with one, by the rarity of what they share.</summary>
/// <param name="articles">How many articles there are, more or less.</param>
/// <param name="self">The article's own place in the order of the news.</param>
public sealed class Kinship(long articles, long self)
{
    // What every fifth article has makes nobody kin; in a small store half of them may share a subject.
    private const double MostCommon = 0.2;
    private const double MostCommonOfFew = 0.5;
    private const int Few = 200;
    private const double LeastOfAll = 0.2;
    private const int LeastTerms = 2;
    private const double Year = 365;

    private readonly Dictionary<long, (double Score, int Terms)> shared = [];
    private double all;

    /// <summary>Counts a term for those that have it.</summary>
    /// <param name="weight">The term's weight.</param>
    /// <param name="held">How many articles have it, estimated where they were not all counted.</param>
    /// <param name="places">Places of those that are weighed.</param>
    public void Add(double weight, double held, IReadOnlyList<long> places)
    {
        if (held < 2 || held > articles * (articles < Few ? MostCommonOfFew : MostCommon))
            return;
        var worth = weight * Math.Log((articles + 1) / held);
        all += worth;
        foreach (var place in places)
        {
            var (score, terms) = shared.GetValueOrDefault(place);
            shared[place] = (score + worth, terms + 1);
        }
    }

    /// <summary>Places of the nearest kin, the nearest first; those that share too little are left out.</summary>
    public IReadOnlyList<long> Nearest(int limit) =>
    [
        .. shared
            .Where(s => s.Key != self && s.Value.Terms >= LeastTerms && s.Value.Score >= LeastOfAll * all)
            .OrderByDescending(s => s.Value.Score * Nearness(s.Key))
            .ThenByDescending(s => s.Key)
            .Take(limit)
            .Select(s => s.Key),
    ];

    // Of two alike the one of the same time is nearer.
    private double Nearness(long place) =>
        0.6 + 0.4 * Math.Pow(2, -Math.Abs(NewsOrder.DayOf(place).DayNumber - NewsOrder.DayOf(self).DayNumber) / Year);
}
