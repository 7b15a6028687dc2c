using Gazette.News.Classification;
using Gazette.News.Dates;
using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Pieces;
using Gazette.News.Layout.Wording;
using Gazette.Text;

namespace Gazette.News.Issues;

/// <summary>What holds for one file: paper, day, pages, district.</summary>
internal sealed record IssueFacts
{
    private const int LongestMasthead = 80;

    public string? Paper { get; private init; }

    public DateOnly? Date { get; private init; }

    public DateSource DateSource { get; private init; }

    /// <summary>The page the file shows first, or that its name says.</summary>
    public int? Page { get; private init; }

    public required PageNumbers Pages { get; init; }

    /// <summary>The district's name without 区.</summary>
    public string? District { get; private init; }

    /// <summary>No event lies after this day.</summary>
    public required DateOnly Latest { get; init; }

    /// <param name="parts">The parts of the file.</param>
    /// <param name="pieces">The pieces that begin in it.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="district">This district's name without 区, if known.</param>
    /// <param name="facts">What the caller knows.</param>
    public static IssueFacts Of(IReadOnlyList<Part> parts, IReadOnlyList<Piece> pieces, string text, string? district, DocumentFacts facts)
    {
        var masthead = parts.Where(p => p.Role is SpanRole.Furniture or SpanRole.PageMark && p.Text.Length <= LongestMasthead).Select(p => p.Text).ToList();
        var (date, source) = Day(pieces, masthead, text, facts);
        var pages = new PageNumbers(parts);
        return new IssueFacts
        {
            Paper = facts.Paper ?? parts.Select(p => p.Masthead?.Paper).FirstOrDefault(p => p is not null) ?? masthead.Select(PaperNames.At).FirstOrDefault(name => name is not null && !SectionNames.Has(name)),
            Date = date,
            DateSource = source,
            Page = pages.First ?? (facts.FileName is { } file ? PageNumbers.InName(file) : null),
            Pages = pages,
            District = district,
            Latest = date ?? facts.Today,
        };
    }

    /// <summary>What holds for a piece that its source delivers by itself.</summary>
    public static IssueFacts OfEntry(string text, DateOnly? day, DocumentFacts facts) => new()
    {
        Paper = facts.Paper,
        Date = day,
        Pages = new PageNumbers([]),
        District = OwnDistrict.Of(Folding.Fold(text)),
        Latest = day ?? facts.Today,
    };

    private static (DateOnly?, DateSource) Day(IReadOnlyList<Piece> pieces, List<string> masthead, string text, DocumentFacts facts)
    {
        if (facts.Date is { } given)
            return (given, DateSource.Given);
        if (facts.FileName is { } name && FileDate.In(name, DateOnly.MaxValue) is { } named)
            return (named, DateSource.File);
        foreach (var line in masthead)
        {
            if (FileDate.In(line, DateOnly.MaxValue) is { } printed)
                return (printed, DateSource.Text);
        }

        var said = string.Join('\n', pieces.SelectMany(p => p.Segments).Select(s => s.Text));
        return EventDates.InUndated(said, IssueYear.Of(text, facts.Today), facts.Today) is { } inferred
            ? (inferred, DateSource.Inferred)
            : (null, DateSource.None);
    }
}
