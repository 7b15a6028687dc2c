using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Pieces;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Continuations;

/// <summary>In which segments each pair of Han characters stands: a pair that two alone share ties them together.</summary>
internal sealed class PairOwners
{
    private const int Many = -1;

    /// <summary>The segments that hold a pair, two at the most; <see cref="Many"/> as the second where more do.</summary>
    private readonly Dictionary<int, (int First, int? Second)> owners = [];

    /// <param name="segments">In the order of the document; a half under a headline printed again counts as its own.</param>
    public PairOwners(IReadOnlyList<Segment> segments)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            foreach (var part in segments[i].Parts)
            {
                if (part.Role is SpanRole.Paragraph or SpanRole.Title or SpanRole.Kicker or SpanRole.Subhead)
                    Add(part.Text, i);
            }
        }
    }

    /// <summary>How many different pairs of a text, which stands in a segment, that segment shares with one other alone; for each other.</summary>
    public Dictionary<int, int> Shared(string text, int segment)
    {
        var shared = new Dictionary<int, int>();
        foreach (var pair in Words.Pairs(text))
        {
            if (owners.TryGetValue(pair, out var held) && held.Second is { } second and not Many && (held.First == segment || second == segment))
            {
                var other = held.First == segment ? second : held.First;
                shared[other] = shared.GetValueOrDefault(other) + 1;
            }
        }

        return shared;
    }

    /// <summary>How many different pairs of a paragraph stand again in other parts of its segment and in no two others.</summary>
    public int Own(Segment segment, Part paragraph)
    {
        var pairs = Words.Pairs(paragraph.Text);
        var own = new HashSet<int>();
        foreach (var part in segment.Parts.Where(p => !ReferenceEquals(p, paragraph) && p.Role is SpanRole.Paragraph or SpanRole.Title or SpanRole.Kicker or SpanRole.Subhead))
            own.UnionWith(Words.Pairs(part.Text).Where(p => pairs.Contains(p) && owners[p].Second != Many));
        return own.Count;
    }

    private void Add(string text, int segment)
    {
        foreach (var pair in Words.Pairs(text))
        {
            owners[pair] = !owners.TryGetValue(pair, out var held) ? (segment, null)
                : held.First == segment || held.Second == segment ? held
                : held.Second is null ? (held.First, segment) : (held.First, Many);
        }
    }
}
