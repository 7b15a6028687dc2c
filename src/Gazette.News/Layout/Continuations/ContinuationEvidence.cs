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
        found.Add((Math.Min(2.5, 0.4 * vocabulary.Alone(head, half)), new("words that stand nowhere else", "别处没有的词")));
        var likeness = vocabulary.Likeness(head, half);
        found.Add((Math.Min(3, 12 * likeness), new("shared rare words", "共有的少见词")));
        found.Add((0.5 / Math.Max(1, Math.Abs(half - head)), new("near in the order of columns", "版面上相邻")));
        var sum = found.Sum(f => f.Weight);
        var clues = found.Where(f => f.Weight >= Notable).OrderByDescending(f => f.Weight).Select(f => f.Clue).ToList();
        return new Verdict(sum, string.Create(CultureInfo.InvariantCulture, $"{sum:0.0}: {string.Join(", ", clues.Select(c => c.Words))}"), string.Join('、', clues.Select(c => c.Chinese)));
    }

    private void Sentence(string end, string opening, List<(double, Clue)> found)
    {
        var (open, missing) = (Signs.Unclosed(end), Signs.Unopened(opening));
        if (open.Length > 0 && missing.Length > 0 && open[^1] == missing[0])
            found.Add((3, new("a bracket opened there is closed here", "引号或括号前后成对")));
        else if (missing.Length > 0)
            found.Add((-2, new("closes a bracket not opened there", "引号或括号不成对")));
        if (Signs.EndsSentence(end) || !Signs.IsCutOff(end) && end.Contains('；'))
            return;
        found.Add((Leads.IsLead(opening) ? 0 : 1.5, new("unfinished sentence", "句子未完")));
        if (Words.StandTogether(end, opening, document))
            found.Add((2.5, new("the words at the break stand together elsewhere", "断开处的词在别处连用")));
    }

    // A headline printed many times is the page's noise, one printed twice a jump.
    private void Headline(int head, int half, List<(double, Clue)> found)
    {
        if (segments[half].RepeatOf == head)
            found.Add((2.0 / repeats[head], new("its headline printed again", "标题在其上重印")));
    }

    private void Jumps(int head, int half, List<(double, Clue)> found)
    {
        if (segments[half].CutFrom == head)
            found.Add((1.5, new("stands right below it", "紧接其下")));
        if (segments[head].GoesOn)
            found.Add((segments[half].From is null ? 0.5 : 2, segments[half].From is null ? new("goes on elsewhere", "有转版标记") : new("a jump there and a jump here", "两处转接标记相应")));
        if (segments[half].From is not { Title: { } named })
            return;
        var (said, printed) = (Signs.Core(named), Signs.Core(segments[head].Title ?? ""));
        var isSame = said.Length > 1 && printed.Length > 1 && (printed.Contains(said, StringComparison.Ordinal) || said.Contains(printed, StringComparison.Ordinal));
        found.Add(isSame ? (6, new("the jump names its headline", "转接标记写明标题")) : (-4, new("the jump names another headline", "转接标记写的是别的标题")));
    }

    private void Captions(int head, int half, List<(double, Clue)> found)
    {
        foreach (var caption in segments[half].Parts.Where(p => p.Role == SpanRole.Repeat && p.Heading == 0))
        {
            var bearers = captions[Signs.Core(caption.Text)].Distinct().ToList();
            if (bearers.Contains(head))
                found.Add((4.0 / Math.Max(1, bearers.Count - 1), new("its caption printed again", "图片说明重印")));
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
            found.Add((3, new("the byline's body stands in the headline", "署名单位见于标题")));
        else if (bodies.Any(b => Names(b, whole)))
            found.Add((2, new("the byline's body is named in the text", "署名单位见于正文")));
        if (bodies.SelectMany(knowledge.Remit).Any(Topics(head).Contains))
            found.Add((1.5, new("the byline's body is charged with this subject", "内容属署名单位职责")));
    }

    /// <summary>The piece is made as its half is: subheads in both, and no byline yet where the page's pieces bear one.</summary>
    private void Form(int head, int half, List<(double, Clue)> found)
    {
        if (hasBylines && segments[half].IsClosed)
            found.Add((0.5, new("lacks the byline that stands here", "前文缺署名")));
        if (HasSubheads(head) && HasSubheads(half))
            found.Add((0.5, new("subheads in both", "都有小标题")));
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

/// <summary>One kind of evidence, in both languages.</summary>
internal readonly record struct Clue(string Words, string Chinese);

/// <summary>The sum of the evidence.</summary>
/// <param name="Score">The sum.</param>
/// <param name="Evidence">The sum and the words for it.</param>
/// <param name="Reasons">The words for it in Chinese, for an editor.</param>
internal readonly record struct Verdict(double Score, string Evidence, string Reasons);
