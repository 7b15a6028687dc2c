using Gazette.Following.Follows;

namespace Gazette.Conversation.Understanding;

/// <summary>A text as it was heard: what stands in it, and what is left.</summary>
/// <param name="Text">As typed, without the command.</param>
/// <param name="Command">The command in lower case, without slash, or null.</param>
/// <param name="Mentions">In order, not overlapping, fillers among them.</param>
/// <param name="Rest">Words that are none of the mentions, in order.</param>
internal sealed record Utterance(string Text, string? Command, IReadOnlyList<Mention> Mentions, IReadOnlyList<string> Rest)
{
    /// <summary>Length of what is left.</summary>
    public int RestLength => Rest.Sum(r => r.Length);

    /// <summary>The places that are named without doubt.</summary>
    public IReadOnlyList<Place> Places => [.. Mentions.OfType<PlaceMention>().Where(p => p.Candidates.Count == 1).Select(p => p.Candidates[0]).Distinct()];

    /// <summary>Names that several places go by.</summary>
    public IReadOnlyList<PlaceMention> Doubts => [.. Mentions.OfType<PlaceMention>().Where(p => p.Candidates.Count > 1)];

    /// <summary>The period named first.</summary>
    public WhenMention? When => Mentions.OfType<WhenMention>().FirstOrDefault();

    /// <summary>The cadence named first.</summary>
    public CadenceMention? Cadence => Mentions.OfType<CadenceMention>().FirstOrDefault();

    /// <summary>The quoted words.</summary>
    public IReadOnlyList<string> Quoted => Words(Feature.Quoted);

    /// <summary>The excluded words.</summary>
    public IReadOnlyList<string> Excluded => Words(Feature.Exclusion);

    /// <summary>What an order names: after its command, or in the sentence that is one.</summary>
    public string Args(Feature order) => Mentions.OfType<OrderMention>().FirstOrDefault(m => m.Feature == order)?.Args ?? Text;

    /// <summary>Whether nothing is mentioned but these features and words that carry nothing.</summary>
    public bool IsOnly(params ReadOnlySpan<Feature> features)
    {
        foreach (var mention in Mentions)
            if (mention.Feature is not (Feature.Filler or Feature.WeakFiller or Feature.FollowUp) && !features.Contains(mention.Feature))
                return false;
        return true;
    }

    /// <summary>Whether something is mentioned.</summary>
    public bool Has(Feature feature) => Mentions.Any(m => m.Feature == feature);

    private List<string> Words(Feature feature) =>
        [.. Mentions.OfType<WordMention>().Where(m => m.Feature == feature).Select(m => m.Word).Distinct()];
}
