using Gazette.News.Classification;
using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Pieces;

/// <summary>Parts that stand together under one heading, or after a byline without one: a whole piece, or a half of one.</summary>
/// <param name="Parts">In the order of the document.</param>
internal sealed record Segment(IReadOnlyList<Part> Parts)
{
    /// <summary>Index of the segment whose headline is printed again above this one.</summary>
    public int? RepeatOf { get; init; }

    /// <summary>Whether a mark says that it goes on elsewhere.</summary>
    public bool GoesOn { get; init; }

    /// <summary>The mark that says that it comes from elsewhere.</summary>
    public Jump? From { get; init; }

    /// <summary>Index of the segment it stands in, when an unfinished sentence before it let it be tried elsewhere.</summary>
    public int? CutFrom { get; init; }

    /// <summary>Whether it is a brief among briefs.</summary>
    public bool IsBrief => Parts.Any(p => p.Brief);

    /// <summary>The section it stands under.</summary>
    public string? Section { get; init; }

    /// <summary>The headline, its deck lines included, or null.</summary>
    public string? Title => Parts.Where(p => p.Role == SpanRole.Title).ToList() is { Count: > 0 } lines ? Headlines.Join(lines) : null;

    /// <summary>The line above the headline, without the dash that leads on.</summary>
    public string? Kicker => Parts.Where(p => p.Role == SpanRole.Kicker).Select(p => p.Text.TrimEnd('—', '-', ' ', '：', '】').TrimStart('【')).ToList() is { Count: > 0 } lines ? string.Join(' ', lines) : null;

    /// <summary>The running text.</summary>
    public IEnumerable<Part> Body => Parts.Where(p => p.Role == SpanRole.Paragraph);

    /// <summary>Whether it has text of its own.</summary>
    public bool HasBody => Parts.Any(p => p.Role == SpanRole.Paragraph);

    /// <summary>Whether a byline closes it.</summary>
    public bool IsClosed => Parts.SkipWhile(p => p.Role != SpanRole.Paragraph).Any(p => p is { Role: SpanRole.Byline, Opens: false, IsOfPicture: false });

    /// <summary>Whether it begins with a byline before its first sentence: no half of another piece does.</summary>
    public bool Opens => Parts.FirstOrDefault(p => p.Role is SpanRole.Byline or SpanRole.Paragraph) is { Opens: true };

    /// <summary>Whether a section begins with its text: no half of another piece does.</summary>
    public bool OpensSection => Title is null && RepeatOf is null && Parts.TakeWhile(p => !p.IsOpen).Any(p => p.Role == SpanRole.Section);

    /// <summary>Whom its bylines name; who took its pictures only where there is no text.</summary>
    public Byline Byline => Parts.Where(p => p.Byline is not null && (!p.IsOfPicture || !HasBody)).Aggregate(Byline.None, (all, p) => all.And(p.Byline!));

    /// <summary>Everything it says.</summary>
    public string Text => string.Join('\n', Parts.Where(p => p.Role is not (SpanRole.Furniture or SpanRole.PageMark or SpanRole.Section or SpanRole.Repeat)).Select(p => p.Text));
}
