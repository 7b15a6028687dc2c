using System.Text.Json;
using Gazette.News;

namespace Gazette.Tests.News;

/// <summary>The sample issues, read once, each beside what an editor reads in it (Seeds/*.json).</summary>
internal static class SeedIssues
{
    private static readonly Dictionary<string, ExpectedIssue> Expected = Directory
        .EnumerateFiles(Checkout.Path("tests", "Gazette.Tests", "News", "Seeds"), "*.json")
        .Select(file => JsonSerializer.Deserialize<ExpectedIssue>(File.ReadAllText(file), JsonSerializerOptions.Web)!)
        .OrderBy(issue => issue.Date)
        .ToDictionary(issue => issue.File);

    private static readonly Dictionary<string, Lazy<Reading>> Readings =
        Expected.Keys.ToDictionary(file => file, file => new Lazy<Reading>(() => Read(file)));

    internal static IEnumerable<string> Files => Expected.Keys;

    internal static string SeedFolder => Checkout.Path("seeds");

    internal static ExpectedIssue Editor(string file) => Expected[file];

    internal static Reading ReadingOf(string file) => Readings[file].Value;

    /// <summary>The name under which the taxonomy shows a department that the paper prints so.</summary>
    internal static string DisplayName(string printed) =>
        Checkout.Taxonomy.Departments.FirstOrDefault(d => d.Name == printed || "区" + d.FullName == printed || d.Aliases.Contains(printed))?.Name ?? printed;

    internal static FigureBook Figures() =>
        JsonSerializer.Deserialize<FigureBook>(File.ReadAllText(Checkout.Path("tests", "Gazette.Tests", "News", "SeedFigures.json")), JsonSerializerOptions.Web)!;

    private static Reading Read(string file) =>
        Checkout.Reader.Read(File.ReadAllBytes(Path.Combine(SeedFolder, file)), new DocumentFacts(file, null, null, Checkout.Today)).Reading!;
}

/// <summary>An issue as an editor reads it.</summary>
internal sealed record ExpectedIssue(string File, DateOnly Date, int Page, IReadOnlyList<string> Furniture, IReadOnlyList<ExpectedArticle> Articles);

/// <summary>A piece as an editor reads it: the title is null where it has none, the body is known by its ends and its number of characters.</summary>
internal sealed record ExpectedArticle(
    string? Title, string? Kicker, bool Fragment, IReadOnlyList<string> Departments, IReadOnlyList<string> Authors, string? Topic,
    IReadOnlyList<string> Subheads, IReadOnlyList<string> Captions, int Paragraphs, int Characters, string Begins, string Ends);

/// <summary>The fiscal figures that the sample issues state.</summary>
internal sealed record FigureBook(string Unit, decimal Budget, decimal TaxBudget, decimal NonTaxBudget, IReadOnlyList<FiscalReport> Reports);

/// <summary>What one issue states.</summary>
internal sealed record FiscalReport(
    string File, string Period, decimal Total, decimal Tax, decimal NonTax, decimal Increase, decimal YearOnYear, decimal TaxYearOnYear,
    decimal NonTaxYearOnYear, decimal TaxShare, decimal? OfBudget, decimal? TaxOfBudget, decimal? NonTaxOfBudget, int? Rank);
