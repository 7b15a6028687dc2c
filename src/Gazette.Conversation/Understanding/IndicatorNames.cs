using Gazette.Text;

namespace Gazette.Conversation.Understanding;

/// <summary>The names of the indicators that the store holds, so that a question is understood in the words of the articles.</summary>
internal sealed class IndicatorNames
{
    /// <summary>None.</summary>
    public static readonly IndicatorNames None = new([]);

    // A shorter name (办结, 接种) is a word of any sentence.
    private const int ShortestHeard = 4;

    private readonly IReadOnlyList<string> names;
    private readonly WordTable<string> measured;
    private readonly Dictionary<(char First, char Second), List<int>> byPair = [];

    /// <summary>Collects folded names.</summary>
    public IndicatorNames(IReadOnlyList<string> names)
    {
        this.names = names;
        measured = new(names.Where(IsMeasure).Select(n => KeyValuePair.Create(n, n)));
        for (var i = 0; i < names.Count; i++)
            foreach (var pair in Pairs(names[i]))
                (byPair.TryGetValue(pair, out var holders) ? holders : byPair[pair] = []).Add(i);
    }

    /// <summary>Those that say alone that a quantity is meant (路灯亮灯率) where they stand in folded text.</summary>
    public IEnumerable<IndicatorMention> Find(string folded) =>
        measured.Find(folded).Select(f => new IndicatorMention(f.Start, f.Length, [f.Value]));

    /// <summary>The names that share the most with a word that people say (晚稻亩产: 晚稻平均亩产), the nearest first.</summary>
    /// <param name="asked">The word, as typed.</param>
    /// <param name="most">At most so many.</param>
    public IReadOnlyList<(string Name, double Likeness)> Like(string asked, int most)
    {
        var folded = Folding.Fold(asked);
        var shared = new Dictionary<int, int>();
        foreach (var pair in Pairs(folded))
            foreach (var holder in byPair.GetValueOrDefault(pair) ?? [])
                shared[holder] = shared.GetValueOrDefault(holder) + 1;
        return [.. shared.Keys
            .Select(i => (Name: names[i], Likeness: Likeness.Of(folded, names[i])))
            .Where(n => n.Likeness > 0)
            .OrderByDescending(n => n.Likeness).ThenBy(n => n.Name.Length).ThenBy(n => n.Name, StringComparer.Ordinal)
            .Take(most)];
    }

    private static bool IsMeasure(string name) => name.Length >= ShortestHeard && Indicators.Measures.Any(m => name.EndsWith(m, StringComparison.Ordinal));

    private static IEnumerable<(char First, char Second)> Pairs(string text) =>
        Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => (text[i], text[i + 1])).Distinct();
}
