using Gazette.News.Classification;
using Gazette.News.Layout.Headings;
using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Pieces;

/// <summary>Groups parts into segments: a new one begins at a headline, at a headline printed again, and after a byline.</summary>
internal sealed class SegmentPass
{
    private const int LongestSection = 8;

    private readonly List<Segment> segments = [];
    private readonly Dictionary<string, int> titles = new(StringComparer.Ordinal);
    private List<Part> open = [];
    private List<Part> between = [];
    private int? repeatOf;
    private string? section;
    private string? openSection;
    private bool hasBody;
    private bool hasTitle;
    private bool hasText;
    private bool isClosed;
    private bool goesOn;
    private bool inBriefs;
    private bool isNoteOnly;
    private Jump? from;

    /// <param name="parts">In reading order.</param>
    /// <param name="starts">Where each file begins.</param>
    public static List<Segment> Cut(IReadOnlyList<Part> parts, IReadOnlyList<int> starts)
    {
        var pass = new SegmentPass();
        var file = 1;
        foreach (var part in parts)
        {
            if (file < starts.Count && part.Start >= starts[file])
            {
                file++;
                pass.BeginFile();
            }

            pass.Take(part);
        }

        pass.open.AddRange(pass.between);
        pass.Finish();
        return pass.segments;
    }

    /// <summary>Neither a piece nor a section runs into the next file unsaid: what goes on there is a half to be placed.</summary>
    private void BeginFile()
    {
        section = null;
        open.AddRange(between);
        between = [];
        Begin();
    }

    private void Take(Part part)
    {
        switch (part.Role)
        {
            case SpanRole.Section:
                section = SectionNames.In(part.Text);
                inBriefs = false;
                between.Add(part);
                break;
            case SpanRole.PageMark:
                section = part.Masthead is { } head ? head.Section : PageSection(part.Text);
                between.Add(part);
                break;
            case SpanRole.Furniture:
                Follow(part.Jump);
                if (part.Masthead is { Page: not null } top)
                    section = top.Section;
                else if (part.Jump is null && part.Text.Contains("版 ", StringComparison.Ordinal) && !hasBody)
                    section = PageSection(part.Text) ?? section;
                between.Add(part);
                break;
            case SpanRole.Repeat:
                if (IsOfOpenHead(part))
                {
                    Add(part);
                    break;
                }

                Begin();
                repeatOf = Original(part);
                if (PrintedHeadlines.IsContinued(part.Text))
                    from = new Jump(true, PrintedHeadlines.Core(part.Text));
                Add(part);
                break;
            case SpanRole.Kicker or SpanRole.Title:
                // A kicker, a headline and its deck stand in one segment as long as no text came between.
                if (hasBody || isClosed || repeatOf is not null || part.Fresh || part.Role == SpanRole.Kicker && hasTitle)
                    Begin();
                if (section is not null && SectionNames.IsOfBriefs(section) && inBriefs && !part.Brief)
                    section = null;   // a headline ends the column
                hasTitle |= part.Role == SpanRole.Title;
                inBriefs |= part.Brief;
                Add(part);
                break;
            case SpanRole.Caption:
                Add(part);
                break;
            case SpanRole.Byline:
                if (part.Opens && hasBody && !isNoteOnly || part.IsOfPicture && isClosed && !hasBody)
                    Begin();
                isClosed |= hasBody && !part.Opens && !part.IsOfPicture;
                Add(part);
                break;
            default:
                if ((isClosed && !part.Row && !Replies.Begins(part.Text) || goesOn) && !PictureLines.Is(part.Text) || part.Brief && (hasBody || hasTitle) || part.Preface && (hasBody || hasTitle))
                    Begin();
                // A table below a signature is of one piece with it, and a reply below a letter's.
                isClosed &= part.Row;
                isNoteOnly = (isNoteOnly || !hasBody) && EditorsNotes.Begins(part.Text);
                hasBody |= !part.Preface;
                inBriefs |= part.Brief;
                Add(part);
                break;
        }
    }

    /// <summary>What comes from elsewhere begins anew, what goes on elsewhere ends here.</summary>
    private void Follow(Jump? jump)
    {
        if (jump is null)
            return;
        if (jump.IsFrom && hasBody)
            Begin();
        if (jump.IsFrom)
            from = jump;
        else
            goesOn |= hasBody;
    }

    /// <summary>The section that a page's mark names: 第2版 民生.</summary>
    private static string? PageSection(string text)
    {
        var name = text.AsSpan(text.LastIndexOf('版') + 1).Trim(" \u3000|｜:：·—-");
        var end = name.IndexOfAny('|', '｜', '\u3000');
        return SectionNames.In(name[..(end < 0 ? name.Length : end)].ToString()) is { Length: > 1 and <= LongestSection } found ? found : null;
    }

    private void Add(Part part)
    {
        if (!hasText)
            openSection = section;
        hasText = true;
        open.AddRange(between);
        between = [];
        open.Add(part);
    }

    private void Begin()
    {
        Finish();
        (open, repeatOf, hasBody, isClosed, hasTitle, hasText, goesOn, isNoteOnly, from) = ([], null, false, false, false, false, false, false, null);
    }

    private void Finish()
    {
        if (open.Count == 0)
            return;
        foreach (var title in open.Where(p => p.Role is SpanRole.Title or SpanRole.Kicker))
            titles.TryAdd(Signs.Core(title.Text), segments.Count);
        segments.Add(new Segment(open) { RepeatOf = repeatOf, Section = openSection, GoesOn = goesOn, From = from });
    }

    /// <summary>A headline printed twice running, or the second line of one that is printed again: nothing begins with it.</summary>
    private bool IsOfOpenHead(Part repeat)
    {
        if (hasBody || isClosed)
            return false;
        var core = PrintedHeadlines.Core(repeat.Text);
        return open.Exists(p => p.Role is SpanRole.Title or SpanRole.Kicker && Signs.Core(p.Text) == core) || repeatOf is not null && repeatOf == Original(repeat);
    }

    /// <summary>The segment whose headline this is, the nearest wording where a character is unclear.</summary>
    private int? Original(Part repeat)
    {
        var core = PrintedHeadlines.Core(repeat.Text);
        if (titles.TryGetValue(core, out var exact))
            return exact;
        return titles.Count == 0 ? null : titles.MaxBy(t => t.Key.Intersect(core).Count()).Value;
    }
}
