using System.Buffers;
using System.Text.RegularExpressions;
using Gazette.News.Classification;
using Gazette.News.Cleaning;
using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Marks;

/// <summary>Cuts bylines off the paragraphs they close or open, and finds those that stand on lines of their own.</summary>
internal sealed partial class BylinePass(BylineReader reader, Cleaner cleaner)
{
    private static readonly SearchValues<char> Leading = SearchValues.Create("本讯訊（(【记記通见見特全融首实實新");
    private const int LongestLine = 60;
    private const int LongestInBrackets = 62;
    private const int MostBrackets = 3;

    public List<Part> Apply(List<Part> parts)
    {
        var cut = new List<Part>(parts.Count + 16);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (!part.IsOpen || part.Row || part.Heading > 0 && !HeadingByline().IsMatch(part.Text))
                cut.Add(part);
            else if (PhotoCredits.Whole(part, reader) is { } credit)
                cut.Add(credit);
            else if (PictureLines.Is(part.Text))
                cut.AddRange(PhotoCredits.CutOff(part, reader, cleaner));
            else if (WholeLine(part) is { } line)
                cut.Add(line);
            else if (part.Heading > 0)
                cut.Add(part);
            else
                cut.AddRange(Cut(part));
        }

        return SignaturePass.Apply(cut, reader);
    }

    private List<Part> Cut(Part part)
    {
        var tails = new List<Part>();
        while (tails.Count < MostBrackets && Closing(part) is var (before, tail))
        {
            tails.Insert(0, tail);
            part = before;
        }

        return Opening(part) is var (lead, rest) ? [lead, rest, .. tails] : [part, .. tails];
    }

    private Part? WholeLine(Part part)
    {
        if (part.Text.Length is < 2 or > LongestLine)
            return null;
        var text = part.Text;
        if (OfReader().Match(text) is { Success: true } reads && PersonNames.IsName(reads.Groups["name"].Value))
            return part.As(SpanRole.Byline, "a reader's signature") with { Byline = new Byline([], [reads.Groups["name"].Value]) };
        var isBracketed = text[0] is '（' or '(' or '【' or '[' && text[^1] is '）' or ')' or '】' or ']' && text[1..^1].IndexOfAny(['（', '(']) < 0;
        if (!isBracketed && !OwnLine().IsMatch(text))
            return null;
        return reader.Read(isBracketed ? text[1..^1] : text.TrimStart('□', '■', '◎', '●', '○', '◆', '▲', '☉', '—', '-', ' ', '\u3000'), isBracketed ? text[0] is '（' or '(' : !text.Contains('。')) is { } byline
            ? part.As(SpanRole.Byline, "byline on a line of its own") with { Byline = byline }
            : null;
    }

    /// <summary>…工作汇报。（**区财政局**）, and jump marks in the same place.</summary>
    private (Part Before, Part Tail)? Closing(Part part)
    {
        var text = part.Text.AsSpan().TrimEnd('。');
        if (text is not [.., '）' or ')' or '】'] || text.LastIndexOfAny("（(【") is not (> 0 and var open) || text.Length - open > LongestInBrackets || text.Length - open < 4)
            return null;
        var content = text[(open + 1)..^1].Trim().ToString();
        if (Jump.In(Signs.Simplified($"（{content}）")) is { } jump)
            return PartCut.At(part, open, cleaner) is var (text1, mark) ? (text1, mark.As(SpanRole.Furniture, "jump mark at the end of a paragraph") with { Jump = jump, Byline = null }) : null;
        var before = part.Text[..open].TrimEnd();
        var isBold = IsBold(part);
        if (!isBold && !Signs.EndsSentence(before) && !Signs.EndsWithBracket(before))
            return null;
        if (reader.Read(content, isBold) is not { } byline || PartCut.At(part, open, cleaner) is not var (body, tail))
            return null;
        return (body, tail.As(SpanRole.Byline, isBold ? "bold name in brackets at the end" : "name in brackets after the last sentence") with { Byline = byline, IsOfPicture = PictureLines.IsCredit(content) });
    }

    /// <summary>Whether emphasis stands in the last bracket of a part.</summary>
    private bool IsBold(Part part)
    {
        var last = part.Stretches[^1];
        var raw = cleaner.Document.AsSpan(last.Start, last.Length);
        var open = raw.LastIndexOfAny("（(【");
        return open >= 0 && raw[open..].IndexOf("**") >= 0 || open >= 2 && raw[(open - 2)..open].SequenceEqual("**");
    }

    private bool IsBold(Part part, int length) =>
        part.Stretches[0] is var first && cleaner.Document.AsSpan(first.Start, Math.Min(first.Length, length + 4)).IndexOf("**") >= 0;

    /// <summary>本报讯（记者 甲）9月10日，…: the byline before the first sentence.</summary>
    private (Part Lead, Part Text)? Opening(Part part)
    {
        if (part.Text.Length < 4 || !Leading.Contains(part.Text[0]))
            return null;
        if (part.Text[0] is '（' or '(' && part.Text.AsSpan().IndexOfAny('）', ')') is > 3 and <= LongestInBrackets and var end && end + 1 < part.Text.Length
            && Jump.In(Signs.Simplified(part.Text[..(end + 1)])) is { IsFrom: true } jump && PartCut.At(part, end + 1, cleaner) is var (mark, text))
            return (mark.As(SpanRole.Furniture, "jump mark before the first sentence") with { Jump = jump }, text);
        var match = AtStart().Match(part.Text);
        if (!match.Success || match.Length == 0 || match.Length >= part.Text.Length)
            return null;
        var content = match.Groups["content"];
        var isNamed = !match.Groups["plain"].Success;
        var byline = content.Length > 0 ? reader.Read(content.Value, isNamed || IsBold(part, match.Length)) : Byline.None;
        if (byline is null || PartCut.At(part, match.Length, cleaner) is not var (lead, rest))
            return null;
        return (lead.As(SpanRole.Byline, "dateline before the first sentence") with { Byline = byline, Opens = true }, rest);
    }

    [GeneratedRegex(@"^[□■◎●○◆▲☉—\s-]*((本报|本報|本台|见习|見習|实习|實習|特约|特約|首席|全媒体|融媒体?|文字)*(记者|記者|通讯员|通訊員|评论员|撰稿|撰文|采写|供稿(单位|單位)?|(信息|资料|稿件|消息|文章)?(来源|來源)|稿源|文[/／]图|图[/／]文|文|作者(单位|單位)?|发布单位|报送单位|读者|整理)\s*[:：/／]?\s*[^。，：:]{1,20}([\s\u3000/／、]*[^。，]{0,30})|\p{IsCJKUnifiedIdeographs}{2,16}[\s\u3000]*(供稿|整理|文[/／]图|[/／]\s*文|文并图|文／图)|[（(]?(By|Source|Reporters?|Text by)[\s:].{2,50})$")]
    private static partial Regex OwnLine();

    [GeneratedRegex(@"^[—\s]*\p{IsCJKUnifiedIdeographs}{0,12}(读者|讀者|市民|居民|村民|业主|家长|网友)[\s\u3000:：]*(?<name>\p{IsCJKUnifiedIdeographs}{2,4})$")]
    private static partial Regex OfReader();

    // A heading is a byline only where the duty stands apart from the name: 记者　甲, 文/乙.
    [GeneratedRegex(@"^[（(]?(本报|本報|本台|见习|实习|特约|首席|全媒体)*(记者|記者|通讯员|通訊員|文|作者|撰稿|供稿)[\s\u3000:：/／]+\S")]
    private static partial Regex HeadingByline();

    [GeneratedRegex(@"^((本报|本報|本刊|本台|本网|新华社)?(讯|訊|电)\s*[（(](?<content>[^（()）]{2,50})[）)]\s*|(本报|本報|本刊|本台|本网)(讯|訊)[\s\u3000，,：:—-]*(?<content>((本报|本報|本台|见习|特约|首席|全媒体|融媒体?)*(记者|記者)[\s\u3000:：]*(\p{IsCJKUnifiedIdeographs}{2,3}[\s\u3000、]+){1,4}((通讯员|通訊員)[\s\u3000:：]*(\p{IsCJKUnifiedIdeographs}{2,3}[\s\u3000、]+){1,3})?)?)(报道[\s\u3000：:]*)?|[（(](?<content>(本报|本報|本台|见习|实习|特约|首席|全媒体|融媒体?)*(记者|記者|通讯员|通訊員)[^（()）]{2,50})[）)]\s*|(?<content>(本报|本報|本台|见习|实习|特约|首席|全媒体|融媒体?)*(记者|記者)[\s\u3000:：]*(\p{IsCJKUnifiedIdeographs}{2,3}[\s\u3000、]+){1,4}((通讯员|通訊員)[\s\u3000:：]*(\p{IsCJKUnifiedIdeographs}{2,3}[\s\u3000、]+){1,3})?)(报道[\s\u3000：:]*|(?=[0-9\p{IsCJKUnifiedIdeographs}“]))|(?<plain>[（(])(?<content>[^（()）]{2,50})[）)]\s*(?=[^\s。，；：、])|[【](?<content>[^】]{2,20})[】]\s*)")]
    private static partial Regex AtStart();
}
