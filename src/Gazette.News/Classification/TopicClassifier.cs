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
    private readonly List<(Topic Topic, string Word, double Weight)> words;

    public TopicClassifier(Taxonomy taxonomy)
    {
        this.taxonomy = taxonomy;
        words = [.. taxonomy.Topics.SelectMany(t => t.For.Select(w => (t, Folding.Fold(w.Key), w.Value))
            .Concat(t.Against.Select(w => (t, Folding.Fold(w.Key), -w.Value))))];
    }

    /// <summary>The topics well enough supported, the best first; none where nothing speaks for any.</summary>
    /// <param name="title">Headline and kicker.</param>
    /// <param name="body">The text.</param>
    /// <param name="departments">Display names of who answers for it.</param>
    public IReadOnlyList<TopicScore> Classify(string title, string body, IReadOnlyList<string> departments)
    {
        var scores = Score(Folding.Fold(title), Folding.Fold(body));
        foreach (var code in departments.SelectMany(d => taxonomy.DepartmentFor(d).Topics).Distinct())
        {
            if (scores.TryGetValue(code, out var score))
                scores[code] = score with { Score = score.Score + HintOfRemit, Evidence = [.. score.Evidence, "remit"] };
        }

        var ranked = scores.Values.OrderByDescending(s => s.Score).ToList();
        var supported = ranked.TakeWhile(s => s.Score >= Enough).ToList();
        if (supported.Count == 0)
            return [.. ranked.Take(1).Where(s => s.Score >= Weakest)];
        return [.. supported.Where(s => s.Score >= ShareOfBest * supported[0].Score).Take(Most)];
    }

    private Dictionary<string, TopicScore> Score(string title, string body)
    {
        var length = 1 + Math.Log2(1 + body.Length / 500.0);   // a long piece names many things in passing
        var found = taxonomy.Topics.ToDictionary(t => t.Code, t => (Topic: t, Hits: new List<(double Score, string Word)>()));
        foreach (var (topic, word, weight) in words)
        {
            var score = weight * (TitleWeight * Math.Min(1, Count(title, word)) + Math.Log2(1 + Count(body, word)) * 2 / length);
            if (score != 0)
                found[topic.Code].Hits.Add((score, word));
        }

        return found.ToDictionary(f => f.Key, f => new TopicScore(
            f.Value.Topic,
            f.Value.Hits.Sum(h => h.Score),
            [.. f.Value.Hits.OrderByDescending(h => Math.Abs(h.Score)).Take(5).Select(h => h.Word)]));
    }

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            count++;
        return count;
    }
}
