using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Marks;

/// <summary>Finds the lines that belong to the page and to no piece: page marks, section marks, mastheads, telephones, credits, jump lines, contents lists, paid notices.</summary>
internal static class FurniturePass
{
    private const int LongestLine = 120;
    private const int LongestSection = 12;
    private const int LongestSure = 40;

    public static List<Part> Apply(List<Part> parts)
    {
        var marked = new List<Part>(parts.Count);
        var hasText = false;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = Mark(parts, i, hasText, marked);
            marked.Add(part);
            hasText |= part.IsOpen && part.Heading == 0 && Signs.HasStops(part.Text);
        }

        return NoticePass.Apply(ContentsPass.Apply(marked));
    }

    private static Part Mark(List<Part> parts, int i, bool hasText, List<Part> marked)
    {
        var part = parts[i];
        var text = part.Text;
        if (text.Length == 0 || !text.Any(char.IsLetterOrDigit))
            return part.As(SpanRole.Furniture, "no letter and no digit");
        if (text.Length > LongestLine || part.Row)
            return part;
        text = Signs.Simplified(text);
        if (Jump.In(text) is { } jump)
            return part.As(SpanRole.Furniture, "jump line") with { Jump = jump };
        if (MastheadLine.Read(text) is { } masthead)
            return part.As(masthead is { Page: not null, HasDay: false } ? SpanRole.PageMark : SpanRole.Furniture, "masthead") with { Masthead = masthead };
        if (PageLines.IsPageMark(text) && (part.Heading > 0 || part.Apart || text.Length > 3))
            return part.As(SpanRole.PageMark, "a page number alone");
        if (part.Bullet)
            return PageLines.IsContact(Signs.WithoutBullet(text)) ? part.As(SpanRole.Furniture, PageLines.Contacts) : part;
        if (!hasText && part.Heading == 0 && PageLines.IsBesideMasthead(text) && IsBesideFurniture(marked))
            return part.As(SpanRole.Furniture, "line of the masthead");
        if ((IsSection(part, text) || IsPlainSection(parts, i, text)) && !IsNotice(parts, i, text))
            return part.As(SpanRole.Section, "a section's name alone");
        return PageLines.Kind(text, hasText && i < parts.Count - 1, part.Heading > 0) is { } kind ? part.As(SpanRole.Furniture, kind) with { Doubt = part.Text.Length > LongestSure && Signs.HasStops(part.Text) ? new(WarningKind.TakenForFurniture, part.Text) : null } : part;
    }

    private static bool IsBesideFurniture(List<Part> marked) => marked.Count > 0 && marked[^1].Role is SpanRole.Furniture or SpanRole.PageMark;

    /// <summary>公 告 over its text: a notice's headline, not the name of a section of notices, which stands over headlines.</summary>
    private static bool IsNotice(List<Part> parts, int i, string text) =>
        Signs.Core(text) is "公告" or "通告" or "通知" or "启事" or "公示" or "声明" && i + 1 < parts.Count && parts[i + 1] is { Heading: 0, Bold: false } next && Signs.HasStops(next.Text);

    private static bool IsSection(Part part, string text)
    {
        if (text.Length > LongestSection + 12)
            return false;
        var name = SectionNames.In(text);
        if (text is ['【', .., '】'] && SectionNames.HasAsHeading(name) && name.Length == text.Length - 2)
            return true;
        if ((part.Heading > 0 ? SectionNames.HasAsHeading(name) : SectionNames.Has(name)) && Signs.Core(text).EndsWith(name, StringComparison.Ordinal))
            return part.Heading > 0 || part.Bold || text.Contains(' ') || text.Contains('\u3000');
        return part.Heading > 0 && (PageLines.IsSpacedSection(text) || SectionNames.IsOfBriefs(name) && name.Length == Signs.Core(text).Length);
    }

    /// <summary>A section's name without any mark: where nothing is open above, and a headline's line stands below.</summary>
    private static bool IsPlainSection(List<Part> parts, int i, string text)
    {
        if (!parts[i].Apart || !(SectionNames.Has(text) || SectionNames.IsOfBriefs(text)) || i + 1 >= parts.Count || !(parts[i + 1].Apart || parts[i + 1].Bullet))
            return false;
        var isFree = i == 0 || Signs.EndsSentence(parts[i - 1].Text) || Signs.EndsWithBracket(parts[i - 1].Text) || !Signs.HasStops(parts[i - 1].Text);
        return isFree && (!Signs.HasStops(parts[i + 1].Text) || SectionNames.IsOfBriefs(text));
    }
}
