namespace Gazette.News.Classification;

/// <summary>A topic with what spoke for and against it.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Score">The sum of all evidence.</param>
/// <param name="Evidence">What counted most, the strongest first.</param>
internal sealed record TopicScore(Topic Topic, double Score, IReadOnlyList<TopicEvidence> Evidence)
{
    /// <summary>The same for a reader, rounded.</summary>
    public TopicReason Reason =>
        new(Topic.Name, Math.Round(Score, 1), Evidence.DistinctBy(e => e.Word).ToDictionary(e => e.Word, e => Math.Round(e.Weight, 1), StringComparer.Ordinal));
}

/// <summary>A word, or the remit of a department, that spoke for a topic or against it.</summary>
/// <param name="Word">The word, or the department's display name.</param>
/// <param name="Weight">What it added; below 0 when it spoke against.</param>
internal readonly record struct TopicEvidence(string Word, double Weight);
