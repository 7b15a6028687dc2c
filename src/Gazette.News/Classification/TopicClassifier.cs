using Gazette.Text;

namespace Gazette.News.Classification;

/// <summary>A topic with what spoke for and against it.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Score">The sum of the evidence.</param>
/// <param name="Evidence">The words that counted, the strongest first.</param>
internal sealed record TopicScore(Topic Topic, double Score, IReadOnlyList<string> Evidence);

/// <summary>Finds what a piece is about by the words of each topic; the headline counts more than the text, repetition less and less.</summary>
internal sealed class TopicClassifier
{
    private const double TitleWeight = 3;
    private const double HintOfRemit = 2;
    private const double Enough = 4;
    /// <summary>The best topic of a piece that nothing speaks for clearly.</summary>
    private const double Weakest = 2;

    private const double ShareOfBest = 0.4;
    private const int Most = 4;

    private readonly Taxonomy taxonomy;
    private readonly TopicWord[] words;
    private readonly WordFinder finder;
    private readonly Dictionary<string, int> indexes;

    public TopicClassifier(Taxonomy taxonomy)
    {
        this.taxonomy = taxonomy;
        words = [.. taxonomy.Topics.SelectMany((t, topic) => t.For.Select(w => (topic, Word: Folding.Fold(w.Key), Weight: w.Value))
                .Concat(t.Against.Select(w => (topic, Word: Folding.Fold(w.Key), Weight: -w.Value))))
            .GroupBy(w => w.Word, StringComparer.Ordinal)
            .Select(w => new TopicWord(w.Key, [.. w.Select(of => (of.topic, of.Weight))]))];
        finder = new WordFinder([.. words.Select(w => w.Word)]);
        indexes = taxonomy.Topics.Index().ToDictionary(t => t.Item.Code, t => t.Index, StringComparer.Ordinal);
    }

    /// <summary>The topics well enough supported, the best first; none where nothing speaks for any.</summary>
    /// <param name="title">Headline and kicker.</param>
    /// <param name="body">The text.</param>
    /// <param name="departments">Display names of who answers for it.</param>
    public IReadOnlyList<TopicScore> Classify(string title, string body, IReadOnlyList<string> departments)
    {
        var found = Find(Folding.Fold(title), Folding.Fold(body));
        foreach (var code in departments.SelectMany(d => taxonomy.DepartmentFor(d).Topics).Distinct())
        {
            if (indexes.TryGetValue(code, out var index))
                found[index].Add(HintOfRemit, "remit");
        }

        var ranked = found.Select((f, i) => (Found: f, Topic: taxonomy.Topics[i])).OrderByDescending(f => f.Found.Score).ToList();
        var supported = ranked.TakeWhile(s => s.Found.Score >= Enough).ToList();
        return [.. (supported.Count == 0
                ? ranked.Take(1).Where(s => s.Found.Score >= Weakest)
                : supported.Where(s => s.Found.Score >= ShareOfBest * supported[0].Found.Score).Take(Most))
            .Select(s => new TopicScore(s.Topic, s.Found.Score, s.Found.Strongest()))];
    }

    /// <summary>What speaks for and against each topic, in the taxonomy's order.</summary>
    private Evidence[] Find(string title, string body)
    {
        var (inTitle, inBody) = (new int[words.Length], new int[words.Length]);
        finder.Count(title, inTitle);
        finder.Count(body, inBody);
        var length = 1 + Math.Log2(1 + body.Length / 500.0);   // a long piece names many things in passing
        var found = new Evidence[taxonomy.Topics.Count];
        for (var i = 0; i < found.Length; i++)
            found[i] = new();
        for (var i = 0; i < words.Length; i++)
        {
            if (inTitle[i] + inBody[i] == 0)
                continue;
            var times = TitleWeight * Math.Min(1, inTitle[i]) + Math.Log2(1 + inBody[i]) * 2 / length;
            foreach (var (topic, weight) in words[i].Weights)
                found[topic].Add(weight * times, words[i].Word);
        }

        return found;
    }

    /// <summary>A word and the topics, by their index, that it speaks for (or against: negative).</summary>
    private sealed record TopicWord(string Word, (int Topic, double Weight)[] Weights);

    /// <summary>What was found for one topic.</summary>
    private sealed class Evidence
    {
        private const int Shown = 5;

        private readonly List<(double Weight, string Word)> hits = [];

        public double Score { get; private set; }

        public void Add(double weight, string word)
        {
            Score += weight;
            hits.Add((weight, word));
        }

        public List<string> Strongest() => [.. hits.OrderByDescending(h => Math.Abs(h.Weight)).Take(Shown).Select(h => h.Word)];
    }
}
