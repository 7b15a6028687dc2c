using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Continuations;

/// <summary>How much two texts share of what is rare on the page: pairs of Han characters, weighted by how few segments hold them.</summary>
internal sealed class Vocabulary
{
    private readonly List<Dictionary<int, double>> weights = [];
    private readonly Dictionary<int, int> holders = [];

    public Vocabulary(IReadOnlyList<string> texts)
    {
        var counts = texts.Select(t => Words.AllPairs(t).CountBy(p => p).ToDictionary()).ToList();
        foreach (var pair in counts.SelectMany(c => c.Keys))
            holders[pair] = holders.GetValueOrDefault(pair) + 1;
        foreach (var count in counts)
            weights.Add(Normal(count.ToDictionary(c => c.Key, c => (1 + Math.Log(c.Value)) * Math.Log((texts.Count + 1.0) / holders[c.Key]))));
    }

    /// <summary>Likeness of two texts, 0 (nothing shared) to 1 (the same words).</summary>
    public double Likeness(int one, int other)
    {
        var (small, large) = weights[one].Count <= weights[other].Count ? (weights[one], weights[other]) : (weights[other], weights[one]);
        var sum = 0.0;
        foreach (var (pair, weight) in small)
            sum += weight * large.GetValueOrDefault(pair);
        return sum;
    }

    /// <summary>How many pairs two texts share that no third one holds.</summary>
    public int Alone(int one, int other)
    {
        var (small, large) = weights[one].Count <= weights[other].Count ? (weights[one], weights[other]) : (weights[other], weights[one]);
        var shared = 0;
        foreach (var pair in small.Keys)
            shared += holders[pair] == 2 && large.ContainsKey(pair) ? 1 : 0;
        return shared;
    }

    private static Dictionary<int, double> Normal(Dictionary<int, double> weights)
    {
        var length = Math.Sqrt(weights.Values.Sum(w => w * w));
        return length == 0 ? [] : weights.ToDictionary(w => w.Key, w => w.Value / length);
    }
}
