using System.Globalization;
using Gazette.News.Classification;
using Gazette.News.Layout.Pieces;
using Gazette.News.Layout.Wording;
using Gazette.Text;

namespace Gazette.News.Layout.Continuations;

/// <summary>Why a segment may be the second half of another: each kind of evidence has its weight, the sum decides.</summary>
internal sealed class ContinuationEvidence(IReadOnlyList<Segment> segments, Knowledge knowledge, string document)
{
    private const double Notable = 0.5;

    private readonly Vocabulary vocabulary = new([.. segments.Select(s => s.Text)]);
    private readonly Dictionary<int, int> repeats = segments.Where(s => s.RepeatOf is not null).CountBy(s => s.RepeatOf!.Value).ToDictionary();
    private readonly Dictionary<int, HashSet<string>> topics = [];
    private readonly bool hasBylines = segments.Any(s => s.IsClosed);
    private readonly ILookup<string, int> captions = segments
        .SelectMany((s, i) => s.Parts.Where(p => p.Role is SpanRole.Caption or SpanRole.Repeat).Select(p => (Core: Signs.Core(p.Text), Segment: i)))
        .ToLookup(c => c.Core, c => c.Segment, StringComparer.Ordinal);

    /// <summary>The evidence that <paramref name="half"/> goes on where <paramref name="end"/> (the last part so far of <paramref name="head"/>) stops.</summary>
    public Verdict Weigh(int head, string end, int half)
    {
        var opening = segments[half].Body.First().Text;
        var found = new List<(double Weight, Clue Clue)>();
        Sentence(end, opening, found);
        Headline(head, half, found);
        Jumps(head, half, found);
        Captions(head, half, found);
        Responsible(head, half, found);
        Form(head, half, found);
        found.Add((Math.Min(2.5, 0.4 * vocabulary.Alone(head, half)), Clue.WordsNowhereElse));
        var likeness = vocabulary.Likeness(head, half);
        found.Add((Math.Min(3, 12 * likeness), Clue.RareWords));
        found.Add((0.5 / Math.Max(1, Math.Abs(half - head)), Clue.Near));
        var sum = found.Sum(f => f.Weight);
        var clues = found.Where(f => f.Weight >= Notable).OrderByDescending(f => f.Weight).Select(f => f.Clue).ToList();
        return new Verdict(sum, string.Create(CultureInfo.InvariantCulture, $"{sum:0.0}: {string.Join(", ", clues)}"), clues);
    }

    private void Sentence(string end, string opening, List<(double, Clue)> found)
    {
        var (open, missing) = (Signs.Unclosed(end), Signs.Unopened(opening));
        if (open.Length > 0 && missing.Length > 0 && open[^1] == missing[0])
            found.Add((3, Clue.BracketClosed));
        else if (missing.Length > 0)
            found.Add((-2, Clue.BracketNotOpened));
        if (Signs.EndsSentence(end) || !Signs.IsCutOff(end) && end.Contains('；'))
            return;
        found.Add((Leads.IsLead(opening) ? 0 : 1.5, Clue.UnfinishedSentence));
        if (Words.StandTogether(end, opening, document))
            found.Add((2.5, Clue.WordsStandTogether));
    }

    // A headline printed many times is the page's noise, one printed twice a jump.
    private void Headline(int head, int half, List<(double, Clue)> found)
    {
        if (segments[half].RepeatOf == head)
            found.Add((2.0 / repeats[head], Clue.HeadlineAgain));
    }

    private void Jumps(int head, int half, List<(double, Clue)> found)
    {
        if (segments[half].CutFrom == head)
            found.Add((1.5, Clue.RightBelow));
        if (segments[head].GoesOn)
            found.Add((segments[half].From is null ? 0.5 : 2, segments[half].From is null ? Clue.GoesOn : Clue.BothJump));
        if (segments[half].From is not { Title: { } named })
            return;
        var (said, printed) = (Signs.Core(named), Signs.Core(segments[head].Title ?? ""));
        var isSame = said.Length > 1 && printed.Length > 1 && (printed.Contains(said, StringComparison.Ordinal) || said.Contains(printed, StringComparison.Ordinal));
        found.Add(isSame ? (6, Clue.JumpNamesIt) : (-4, Clue.JumpNamesAnother));
    }

    private void Captions(int head, int half, List<(double, Clue)> found)
    {
        foreach (var caption in segments[half].Parts.Where(p => p.Role == SpanRole.Repeat && p.Heading == 0))
        {
            var bearers = captions[Signs.Core(caption.Text)].Distinct().ToList();
            if (bearers.Contains(head))
                found.Add((4.0 / Math.Max(1, bearers.Count - 1), Clue.CaptionAgain));
        }
    }

    private void Responsible(int head, int half, List<(double, Clue)> found)
    {
        var bodies = segments[half].Byline.Bodies;
        if (bodies.Count == 0)
            return;
        var start = Folding.Fold(segments[head].Title + "\n" + segments[head].Kicker);
        var whole = Folding.Fold(segments[head].Text);
        if (bodies.Any(b => Names(b, start)))
            found.Add((3, Clue.BodyInHeadline));
        else if (bodies.Any(b => Names(b, whole)))
            found.Add((2, Clue.BodyInText));
        if (bodies.SelectMany(knowledge.Remit).Any(Topics(head).Contains))
            found.Add((1.5, Clue.BodyInCharge));
    }

    /// <summary>The piece is made as its half is: subheads in both, and no byline yet where the page's pieces bear one.</summary>
    private void Form(int head, int half, List<(double, Clue)> found)
    {
        if (hasBylines && segments[half].IsClosed)
            found.Add((0.5, Clue.BylineMissing));
        if (HasSubheads(head) && HasSubheads(half))
            found.Add((0.5, Clue.BothSubheads));
    }

    private bool HasSubheads(int segment) => segments[segment].Parts.Any(p => p.Role == SpanRole.Subhead);

    private HashSet<string> Topics(int head) => topics.TryGetValue(head, out var known)
        ? known
        : topics[head] = knowledge.Subjects($"{segments[head].Title} {segments[head].Kicker}", segments[head].Text);

    private bool Names(string body, string folded)
    {
        var name = Folding.Fold(body);
        if (folded.Contains(name, StringComparison.Ordinal))
            return true;
        return knowledge.Names.Find(name) is { } department && knowledge.Names.In(folded).Any(f => f.Department.Code == department.Code);
    }
}

/// <summary>The sum of the evidence.</summary>
/// <param name="Score">The sum.</param>
/// <param name="Evidence">The sum and the names of the clues that count.</param>
/// <param name="Clues">The clues that count, the weightiest first.</param>
internal readonly record struct Verdict(double Score, string Evidence, IReadOnlyList<Clue> Clues);
