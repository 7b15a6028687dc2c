using Gazette.Following.Follows;
using Gazette.Text;
using Gazette.Text.Time;

namespace Gazette.Conversation.Understanding;

/// <summary>A text as it was heard: what stands in it, and what is left.</summary>
/// <param name="Text">As typed, without the command.</param>
/// <param name="Command">The command in lower case, without slash, or null.</param>
/// <param name="Mentions">In order, not overlapping, fillers among them.</param>
/// <param name="Rest">Words that are none of the mentions, in order.</param>
internal sealed record Utterance(string Text, string? Command, IReadOnlyList<Mention> Mentions, IReadOnlyList<string> Rest)
{
    /// <summary>Whether more was said than is heard.</summary>
    public bool Cut { get; init; }

    /// <summary>The message as it was typed, whole, for whoever passes it on.</summary>
    public string Typed { get; init; } = "";

    /// <summary>What is left, after the words of some mentions that may be words to look for as well.</summary>
    public IEnumerable<string> RestWith(Func<Mention, bool> also) => Rest.Count == 0 ? [] : Mentions.Where(also).Select(Said).Concat(Rest);

    /// <summary>Length of what is left.</summary>
    public int RestLength { get; } = Rest.Sum(r => r.Length);

    /// <summary>What is mentioned.</summary>
    public FeatureSet Features { get; } = new(Mentions.Select(m => m.Feature));

    /// <summary>The names of places that are wanted.</summary>
    public IEnumerable<PlaceMention> Named => Mentions.OfType<PlaceMention>().Where(p => p.Feature == Feature.Place);

    /// <summary>The places that are named without doubt.</summary>
    public IReadOnlyList<Place> Places => [.. Named.Where(p => p.Candidates.Count == 1).Select(p => p.Candidates[0]).Distinct()];

    /// <summary>Names that several places go by.</summary>
    public IReadOnlyList<PlaceMention> Doubts => [.. Named.Where(p => p.Candidates.Count > 1)];

    /// <summary>What is not wanted: places, and folded words as keywords.</summary>
    public IReadOnlyList<Place> Without =>
    [
        .. Mentions.OfType<PlaceMention>().Where(p => p.Feature == Feature.Exclusion).SelectMany(p => p.Candidates)
            .Concat(Words(Feature.Exclusion).Select(w => Place.Keyword(Folding.Fold(w)))).Distinct(),
    ];

    /// <summary>The period named first.</summary>
    public WhenMention? When => Mentions.OfType<WhenMention>().FirstOrDefault();

    /// <summary>The days named first, where they can be and have come.</summary>
    public Period? Days => When is { When: { Problem: null } when } ? when.Days : null;

    /// <summary>A time that cannot be or has not come, to be said back.</summary>
    public OddTime? Odd => When is { When: { Problem: { } problem } when } mention ? new(problem, Said(mention), when.Days) : null;

    /// <summary>The cadence named first, at the time that stands apart from it where it names none.</summary>
    public CadenceMention? Cadence
    {
        get
        {
            var (often, time) = (Mentions.OfType<CadenceMention>().FirstOrDefault(c => !c.IsTime), Mentions.OfType<CadenceMention>().FirstOrDefault(c => c.IsTime));
            return often is null ? time : time is null ? often : often.With(time);
        }
    }

    /// <summary>The quoted words.</summary>
    public IReadOnlyList<string> Quoted => Words(Feature.Quoted);

    /// <summary>The excluded words, as they were said; a place among them by the word that was used for it.</summary>
    public IReadOnlyList<string> Excluded =>
        [.. Mentions.Where(m => m.Feature == Feature.Exclusion).Select(m => m is WordMention word ? word.Word : Said(m)).Distinct()];

    /// <summary>The words in which something was said.</summary>
    public string Said(Mention mention) => Text.Substring(mention.Start, mention.Length);

    /// <summary>What an order names: after its command, or in the sentence that is one.</summary>
    public string Args(Feature order) => Mentions.OfType<OrderMention>().FirstOrDefault(m => m.Feature == order)?.Args ?? Text;

    /// <summary>
    /// Whether it goes on from what was asked before: it begins so (那…, and …, only …), or ends with 呢 and is no question of its own.
    /// </summary>
    public bool GoesOn => Mentions.Any(m => m.Feature == Feature.FollowUp
        && (Text.AsSpan(0, m.Start).IsWhiteSpace() || Text.AsSpan(0, m.Start).EndsWith("，") || (m.End >= Text.TrimEnd(' ', '？', '?').Length && !Has(Feature.What))));

    /// <summary>Whether nothing is mentioned but these features and words that carry nothing.</summary>
    public bool IsOnly(params ReadOnlySpan<Feature> features)
    {
        foreach (var mention in Mentions)
            if (!mention.Feature.IsNeutral() && !features.Contains(mention.Feature))
                return false;
        return true;
    }

    /// <summary>Whether something is mentioned.</summary>
    public bool Has(Feature feature) => Features.Has(feature);

    private List<string> Words(Feature feature) =>
        [.. Mentions.OfType<WordMention>().Where(m => m.Feature == feature).Select(m => m.Word).Distinct()];
}

/// <summary>A time that cannot be or has not come.</summary>
/// <param name="Problem">What is odd about it.</param>
/// <param name="Said">The words.</param>
/// <param name="Days">The days that were probably meant.</param>
internal sealed record OddTime(TimeProblem Problem, string Said, Period Days);
