using System.Text.RegularExpressions;
using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Pieces;

/// <summary>Makes clean paragraphs of a piece's parts: joins what a column or page break cut, and finds subheads without marks.</summary>
internal static partial class ParagraphPass
{
    private const int LongestPlainSubhead = 16;
    private const int LongestNumberedSubhead = 30;
    private const int LongestItem = 40;

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
                last.Add(part.As(SpanRole.Paragraph, "unfinished sentence before it: joined"));
            else
                items.Add(new BodyItem(part));
        }

        return items;
    }

    private static bool GoesOn(BodyItem last, Part next) =>
        !last.IsSubhead && next is { IsOpen: true, Row: false, Bullet: false, Brief: false } && !last.Parts[^1].Row && !Signs.EndsParagraph(last.End) && !(next.Apart && last.Parts.Count == 1 && (Signs.IsEntry(last.End) || last.End.Length <= LongestItem && Items.IsNumbered(last.End))) && !IsItem(next.Text);

    private static bool IsSubhead(Part part, BodyItem? last, Part? next, bool hasMarks, string document)
    {
        if (part.Row || next is not { IsOpen: true } || Signs.EndsParagraph(part.Text) || Signs.HasStops(part.Text))
            return false;
        if (last is { IsSubhead: true } || last is not null && !Signs.EndsSentence(last.End))
            return false;
        if (part.Bullet)
            return part.Text.Length <= LongestNumberedSubhead && next is { Bullet: false, Row: false } && Signs.HasStops(next.Text);
        if (Numbered().IsMatch(part.Text))
            return part.Text.Length <= LongestNumberedSubhead;
        return last is not null && !hasMarks && part.Apart && part.Text.Length is >= 4 and <= LongestPlainSubhead
            && Signs.Unclosed(part.Text).Length == 0 && Signs.HasStops(next.Text)
            && !Words.StandTogether(part.Text, next.Text, document);
    }

    // An item of a list or table begins anew even where the line before it has no stop.
    private static bool IsItem(string text) => Items.IsNumbered(text) || Items.IsQuestion(text) || text is ['-' or '*' or '|' or '｜' or '▲', ..] || Signs.HasBullet(text);

    [GeneratedRegex(@"^([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])\S")]
    private static partial Regex Numbered();
}
