using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.News.Classification;
using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Headings;

/// <summary>Finds headlines that carry no Markdown: a short line without stops where a piece can begin.</summary>
internal sealed partial class PlainHeadingPass
{
    private const int LongestTitle = 42;
    private const int ShortestTitle = 3;
    private const int ShortestAgain = 6;
    private const int WidestColumnName = 5;
    private const int ShortestTakenUp = 8;

    private readonly List<Part> parts;
    private readonly List<Part> marked;
    private readonly bool hasMarkdown;
    private readonly bool hasBylines;
    private readonly HashSet<string> headlines = new(StringComparer.Ordinal);
    private readonly HashSet<string> again;
    private Place place;
    private ReadingWarning? doubt;

    private PlainHeadingPass(List<Part> parts)
    {
        this.parts = parts;
        marked = new List<Part>(parts.Count);
        hasMarkdown = parts.Exists(p => p is { IsOpen: true, Heading: > 0 });
        hasBylines = parts.Exists(p => p.Role == SpanRole.Byline);
        place = Place.Free;
        again = [.. parts.Where(IsSetAsHeading).CountBy(p => Signs.Core(p.Text)).Where(c => c.Value > 1 && c.Key.Length >= ShortestAgain).Select(c => c.Key)];
    }

    private enum Place
    {
        /// <summary>Inside a piece.</summary>
        Inside,

        /// <summary>Right under a headline.</summary>
        UnderTitle,

        /// <summary>Where a piece may begin: at the start, or after a byline.</summary>
        Free,
    }

    public static List<Part> Apply(List<Part> parts)
    {
        var pass = new PlainHeadingPass(parts);
        for (var i = 0; i < parts.Count; i++)
            pass.Take(i);
        return pass.marked;
    }

    private void Take(int i)
    {
        var part = parts[i];
        var evidence = part.IsOpen && part.Heading == 0 ? IsAgain(part) ? "a headline's words on a line of their own" : Evidence(i) : null;
        marked.Add((evidence is null ? part : part with { Heading = 1, Evidence = evidence }) with { Doubt = doubt });
        doubt = null;
        if (marked[^1] is { IsOpen: true, Heading: > 0 } headline)
            headlines.Add(Signs.Core(headline.Text));
        place = After(marked[^1]);
    }

    private bool IsAgain(Part part) => (part.Apart || part.Bold) && part.Text.Length is >= ShortestAgain and <= LongestTitle && headlines.Contains(Signs.Core(part.Text));

    private Place After(Part part) => part.Role switch
    {
        SpanRole.Byline when part.Opens => place,
        SpanRole.Byline when part.IsOfPicture => IsPicture() ? Place.Free : place,
        SpanRole.Byline => place == Place.Inside ? Place.Free : place,
        SpanRole.Section or SpanRole.PageMark when !hasMarkdown && place == Place.Inside && Last() is { } last && Signs.EndsSentence(last.Text) => Place.Free,
        SpanRole.Paragraph when part.Heading > 0 => Place.UnderTitle,
        SpanRole.Paragraph when PictureLines.Is(part.Text) => place,
        SpanRole.Paragraph => Place.Inside,
        _ => place,
    };

    private string? Evidence(int i)
    {
        var part = parts[i];
        if (Next(i) is not { } next || !CanBeTitle(part))
            return place == Place.UnderTitle && i + 1 < parts.Count && IsSecondLine(part, i) ? "second line of a headline" : null;
        next = BelowSecondLine(i, next);
        var isOpened = next.Opens || Replies.IsSalutation(next.Text);
        next = next.Opens ? Text(i) ?? next : next;
        var startsBody = isOpened || Signs.HasStops(next.Text) && (next.Text.Length > part.Text.Length || next.Row);
        return place switch
        {
            Place.Free when part.Apart && Notices.IsTitle(Signs.Simplified(part.Text)) => "headline of a notice",
            _ when part.Bold && again.Contains(Signs.Core(part.Text)) => "bold line that is printed again, as no subhead is",
            _ when IsTitleWithDeck(i, next) => "short line above a line that leads on from it",
            Place.Free when hasMarkdown => part.Bold || startsBody && (isOpened || Leads.IsLead(next.Text) || IsTakenUp(part, next)) ? "short line where a piece begins, before its text" : null,
            Place.Free when startsBody || IsDeck(part, next) || part.Bold || CanBeTitle(next) || next.Role == SpanRole.Byline => "short line where a piece begins",
            Place.UnderTitle when !hasMarkdown => UnderTitle(i, next, startsBody),
            Place.Inside when isOpened && part.Bold => "bold line before a byline that opens a piece",
            Place.Inside when hasMarkdown && startsBody && HeadlineScore.Of(part, Last(), next, isOpened, hasBylines) >= EnoughAmongMarks(part, next) => "line that reads like a headline among marked ones",
            Place.Inside when !hasMarkdown && (startsBody || next.Role == SpanRole.Byline || IsDeck(part, next)) => Inside(i, next, isOpened),
            _ => null,
        };
    }

    private static bool IsSetAsHeading(Part part) => part is { IsOpen: true, Row: false } && (part.Bold || part.Heading > 0) && part.Text.Length <= LongestTitle;

    private static bool IsDeck(Part part, Part next) => next.Heading == 0 && CanBeTitle(next) && (part.Text.EndsWith('—') || next.Text.StartsWith('—'));

    /// <summary>The score from which a line without a headline's mark is one on a page that marks its headlines: less where it is bold and tells news, as no subhead does, and less again behind a sentence that breaks off.</summary>
    private double EnoughAmongMarks(Part part, Part next)
    {
        if (part.Bold && NewsWords.AreIn(part.Text))
            return Last() is { } last && Signs.IsCutOff(last.Text) ? HeadlineScore.Enough - 1 : HeadlineScore.Enough;
        return part.Apart && next.Apart ? HeadlineScore.Enough + 1 : double.PositiveInfinity;
    }

