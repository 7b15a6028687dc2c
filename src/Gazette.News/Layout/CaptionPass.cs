using System.Text.RegularExpressions;

namespace Gazette.News.Layout;

/// <summary>Finds the captions of pictures: lines that say so, lines in quotes or without a stop above the text, lines printed again with their picture.</summary>
internal static partial class CaptionPass
{
    private const int Longest = 45;
    private const string Guess = "short line above the text that shows a scene";
    private const int MostAbove = 6;

    /// <summary>Whether a line itself says that it belongs to a picture.</summary>
    public static bool SaysSo(string text) => text.Length <= 120 && Picture().IsMatch(text);

    public static List<Segment> Apply(IReadOnlyList<Segment> segments)
    {
        var tops = segments.Select(Top).ToList();
        var printed = new PrintedCaptions(tops);
        return [.. segments.Select((segment, i) => segment with { Parts = Mark(segment, tops[i], printed, i) })];
    }

    /// <summary>The lines above the text proper that can be captions: short, and something longer follows.</summary>
    private static List<Part> Top(Segment segment)
    {
        var body = segment.Body.Where(p => !SaysSo(p.Text)).Take(MostAbove + 1).ToList();
        return [.. body.TakeWhile((part, i) => part.Text.Length <= Longest && i + 1 < body.Count)];
    }

    private static List<Part> Mark(Segment segment, List<Part> top, PrintedCaptions printed, int index)
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
            else if (Decide(segment, part, above, Following(marked, i), printed, index) is { } found)
                marked[i] = part.As(found.Role, found.Evidence) with { Doubt = found.Evidence == Guess ? $"“{part.Text}”按图片说明处理，也可能是正文。" : part.Doubt };
            else
                above = false;
        }

        return marked;
    }

    private static bool IsBetweenPictureAndCredit(List<Part> parts, int i) =>
        i > 0 && i + 1 < parts.Count && parts[i - 1] is { Role: SpanRole.Furniture, Text: ['!', ..] or "" } && parts[i + 1] is { IsOfPicture: true, Apart: true };

    private static (SpanRole Role, string Evidence)? Decide(Segment segment, Part part, bool above, Part? next, PrintedCaptions printed, int index)
    {
        if (SaysSo(part.Text))
            return (SpanRole.Caption, "the line says it belongs to a picture");
        if (!above || part.Row || part.Bullet || part.Preface || Numbered().IsMatch(part.Text))
            return null;
        if (printed.FirstWith(part.Text, index) is { } first && part.Text.Length <= Longest)
            return first < index
                ? (SpanRole.Repeat, "caption printed before")
                : segment.Title is not null ? (SpanRole.Caption, "printed again with its picture") : null;
        if (Quoted().IsMatch(part.Text))
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

    [GeneratedRegex(@"^([（(]?[上下左右]?[图圖][为為一二三四五六七八九十0-9①②③④：:]|[▲△▼↑↓◀]|资料图|資料圖|图片来源|([摄攝]影|供图|供圖|[图圖]片([提供摄影来源]{2})?)\s*[:：/／]|[图圖]\s*[:：/／](?!文))|([（(]?([\p{IsCJKUnifiedIdeographs}\s/／·]{0,12})(摄|攝)(影报道)?[）)]?|资料图片|資料圖片|供图[）)]?)$")]
    private static partial Regex Picture();

    [GeneratedRegex(@"^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十0-9]+[）)]|[0-9]+[.、．]|[问答問][:：])")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^[“""「『][^“”""「」『』]{2,38}[”""」』]$")]
    private static partial Regex Quoted();

    [GeneratedRegex("正在|现场|現場|合影|一角|剪影|场景|場景|鸟瞰|效果图|资料|留念")]
    private static partial Regex Scene();
}
