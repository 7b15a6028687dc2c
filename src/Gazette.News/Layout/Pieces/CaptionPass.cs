using System.Text.RegularExpressions;
using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Pieces;

/// <summary>Finds the captions of pictures: lines that say so, lines in quotes or without a stop above the text, lines printed again with their picture.</summary>
internal static partial class CaptionPass
{
    private const int Longest = 45;
    private const string Guess = "short line above the text that shows a scene";
    private const int MostAbove = 6;

    public static List<Segment> Apply(IReadOnlyList<Segment> segments)
    {
        var tops = segments.Select(Top).ToList();
        var printed = new PrintedCaptions(tops);
        return [.. segments.Select((segment, i) => segment with { Parts = Mark(segment, tops[i], printed, i, GoesOn(segments, segment)) })];
    }

    // Below a headline printed again goes on the sentence with which its piece broke off: no caption is guessed there.
    private static bool GoesOn(IReadOnlyList<Segment> segments, Segment segment) =>
        segment.RepeatOf is { } original && segments[original].Body.LastOrDefault() is { } last && Signs.IsCutOff(last.Text);

    /// <summary>The lines above the text proper that can be captions: short, and something longer follows.</summary>
    private static List<Part> Top(Segment segment)
    {
        var body = segment.Body.Where(p => !PictureLines.Is(p.Text)).Take(MostAbove + 1).ToList();
        return [.. body.TakeWhile((part, i) => part.Text.Length <= Longest && i + 1 < body.Count)];
    }

    private static List<Part> Mark(Segment segment, List<Part> top, PrintedCaptions printed, int index, bool goesOn)
    {
        var marked = segment.Parts.ToList();
        var above = true;
        for (var i = 0; i < marked.Count; i++)
        {
            var part = marked[i];
            if (part.Role == SpanRole.Subhead)
                above = false;
            if (!part.IsOpen)
                continue;
            above &= top.Contains(part);
            if (IsBetweenPictureAndCredit(marked, i))
                marked[i] = part.As(SpanRole.Caption, "between a picture and who took it");
            else if (Decide(segment, part, above, goesOn ? null : Following(marked, i), printed, index) is { } found)
                marked[i] = part.As(found.Role, found.Evidence) with { Doubt = found.Evidence == Guess ? new(WarningKind.TakenForCaption, part.Text) : part.Doubt };
            else
                above = false;
        }

        return marked;
    }

    private static bool IsBetweenPictureAndCredit(List<Part> parts, int i) =>
        i > 0 && i + 1 < parts.Count && parts[i - 1] is { Role: SpanRole.Furniture, Text: ['!', ..] or "" } && parts[i + 1] is { IsOfPicture: true, Apart: true };

    private static (SpanRole Role, string Evidence)? Decide(Segment segment, Part part, bool above, Part? next, PrintedCaptions printed, int index)
    {
        if (PictureLines.Is(part.Text))
            return (SpanRole.Caption, "the line says it belongs to a picture");
        if (!above || part.Row || part.Bullet || part.Preface || Items.IsNumbered(part.Text) || Items.IsQuestion(part.Text))
            return null;
        if (printed.FirstWith(part.Text, index) is { } first && part.Text.Length <= Longest)
            return first < index
                ? (SpanRole.Repeat, "caption printed before")
                : segment.Title is not null ? (SpanRole.Caption, "printed again with its picture") : null;
        if (segment.From is null && Quoted().IsMatch(part.Text))
            return (SpanRole.Caption, "a line in quotes above the text");
        return next is not null && LooksLikeCaption(part, next, segment.Title is not null) ? (SpanRole.Caption, Guess) : null;
    }

    private static bool LooksLikeCaption(Part part, Part next, bool isUnderTitle)
    {
        var text = part.Text;
        var score = (Signs.EndsParagraph(text) ? -1.5 : 1)
            + (Scene().IsMatch(text) && next.Text.Length > 2 * text.Length ? 1 : 0)
            + (text.Length <= 30 ? 0.5 : 0)
            + (Leads.IsLead(next.Text) ? 0.5 : 0)
            + (part.Apart && next.Apart ? 0.5 : -0.5)
            - (Signs.HasStops(text.TrimEnd('。')) && !IsOneClause(text) ? 1 : 0)
            - (Leads.IsLead(text) ? 1.5 : 0)
            - (Signs.Unclosed(text).Length > 0 ? 1.5 : 0)
            - (next.Text.Length < text.Length ? 1 : 0)
            + (IsOneClause(text) && isUnderTitle && 2 * next.Text.Length >= 3 * text.Length ? 2 : 0);
        return score >= 1.5 || score >= 0.5 && Scene().IsMatch(text) && text.Length <= 35;
    }

    /// <summary>One plain statement, perhaps with its place before it; not long and not a cry or a question.</summary>
    private static bool IsOneClause(string text) =>
        text.Length is >= 10 and <= 32 && text.EndsWith('。') && !text.Contains('？') && !text.Contains('！')
        && text.Count(c => c is '，' or '。' or '；') - 1 is var commas && (commas == 0 || commas == 1 && text.Contains('在'));

    private static Part? Following(List<Part> parts, int i) =>
        parts.Skip(i + 1).FirstOrDefault(p => p.Role is SpanRole.Paragraph or SpanRole.Subhead);

    [GeneratedRegex(@"^[“""「『][^“”""「」『』]{2,38}[”""」』]$")]
    private static partial Regex Quoted();

    [GeneratedRegex("正在|现场|現場|合影|一角|剪影|场景|場景|鸟瞰|效果图|资料|留念")]
    private static partial Regex Scene();
}
