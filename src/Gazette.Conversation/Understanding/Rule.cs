namespace Gazette.Conversation.Understanding;

/// <summary>When an intent is meant: what must be heard, what may be heard beside it, and whether free words belong to it.</summary>
/// <param name="Needs">Each of these must be heard; the features within one are alternatives.</param>
/// <param name="May">These fit in beside them.</param>
/// <param name="Rest">What words that are nothing else are to it.</param>
internal sealed record Rule(IReadOnlyList<Feature[]> Needs, IReadOnlyList<Feature> May, Rest Rest = Rest.Stranger)
{
    private const int PerNeed = 4;
    private const int PerStranger = 3;
    private const int PerRestCharacter = 3;

    private readonly FeatureSet[] needed = [.. Needs.Select(alternatives => new FeatureSet(alternatives))];
    private readonly FeatureSet explained = new([.. May, .. Needs.SelectMany(alternatives => alternatives)]);

    /// <summary>
    /// How well it explains an utterance: a character explained counts 1, each need 4; a mention that does not fit costs 3
    /// and loses its characters, a word left over costs 3 and 3 more a character. Null when a need is not heard.
    /// </summary>
    public int? Score(Utterance heard)
    {
        if (!Array.TrueForAll(needed, alternatives => alternatives.Meets(heard.Features)) || (Rest == Rest.Needed && heard.RestLength == 0) || (Rest == Rest.None && heard.RestLength > 0))
            return null;
        var score = PerNeed * Needs.Count;
        foreach (var mention in heard.Mentions)
            if (!mention.Feature.IsNeutral())
                score += explained.Has(mention.Feature) ? mention.Length : -PerStranger;
        if (Rest == Rest.Stranger && heard.RestLength > 0)
            score -= PerStranger + PerRestCharacter * heard.RestLength;
        return score;
    }
}

/// <summary>What words that are nothing else are to a rule.</summary>
internal enum Rest
{
    /// <summary>They speak against it.</summary>
    Stranger,

    /// <summary>They may be its own.</summary>
    Fits,

    /// <summary>It is not meant without them.</summary>
    Needed,

    /// <summary>It is not meant beside them: what it hears stands in news too.</summary>
    None,
}
