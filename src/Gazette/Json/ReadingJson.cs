using System.Globalization;
using System.Text.Json.Serialization;
using Gazette.Conversation.Operating.Issues;
using Gazette.Conversation.Resources;
using Gazette.News;
using Gazette.Newsroom.Publishing;

namespace Gazette.Json;

/// <summary>A reading in its outside form (<c>docs/api.md</c>).</summary>
internal sealed record ReadingJson(
    string? Paper,
    string? Date,
    string DateSource,
    int? Page,
    IReadOnlyList<ArticleJson> Articles,
    IReadOnlyList<string> Furniture,
    IReadOnlyList<string> Warnings)
{
    /// <summary>What could not be read, a line each with its place; left out when there is nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Problems { get; init; }

    /// <summary>The readings of one document's batches as one.</summary>
    public ReadingJson And(ReadingJson next) => this with
    {
        Date = next.Date is null || Date is not null && string.CompareOrdinal(Date, next.Date) > 0 ? Date : next.Date,
        Articles = [.. Articles, .. next.Articles],
        Furniture = [.. Furniture, .. next.Furniture],
        Warnings = [.. Warnings, .. next.Warnings],
        Problems = Problems is null && next.Problems is null ? null : [.. Problems ?? [], .. next.Problems ?? []],
    };

    /// <summary>The reading; with what publishing made of it, when it was published.</summary>
    public static ReadingJson Of(Reading reading, PublishResult? published = null) => new(
        published?.Paper ?? reading.Paper,
        Day(published?.Day ?? reading.Date),
        reading.DateSource.ToString().ToLowerInvariant(),
        reading.Page,
        [.. reading.Articles.Select((a, i) => ArticleJson.Of(a) with { Id = Id(published, i), Outcome = Outcome(published, i) })],
        reading.Furniture,
        Warned(reading))
    {
        Problems = reading.Problems.Count == 0 ? null : [.. reading.Problems.Select(p => $"{p.Place}: {p.Message}")],
    };

    /// <summary>The warnings of a reading as the program says them: in the paper's language, whatever the reader's.</summary>
    internal static IReadOnlyList<string> Warned(Reading reading) => [.. reading.Warnings.Select(w => ReadingWording.Of(w, Texts.In("zh")))];

    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Id(PublishResult? published, int index) => published is null ? null : Ids.Text(published.Pieces[index].Id);

    private static string? Outcome(PublishResult? published, int index) => published?.Pieces[index].Outcome switch
    {
        PieceOutcome.Stored => "stored",
        PieceOutcome.Known => "known",
        PieceOutcome.NewVersion => "new-version",
        PieceOutcome.Merged => "merged",
        _ => null,
    };
}

/// <summary>An article of a reading; <c>id</c> and <c>outcome</c> once it is published; <c>date</c>, <c>page</c> and <c>link</c> where the piece has its own.</summary>
internal sealed record ArticleJson(
    string Title,
    bool DerivedTitle,
    bool Fragment,
    string? Kicker,
    string? Section,
    IReadOnlyList<string> Departments,
    IReadOnlyList<string> Mentions,
    IReadOnlyList<string> Authors,
    IReadOnlyList<string> Topics,
    string? EventDate,
    IReadOnlyList<string> Paragraphs,
    IReadOnlyList<string> Subheads,
    IReadOnlyList<string> Captions,
    IReadOnlyList<FigureJson> Figures)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Outcome { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Date { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Page { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Link { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TopicReason>? TopicReasons { get; init; }

    public static ArticleJson Of(Article a) => new(
        a.Title, a.DerivedTitle, a.Fragment, a.Kicker, a.Section, a.Departments, a.Mentions, a.Authors, a.Topics,
        ReadingJson.Day(a.EventDate), a.Paragraphs, a.Subheads, a.Captions, [.. a.Figures.Select(FigureJson.Of)])
    {
        Date = ReadingJson.Day(a.Day),
        Page = a.Page,
        Link = a.Link,
        TopicReasons = a.TopicReasons.Count > 0 ? a.TopicReasons : null,
    };
}

/// <summary>A figure; <c>articleId</c> where it stands in an answer.</summary>
internal sealed record FigureJson(
    string Name,
    string? Period,
    decimal? Value,
    string? Unit,
    decimal? Increase,
    decimal? YearOnYear,
    decimal? OfBudget,
    decimal? Share,
    int? Rank,
    string Sentence)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ArticleId { get; init; }

    /// <summary>The upper number of a range; left out where the value is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? ValueTo { get; init; }

    /// <summary>Change in percentage points; left out where none is stated.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Points { get; init; }

    public static FigureJson Of(Figure f) =>
        new(f.Name, f.Period?.ToString(), f.Value, f.Unit, f.Increase, f.YearOnYear, f.OfBudget, f.Share, f.Rank, f.Sentence) { ValueTo = f.ValueTo, Points = f.Points };
}
