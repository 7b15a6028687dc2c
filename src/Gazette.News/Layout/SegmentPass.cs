namespace Gazette.News.Layout;

/// <summary>Groups parts into segments: a new one begins at a headline, at a headline printed again, and after a byline.</summary>
internal sealed class SegmentPass
{
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

    public static List<Segment> Cut(IReadOnlyList<Part> parts)
    {
        var pass = new SegmentPass();
        foreach (var part in parts)
            pass.Take(part);
        pass.open.AddRange(pass.between);
        pass.Finish();
        return pass.segments;
    }

    private void Take(Part part)
    {
        switch (part.Role)
        {
            case SpanRole.Section:
                section = FurniturePass.SectionName(part.Text);
                between.Add(part);
                break;
            case SpanRole.PageMark or SpanRole.Furniture:
                between.Add(part);
                break;
            case SpanRole.Repeat:
                Begin();
                repeatOf = Original(part);
                Add(part);
                break;
            case SpanRole.Kicker or SpanRole.Title:
                // A kicker, a headline and its deck stand in one segment as long as no text came between.
                if (hasBody || isClosed || repeatOf is not null || part.Role == SpanRole.Kicker && hasTitle)
                    Begin();
                hasTitle |= part.Role == SpanRole.Title;
                Add(part);
                break;
            case SpanRole.Byline:
                isClosed |= hasBody;
                Add(part);
                break;
            default:
                if (isClosed && !CaptionPass.SaysSo(part.Text))
                    Begin();
                hasBody = true;
                Add(part);
                break;
        }
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
        (open, repeatOf, hasBody, isClosed, hasTitle, hasText) = ([], null, false, false, false, false);
    }

    private void Finish()
    {
        if (open.Count == 0)
            return;
        foreach (var title in open.Where(p => p.Role == SpanRole.Title))
            titles.TryAdd(Signs.Core(title.Text), segments.Count);
        segments.Add(new Segment(open) { RepeatOf = repeatOf, Section = openSection });
    }

    /// <summary>The segment whose headline this is, the nearest wording where a character is unclear.</summary>
    private int? Original(Part repeat)
    {
        var core = Signs.Core(repeat.Text);
        if (titles.TryGetValue(core, out var exact))
            return exact;
        return titles.Count == 0 ? null : titles.MaxBy(t => t.Key.Intersect(core).Count()).Value;
    }
}
