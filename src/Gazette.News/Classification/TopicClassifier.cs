using Gazette.Text;

namespace Gazette.News.Classification;

/// <summary>
/// Finds what a piece is about by the words of each topic: the headline counts more than the text, repetition less and less, a long
/// text more thinly, and the remit of who answers is a hint. The words are found when they are first needed.
/// </summary>
internal sealed class TopicClassifier
{
    private const int ShownEvidence = 6;

    private readonly Taxonomy taxonomy;
    private readonly TopicRules rules;
    private readonly Lazy<TopicWords> words;
    private readonly Topic? residual;
    private TopicTally? spare;

    public TopicClassifier(Taxonomy taxonomy)
        : this(taxonomy, new TopicRules(), new(() => new TopicWords(taxonomy.Topics)))
    {
    }

    private TopicClassifier(Taxonomy taxonomy, TopicRules rules, Lazy<TopicWords> words)
    {
        (this.taxonomy, this.rules, this.words) = (taxonomy, rules, words);
        residual = taxonomy.TopicByCode("general");
    }

    /// <summary>The same words under other rules.</summary>
    public TopicClassifier With(TopicRules others) => new(taxonomy, others, words);

    /// <summary>What a piece is about, the best supported first: one topic at least where the taxonomy has one for everything else.</summary>
    /// <param name="title">Headline and kicker.</param>
    /// <param name="body">The text.</param>
    /// <param name="departments">Display names of who answers for it.</param>
    public IReadOnlyList<TopicScore> Classify(string title, string body, IReadOnlyList<string> departments)
    {
        var supported = Supported(title, body, departments);
        return supported.Count == 0 && residual is not null ? [new TopicScore(residual, 0, [])] : supported;
    }

    /// <summary>The topics that something speaks for, the best first; none where nothing does.</summary>
    public IReadOnlyList<TopicScore> Supported(string title, string body, IReadOnlyList<string> departments)
    {
        var tally = Interlocked.Exchange(ref spare, null) ?? new TopicTally(words.Value);
        try
        {
            return [.. rules.Choose(Weigh(tally, title, body, departments)).Select(Explained)];
        }
        finally
        {
            tally.Clear();
            spare = tally;
        }
    }

    private List<TopicScore> Weigh(TopicTally tally, string title, string body, IReadOnlyList<string> departments)
    {
        var evidence = new List<TopicEvidence>?[taxonomy.Topics.Count];
        tally.AddTitle(Folding.Fold(title));
        tally.AddBody(Folding.Fold(body));
        foreach (var department in departments.Select(taxonomy.DepartmentFor))
        {
            foreach (var (index, _) in taxonomy.Topics.Index().Where(t => department.Topics.Contains(t.Item.Code)))
                (evidence[index] ??= []).Add(new(department.Name, rules.Remit));
            if (department.Topics.Count == 0)
                tally.AddOwner(Folding.Fold(department.Name));
        }

        var thinning = rules.Thinning(body.Length);
        foreach (var heard in tally.Heard)
        {
            var voice = words.Value.Voices[heard];
            (evidence[voice.Topic] ??= []).Add(new(voice.Word, voice.Weight * rules.Times(tally[heard], thinning)));
        }

        return [.. evidence.Index().Where(e => e.Item is not null)
            .Select(e => new TopicScore(taxonomy.Topics[e.Index], e.Item!.Sum(of => of.Weight), e.Item!)).OrderByDescending(s => s.Score)];
    }

    /// <summary>With the evidence that counted most alone.</summary>
    private static TopicScore Explained(TopicScore score) =>
        score with { Evidence = [.. score.Evidence.OrderByDescending(e => Math.Abs(e.Weight)).Take(ShownEvidence)] };
}
