namespace Gazette.Benchmarks.Classifying;

/// <summary>How many topics were found rightly, wrongly and not at all.</summary>
internal sealed class TopicCounts
{
    private readonly Dictionary<string, Tally> topics = new(StringComparer.Ordinal);
    private int pieces, mainFound, firstRight;

    public int Pieces => pieces;

    /// <summary>Share of the pieces whose main topic is among those found.</summary>
    public double MainFound => (double)mainFound / pieces;

    /// <summary>Share of the pieces whose main topic was found first.</summary>
    public double FirstRight => (double)firstRight / pieces;

    public Tally All => topics.Values.Aggregate(default(Tally), (a, b) => new(a.Right + b.Right, a.Wrong + b.Wrong, a.Missed + b.Missed));

    public Tally Of(string topic) => topics.GetValueOrDefault(topic);

    public void Add(IReadOnlyList<string> wanted, IReadOnlyList<string> found)
    {
        pieces++;
        mainFound += found.Contains(wanted[0]) ? 1 : 0;
        firstRight += found.Count > 0 && found[0] == wanted[0] ? 1 : 0;
        foreach (var topic in wanted.Union(found))
            topics[topic] = Of(topic).With(wanted.Contains(topic), found.Contains(topic));
    }

    /// <summary>Right, wrong and missed, and what follows from them (0 to 1).</summary>
    internal readonly record struct Tally(int Right, int Wrong, int Missed)
    {
        public int Wanted => Right + Missed;

        public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

        public double Recall => Wanted == 0 ? 1 : (double)Right / Wanted;

        public double F1 => Right == 0 ? 0 : 2.0 * Right / (2 * Right + Wrong + Missed);

        public Tally With(bool wanted, bool found) =>
            new(Right + (wanted && found ? 1 : 0), Wrong + (found && !wanted ? 1 : 0), Missed + (wanted && !found ? 1 : 0));
    }
}
