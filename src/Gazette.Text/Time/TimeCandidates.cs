using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>What the rules read in one text, and which of it stands.</summary>
internal sealed class TimeCandidates(string folded, Reference reference)
{
    private readonly List<Candidate> found = [];

    private readonly record struct Candidate(int Start, int Length, TimeMeaning? Meaning, string Rule);

    /// <summary>Takes every match of a rule; one without a meaning too, so that nothing shorter is read in its place.</summary>
    public void Collect(TimeRule rule)
    {
        if (rule.TypedOnly && reference.LooksAhead)
            return;
        for (var match = rule.Pattern.Match(folded); match.Success; match = match.NextMatch())
            found.Add(new(match.Index, match.Length, Meaning(rule, match), rule.Name));
    }

    /// <summary>The longest candidates that do not overlap, in reading order.</summary>
    public List<TimeMention> LongestFirst()
    {
        if (found.Count == 0)
            return [];
        var taken = new bool[folded.Length];
        var mentions = new List<TimeMention>();
        foreach (var candidate in found.OrderByDescending(candidate => candidate.Length).ThenBy(candidate => candidate.Start))
        {
            var place = taken.AsSpan(candidate.Start, candidate.Length);
            if (place.Contains(true))
                continue;
            place.Fill(true);
            if (candidate.Meaning is { } meaning)
                mentions.Add(new(candidate.Start, candidate.Length, meaning, candidate.Rule));
        }
        mentions.Sort((left, right) => left.Start.CompareTo(right.Start));
        return mentions;
    }

    private TimeMeaning? Meaning(TimeRule rule, Match match) =>
        rule.Meaning(match, reference) is { } meaning && (meaning.Problem is null || !reference.LooksAhead) ? meaning : null;
}