    /// <summary>Whether a text takes up the words of the line above it, which is set apart.</summary>
    private static bool IsTakenUp(Part part, Part next) =>
        part.Apart && next.Apart && Signs.Width(part.Text) >= ShortestTakenUp && next.Text.Length >= 2 * part.Text.Length && Words.AreShared(part.Text, next.Text);

    /// <summary>甲, and below it ——乙: a headline and its deck, whatever stands above.</summary>
    private bool IsTitleWithDeck(int i, Part next) =>
        parts[i].Apart && i + 1 < parts.Count && ReferenceEquals(parts[i + 1], next) && next.Text.StartsWith("——", StringComparison.Ordinal) && CanBeTitle(next) && CanBeTitle(parts[i]);

    private string? UnderTitle(int i, Part next, bool startsBody)
    {
        var (above, part) = (Last()!, parts[i]);
        if (above.Text.EndsWith('—') || part.Text.StartsWith('—') || IsSecondLine(part, i))
            return "second line of a headline";
        var (one, other) = (Signs.Width(above.Text), Signs.Width(part.Text));
        // 来信照登, and below it what the letter is about.
        var isColumn = one <= WidestColumnName || other >= 8 && one <= 14 && Words.AreShared(part.Text, next.Text);
        return part.Apart && startsBody && one < other && isColumn ? "headline under a shorter line" : null;
    }

    /// <summary>A line right below a headline's, and not yet the text.</summary>
    private bool IsSecondLine(Part part, int i) =>
        !hasMarkdown && i > 0 && !part.Apart && !Items.IsNumbered(part.Text) && (!part.Indented || i + 1 < parts.Count && parts[i + 1].Opens) && !part.Bold && !part.Bullet && part.Text.Length > 1 && Signs.Width(part.Text) <= LongestTitle / 2 && !Signs.HasStops(part.Text) && !Signs.EndsParagraph(part.Text)
        && i + 1 < parts.Count && parts[i + 1] is { } next && (next.Indented || next.Apart) && (next.Opens || Signs.HasStops(next.Text));

    private string? Inside(int i, Part next, bool isOpened)
    {
        var before = Last();
        var score = HeadlineScore.Of(parts[i], before, next, isOpened, hasBylines);
        if (Math.Abs(score - HeadlineScore.Enough) < HeadlineScore.Close && CanBeTitle(parts[i]))
            doubt = new(score >= HeadlineScore.Enough ? WarningKind.TakenForHeadline : WarningKind.NotTakenForHeadline, parts[i].Text, score.ToString("0.0", CultureInfo.InvariantCulture), HeadlineScore.Enough.ToString("0", CultureInfo.InvariantCulture));
        return score >= HeadlineScore.Enough && !IsFormal(parts[i].Text) ? "short line between a closed paragraph and what reads like a beginning" : null;
    }

    private static bool CanBeTitle(Part part) =>
        part is { IsOpen: true, Row: false, Bullet: false } && Signs.Width(part.Text) is var width && width >= (part.Bold ? 2 : ShortestTitle) && width <= LongestTitle
        && part.Text.AsSpan().IndexOfAny("。；;") < 0
        && part.Text[^1] is not ('，' or ',' or '：' or ':' or '、' or '.')
        && !PictureLines.Is(part.Text) && !IsFormal(part.Text) && !Pair().IsMatch(part.Text);

    private Part? Next(int i)
    {
        for (var next = i + 1; next < parts.Count; next++)
        {
            if (parts[next].IsOpen && !PictureLines.Is(parts[next].Text) || parts[next].Role == SpanRole.Byline)
                return parts[next];
        }

        return null;
    }

    /// <summary>What stands below a headline of two lines: the line, where the next is no second line of it.</summary>
    private Part BelowSecondLine(int i, Part next) =>
        i + 2 < parts.Count && ReferenceEquals(parts[i + 1], next) && next.Role == SpanRole.Paragraph && IsSecondLine(next, i + 1) ? Next(i + 1) ?? next : next;

    /// <summary>The first running text after a place.</summary>
    private Part? Text(int i) => parts.FindIndex(i + 1, p => p.IsOpen && !PictureLines.Is(p.Text)) is >= 0 and var at ? parts[at] : null;

    /// <summary>Whether what stands below the last headline is a picture with its caption, and no text.</summary>
    private bool IsPicture()
    {
        var (texts, pictures) = (0, 0);
        for (var i = marked.Count - 1; i >= 0 && !(marked[i].IsOpen && marked[i].Heading > 0); i--)
        {
            if (marked[i].Role == SpanRole.Furniture && marked[i].Text is ['!', ..] or "" || marked[i].IsOpen && PictureLines.Is(marked[i].Text))
                pictures++;
            else if (marked[i].IsOpen)
                texts++;
        }

        return pictures > 0 && texts < 2;
    }

    private Part? Last() => marked.FindLast(p => p.IsOpen);

    /// <summary>Whether a line is a question, or one of the set lines of letters and notices.</summary>
    private static bool IsFormal(string text) => Items.IsQuestion(text) || text.StartsWith("编辑同志", StringComparison.Ordinal) || text.StartsWith("此致", StringComparison.Ordinal) || text.StartsWith("特此", StringComparison.Ordinal);

    // 咨询电话：6660211, 时间：9月1日: a word and what belongs to it.
    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{0,4}(电话|時間|时间|地点|地點|地址|网址|邮箱|邮编|联系人|热线|对象|金额|单位|来源|來源|编号|附件)\s*[:：]")]
    private static partial Regex Pair();
}
