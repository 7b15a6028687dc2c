using System.Text.RegularExpressions;
using Gazette.News.Classification;
using Gazette.News.Dates;
using Gazette.News.Layout;
using Gazette.Text;

namespace Gazette.News.Issues;

/// <summary>What holds for the whole document: paper, day, page, district.</summary>
internal sealed partial record IssueFacts
{
    public string? Paper { get; private init; }

    public DateOnly? Date { get; private init; }

    public DateSource DateSource { get; private init; }

    public int? Page { get; private init; }

    /// <summary>The district's name without 区.</summary>
    public string? District { get; private init; }

    /// <summary>No event lies after this day.</summary>
    public required DateOnly Latest { get; init; }

    public static IssueFacts Of(PageLayout layout, string document, DocumentFacts facts)
    {
        var masthead = layout.Parts.Where(p => p.Role is SpanRole.Furniture or SpanRole.PageMark).Select(p => p.Text).ToList();
        var (date, source) = Day(layout, masthead, document, facts);
        return new IssueFacts
        {
            Paper = facts.Paper ?? masthead.Select(t => PaperName().Match(t)).FirstOrDefault(m => m.Success)?.Groups["name"].Value,
            Date = date,
            DateSource = source,
            Page = layout.Parts.Where(p => p.Role == SpanRole.PageMark).Select(p => PageNumber(p.Text)).FirstOrDefault(n => n is not null),
            District = OwnDistrict.Of(Folding.Fold(document)),
            Latest = date ?? facts.Today,
        };
    }

    /// <summary>What holds for a piece that its source delivers by itself.</summary>
    public static IssueFacts OfEntry(string text, DateOnly? day, DocumentFacts facts) => new()
    {
        Paper = facts.Paper,
        Date = day,
        District = OwnDistrict.Of(Folding.Fold(text)),
        Latest = day ?? facts.Today,
    };

    private static (DateOnly?, DateSource) Day(PageLayout layout, List<string> masthead, string document, DocumentFacts facts)
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

        var text = string.Join('\n', layout.Pieces.SelectMany(p => p.Segments).Select(s => s.Text));
        return EventDates.InUndated(text, IssueYear.Of(document, facts.Today), facts.Today) is { } inferred
            ? (inferred, DateSource.Inferred)
            : (null, DateSource.None);
    }

    private static int? PageNumber(string text)
    {
        var digits = Digits().Match(Folding.Fold(text));
        return digits.Success && ChineseNumerals.TryParse(digits.ValueSpan, out var page) && page is > 0 and < 1000 ? (int)page : null;
    }

    [GeneratedRegex("[0-9]{1,3}|[一二三四五六七八九十]{1,3}")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?<name>[\p{IsCJKUnifiedIdeographs}]{2,8}(日报|晚报|晨报|时报|周报|早报|商报|导报|新报|新闻|通讯|报))(?=$|[\s\u3000,，·|])")]
    private static partial Regex PaperName();
}
