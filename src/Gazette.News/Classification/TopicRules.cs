namespace Gazette.News.Classification;

/// <summary>How evidence adds up, and how much of it makes a topic. Weights of words are those of the taxonomy: 2 nearly proves, 1 suggests, 0.4 hints.</summary>
internal sealed record TopicRules
{
    /// <summary>How often a word in the headline counts.</summary>
    public double Title { get; init; } = 1.5;

    /// <summary>What the remit of a department that answers adds to its topics.</summary>
    public double Remit { get; init; } = 3;

    /// <summary>Less than this for the best topic is nothing.</summary>
    public double Least { get; init; } = 1;

    /// <summary>A further topic needs this much,</summary>
    public double Enough { get; init; } = 4;

    /// <summary>and this share of the best topic's score,</summary>
    public double ShareOfBest { get; init; } = 0.55;

    /// <summary>but a second topic never more than this,</summary>
    public double EnoughForSecond { get; init; } = 6;

    /// <summary>and a third never more than this.</summary>
    public double EnoughForThird { get; init; } = 8;

    /// <summary>Topics of a piece at most.</summary>
    public int Most { get; init; } = 3;

    /// <summary>Characters of a text whose words count in full; a longer one names more in passing.</summary>
    public double FullLength { get; init; } = 160;

    /// <summary>What the counts of a text's words are divided by.</summary>
    public double Thinning(int length) => Math.Sqrt(Math.Max(1, length / FullLength));

    /// <summary>How often a word counts.</summary>
    public double Times(TopicTally.Count count, double thinning) => Title * count.Title + Math.Log2(1 + count.Body) / thinning + count.Owner;

    /// <summary>The topics well enough supported.</summary>
    /// <param name="ranked">The best first.</param>
    public IReadOnlyList<TopicScore> Choose(List<TopicScore> ranked)
    {
        if (ranked.Count == 0 || ranked[0].Score < Least)
            return [];
        var chosen = new List<TopicScore> { ranked[0] };
        foreach (var next in ranked.Skip(1).TakeWhile(_ => chosen.Count < Most))
        {
            var most = chosen.Count == 1 ? EnoughForSecond : EnoughForThird;
            if (next.Score < Math.Max(Enough, Math.Min(ShareOfBest * ranked[0].Score, most)))
                break;
            chosen.Add(next);
        }

        return chosen;
    }
}
