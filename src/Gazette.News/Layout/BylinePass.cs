using System.Text.RegularExpressions;
using Gazette.News.Classification;

namespace Gazette.News.Layout;

/// <summary>Cuts bylines off the paragraphs they close or open, and finds those that stand on lines of their own.</summary>
internal sealed partial class BylinePass(BylineReader reader)
{
    private const int LongestLead = 60;

    public List<Part> Apply(List<Part> parts, string document)
    {
        var cut = new List<Part>(parts.Count + 16);
        foreach (var part in parts)
        {
            if (part.IsOpen && part.Heading == 0)
                cut.AddRange(Cut(part, document));
            else
                cut.Add(part);
        }

        return cut;
    }

    private Part[] Cut(Part part, string document) =>
        WholeLine(part) ?? Closing(part, document) ?? Opening(part, document) ?? [part];

    private Part[]? WholeLine(Part part)
    {
        var match = OwnLine().Match(part.Text);
        if (!match.Success || part.Text.Length > LongestLead)
            return null;
        var isBracketed = match.Groups["bracketed"].Success;
        var content = isBracketed ? match.Groups["bracketed"].Value : match.Value;
        return reader.Read(content, isBracketed) is { } byline
            ? [part.As(SpanRole.Byline, "byline on a line of its own") with { Byline = byline }]
            : null;
    }

    /// <summary>…工作汇报。（**区财政局**）, and jump marks in the same place.</summary>
    private Part[]? Closing(Part part, string document)
    {
        var raw = document[part.Start..part.End];
        var match = AtEnd().Match(raw);
        if (!match.Success)
            return null;
        var content = match.Groups["content"].Value.Replace("**", "", StringComparison.Ordinal);
        var isBold = match.Value.Contains("**", StringComparison.Ordinal);
        var before = raw[..match.Index].Replace("**", "", StringComparison.Ordinal).TrimEnd();
        if (JumpWords().IsMatch(content))
            return Split(part, document, match.Index, SpanRole.Furniture, "jump mark at the end of a paragraph", null);
        if (!isBold && !Signs.EndsSentence(before))
            return null;
        return reader.Read(content, isBold) is { } byline
            ? Split(part, document, match.Index, SpanRole.Byline, isBold ? "bold name in brackets at the end" : "name in brackets after the last sentence", byline)
            : null;
    }

    private static Part[] Split(Part part, string document, int at, SpanRole role, string evidence, Byline? byline)
    {
        var body = LineScanner.Piece(document, part.Start, part.Start + at);
        var tail = LineScanner.Piece(document, part.Start + at, part.End)!.As(role, evidence) with { Byline = byline };
        return body is null
            ? [tail]
            : [part with { End = body.End, Text = Unwrapped(part, body, tail) }, tail];
    }

    // A paragraph put together from broken lines keeps its joined text.
    private static string Unwrapped(Part part, Part body, Part tail) =>
        part.Text.EndsWith(tail.Text, StringComparison.Ordinal) ? part.Text[..^tail.Text.Length].TrimEnd() : body.Text;

    /// <summary>本报讯（记者 甲）9月10日，…: the byline before the first sentence.</summary>
    private Part[]? Opening(Part part, string document)
    {
        var match = AtStart().Match(document, part.Start, part.End - part.Start);
        if (!match.Success || match.Length == 0)
            return null;
        var content = match.Groups["content"];
        var byline = content.Success ? reader.Read(content.Value.Replace("**", "", StringComparison.Ordinal), true) : Byline.None;
        var rest = LineScanner.Piece(document, match.Index + match.Length, part.End);
        if (byline is null || rest is null)
            return null;
        var lead = LineScanner.Piece(document, part.Start, match.Index + match.Length)!;
        var text = part.Text.StartsWith(lead.Text, StringComparison.Ordinal) ? part.Text[lead.Text.Length..].TrimStart() : rest.Text;
        return [lead.As(SpanRole.Byline, "dateline before the first sentence") with { Byline = byline, Apart = part.Apart }, part with { Start = rest.Start, Text = text, Apart = false }];
    }

    [GeneratedRegex(@"^([（(](?<bracketed>[^（()）]{2,60})[）)]|[□■◎●○◆▲☉]?\s*(本报|本台|见习|实习|特约|首席|全媒体)*(记者|記者|通讯员|通訊員|来源|來源|供稿|文[/／]|图[/／]|作者)\s*[:：/／]?\s*[^。]{1,40})$")]
    private static partial Regex OwnLine();

    [GeneratedRegex(@"[（(]\s*(?<content>\**[^（()）]{2,60}\**)\s*[）)]\**\s*。?$")]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^[（(]?(下转|上接|转|接)第?\s*[0-9A-Z０-９一二三四五六七八九十]+\s*版")]
    private static partial Regex JumpWords();

    [GeneratedRegex(@"\G\**(本报|本刊|本台|本网)?(讯|訊)\**\s*[（(](?<content>[^（()）]{2,50})[）)]\**\s*|\G(本报|本刊|本台|本网)(讯|訊)\**[\s\u3000]+|\G[（(](?<content>(本报|本台|见习|实习|特约|首席|全媒体)*(记者|記者|通讯员|通訊員)[^（()）]{2,50})[）)]\s*")]
    private static partial Regex AtStart();
}
