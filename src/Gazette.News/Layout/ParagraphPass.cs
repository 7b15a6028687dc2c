using System.Text.RegularExpressions;

namespace Gazette.News.Layout;

/// <summary>Makes clean paragraphs of a piece's parts: joins what a column or page break cut, and finds subheads without marks.</summary>
internal static partial class ParagraphPass
{
    private const int LongestPlainSubhead = 16;
    private const int LongestNumberedSubhead = 30;

    /// <summary>The piece's body items; each holds the parts it was made of.</summary>
    public static List<BodyItem> Apply(Piece piece, string document)
    {
        var parts = piece.Segments.SelectMany(s => s.Parts).Where(p => p.Role is SpanRole.Paragraph or SpanRole.Subhead).ToList();
        var hasMarks = parts.Exists(p => p.Role == SpanRole.Subhead);
        var items = new List<BodyItem>();
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var last = items.Count > 0 ? items[^1] : null;
            if (part.IsOpen && IsSubhead(part, last, i + 1 < parts.Count ? parts[i + 1] : null, hasMarks, document))
                part = part.As(SpanRole.Subhead, "short line without a stop between paragraphs");
            if (last is not null && GoesOn(last, part))
                items[^1] = last.With(part, Words.Join(last.Text, part.Text));
            else
                items.Add(new BodyItem(part.Text, part.Role == SpanRole.Subhead, [part]));
        }

        return items;
    }

    private static bool GoesOn(BodyItem last, Part next) =>
        !last.IsSubhead && next.IsOpen && !Signs.EndsParagraph(last.Text) && !Item().IsMatch(next.Text) && !Row().IsMatch(last.Text);

    private static bool IsSubhead(Part part, BodyItem? last, Part? next, bool hasMarks, string document)
    {
        if (next is not { IsOpen: true } || Signs.EndsParagraph(part.Text) || Signs.HasStops(part.Text))
            return false;
        if (last is { IsSubhead: true } || last is not null && !Signs.EndsSentence(last.Text))
            return false;
        if (Numbered().IsMatch(part.Text))
            return part.Text.Length <= LongestNumberedSubhead;
        return last is not null && !hasMarks && part.Apart && part.Text.Length is >= 4 and <= LongestPlainSubhead
            && Signs.Unclosed(part.Text).Length == 0 && Signs.HasStops(next.Text)
            && !Words.StandTogether(part.Text, next.Text, document);
    }

    // An item of a list or table begins anew even where the line before it has no stop.
    [GeneratedRegex(@"^([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.、．)）]\s*\D|[-*•·●■□◆▲|｜]|第[一二三四五六七八九十]+[章节条])")]
    private static partial Regex Item();

    [GeneratedRegex(@"^[|｜]|[|｜]$")]
    private static partial Regex Row();

    [GeneratedRegex(@"^([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])\S")]
    private static partial Regex Numbered();
}

/// <summary>One item of a body: a paragraph or a subhead.</summary>
/// <param name="Text">What it says, joined and clean.</param>
/// <param name="IsSubhead">Whether it is a subhead.</param>
/// <param name="Parts">The parts it was made of, with their final roles.</param>
internal sealed record BodyItem(string Text, bool IsSubhead, IReadOnlyList<Part> Parts)
{
    /// <summary>The same paragraph with a part that a break had cut off.</summary>
    public BodyItem With(Part part, string text) =>
        new(text, IsSubhead, [.. Parts, part.As(SpanRole.Paragraph, "unfinished sentence before it: joined")]);
}
