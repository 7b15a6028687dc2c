using Gazette.News.Classification;
using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Wording;
using Gazette.Text;

namespace Gazette.News.Layout.Headings;

/// <summary>What two headings of one level, one right below the other, are: two lines of one headline, the headlines of two pieces whose columns were read by turns, or (else) a kicker and its headline.</summary>
internal static class StackedHeads
{
    private const int WidestLine = 14;
    private const int MostUnlike = 3;

    /// <summary>How far below a headline is looked for again: a page.</summary>
    private const int Farthest = 120;
    private const int WidestTopic = 10;
    private const int ShortestHeadline = 9;
    private const int FewestShared = 3;

    /// <summary>Whether a heading is the first line of a headline that goes on in the heading below.</summary>
    public static bool IsFirstLine(List<Part> parts, int i)
    {
        if (Below(parts, i) is not { } next || parts[i].Text.EndsWith('—'))
            return false;
        if (IsTwoPieces(parts, i, next))
            return true;
        var (one, other) = (parts[i].Text, parts[next].Text);
        return one.EndsWith('：') || IsTopic(one, other) || IsBody(one) || IsPrintedAgain(parts, i, next) || IsBroken(parts, next, one, other);
    }

    /// <summary>Whether a headline begins a piece of its own although it stands right below another.</summary>
    public static bool IsSecondPiece(List<Part> parts, int i) =>
        i > 0 && parts[i - 1] is { Role: SpanRole.Title, Heading: > 0 } && Below(parts, i - 1) == i && IsTwoPieces(parts, i - 1, i);

    /// <summary>Index of the heading of the same level right below one.</summary>
    private static int? Below(List<Part> parts, int i) =>
        i + 1 < parts.Count && parts[i].Heading > 0 && parts[i + 1].Heading == parts[i].Heading && parts[i + 1].Role is SpanRole.Paragraph or SpanRole.Title ? i + 1 : null;

    // 区财政局, and below it what it does; 我市举行招聘会 is no body.
    private static bool IsBody(string line) => Signs.Width(line) <= WidestLine && !NewsWords.Happens(line) && BodyWords.IsBody(Folding.Fold(line));

    // 区财政局：“一本账”改革 / 让小店只跑一趟
    private static bool IsTopic(string one, string other) =>
        one.IndexOf('：') is > 0 and var colon && Signs.Width(one[(colon + 1)..]) <= WidestTopic && Signs.Width(other) <= WidestTopic + 2;

    // Both lines stand together again where the piece goes on.
    private static bool IsPrintedAgain(List<Part> parts, int i, int next) =>
        Enumerable.Range(next + 1, Math.Clamp(parts.Count - next - 2, 0, Farthest)).Any(k => parts[k].Heading > 0 && parts[k].Text == parts[i].Text && parts[k + 1].Text == parts[next].Text);

    // Lines of about one width, the first of which the text takes up, as it takes up no kicker.
    private static bool IsBroken(List<Part> parts, int next, string one, string other) =>
        Signs.Width(one) <= WidestLine && Signs.Width(other) <= WidestLine && Math.Abs(Signs.Width(one) - Signs.Width(other)) <= MostUnlike
        && !Words.AreShared(one, other)
        && parts.Skip(next + 1).FirstOrDefault(p => p is { IsOpen: true, Heading: 0 }) is { } text && Words.AreShared(one, text.Text);

    /// <summary>Whether both are headlines: the text below is signed twice, or some paragraphs take up the one and others the other.</summary>
    private static bool IsTwoPieces(List<Part> parts, int i, int next)
    {
        var (one, other) = (parts[i].Text, parts[next].Text);
        if (Signs.Width(one) < ShortestHeadline || one.EndsWith('：') || IsBody(one) || IsPrintedAgain(parts, i, next))
            return false;
        var below = Enumerable.Range(next + 1, parts.Count - next - 1).TakeWhile(k => !(parts[k].Heading > 0 || parts[k].Role is SpanRole.Title or SpanRole.Repeat)).Select(k => parts[k]).ToList();
        return Words.AreShared(one, string.Concat(below.Where(p => p.IsOpen).Select(p => p.Text))) && (IsSignedTwice(below) || IsAboutBoth(below, one, other));
    }

    /// <summary>Whether a text is signed before its first sentence and by others at an end, or at two ends.</summary>
    private static bool IsSignedTwice(List<Part> below)
    {
        var (opened, closed) = ((Byline?)null, 0);
        foreach (var part in below)
        {
            if (part is not { Role: SpanRole.Byline, IsOfPicture: false, Byline: { } byline })
                continue;
            if (part.Opens)
                opened ??= byline;
            else if (opened is null || !byline.People.Intersect(opened.People).Any())
                closed++;
        }

        return closed > (opened is null ? 1 : 0);
    }

    private static bool IsAboutBoth(List<Part> below, string one, string other)
    {
        var (ofOne, ofOther) = (0, 0);
        foreach (var part in below.Where(p => p.IsOpen))
        {
            var (first, second) = (Words.Shared(one, part.Text), Words.Shared(other, part.Text));
            ofOne += first >= FewestShared && first > 2 * second ? 1 : 0;
            ofOther += second >= FewestShared && second > 2 * first ? 1 : 0;
        }

        return ofOne > 0 && ofOther > 0;
    }
}
