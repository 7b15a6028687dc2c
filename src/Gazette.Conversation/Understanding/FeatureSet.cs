namespace Gazette.Conversation.Understanding;

/// <summary>Features, each there or not: every rule looks at every utterance.</summary>
internal readonly record struct FeatureSet
{
    private readonly UInt128 bits;

    /// <summary>So many features, in any order.</summary>
    public FeatureSet(IEnumerable<Feature> features)
    {
        foreach (var feature in features)
            bits |= UInt128.One << (int)feature;
    }

    /// <summary>Whether one is there.</summary>
    public bool Has(Feature feature) => ((bits >> (int)feature) & UInt128.One) != UInt128.Zero;

    /// <summary>Whether both have one in common.</summary>
    public bool Meets(FeatureSet other) => (bits & other.bits) != UInt128.Zero;
}
