using System.Text.Json;
using Gazette.News;

namespace Gazette.Tests.News;

/// <summary>Each sample issue reads as the editor's notes beside the tests say.</summary>
public class SampleIssueTests
{
    public static TheoryData<string> Notes() =>
        [.. Directory.GetFiles(Checkout.Path("tests", "Gazette.Tests", "News", "Seeds"), "*.json").Select(f => Path.GetFileName(f)).Order()];

    [Theory]
    [MemberData(nameof(Notes))]
    public void A_sample_issue_reads_as_its_editor_notes(string notes)
    {
        var expected = Checkout.Json("tests", "Gazette.Tests", "News", "Seeds", notes);
        var reading = Read(Text(expected, "file")!);

        Assert.Equal(Text(expected, "date"), reading.Date?.ToString("O", null));
        Assert.Equal(DateSource.File, reading.DateSource);
        Assert.Equal(expected.GetProperty("page").GetInt32(), reading.Page);
        Assert.Equal(Texts(expected, "furniture"), reading.Furniture);
        Assert.Equal(string.Join('\n', Lines(expected)), string.Join('\n', reading.Articles.Select(Line)));
    }

    [Fact]
    public void The_fiscal_reports_give_their_figures_month_by_month()
    {
        var expected = Checkout.Json("tests", "Gazette.Tests", "News", "SeedFigures.json");
        foreach (var report in expected.GetProperty("reports").EnumerateArray())
        {
            var file = Text(report, "file")!;
            var figures = Read(file).Articles.Single(a => a.Topics.Contains("财政") && a.Figures.Any(f => f.Name.Contains("非税"))).Figures
                .Where(f => f.Period?.ToString() == Text(report, "period")).ToList();
            Figure(file, figures, "一般公共预算本级收入", report, "total", "yearOnYear", "ofBudget");
            Figure(file, figures, "税收收入", report, "tax", "taxYearOnYear", "taxOfBudget");
            Figure(file, figures, "非税收入", report, "nonTax", "nonTaxYearOnYear", "nonTaxOfBudget");
            var total = figures.First(f => f.Name == "一般公共预算本级收入");
            Assert.Equal((file, Number(report, "increase"), Number(report, "rank")), (file, total.Increase, (decimal?)total.Rank));
            Assert.Contains(figures, f => f.Share == Number(report, "taxShare"));
        }
    }

    private static void Figure(string file, List<Figure> figures, string name, JsonElement report, string value, string growth, string budget)
    {
        var figure = figures.FirstOrDefault(f => f.Name == name) ?? throw new Xunit.Sdk.XunitException($"{file} gives no {name}.");
        Assert.Equal(
            (file, name, Number(report, value), "万元", Number(report, growth), Number(report, budget)),
            (file, name, figure.Value, figure.Unit, figure.YearOnYear, figure.OfBudget));
    }

    private static Reading Read(string file) => Checkout.Reader
        .Read(File.ReadAllBytes(Checkout.Path("seeds", file)), new DocumentFacts(file, null, null, Checkout.Today))
        .Reading!;

    private static IEnumerable<string> Lines(JsonElement expected) => expected.GetProperty("articles").EnumerateArray().Select(a => string.Join(" | ",
        Text(a, "title") ?? "(derived)",
        Text(a, "kicker")?.TrimEnd('—'),
        a.GetProperty("fragment").GetBoolean() ? "fragment" : "whole",
        string.Join(",", Texts(a, "departments")),
        string.Join(",", Texts(a, "authors")),
        string.Join(",", Texts(a, "subheads")),
        string.Join(",", Texts(a, "captions")),
        a.GetProperty("paragraphs").GetInt32(),
        a.GetProperty("characters").GetInt32(),
        Text(a, "begins"),
        Text(a, "ends")));

    private static string Line(Article a) => string.Join(" | ",
        a.DerivedTitle ? "(derived)" : a.Title,
        a.Kicker,
        a.Fragment ? "fragment" : "whole",
        string.Join(",", a.Departments),
        string.Join(",", a.Authors),
        string.Join(",", a.Subheads),
        string.Join(",", a.Captions),
        a.Paragraphs.Count,
        a.Paragraphs.Sum(p => p.Length),
        a.Paragraphs[0][..Math.Min(10, a.Paragraphs[0].Length)],
        a.Paragraphs[^1][^Math.Min(10, a.Paragraphs[^1].Length)..]);

    private static string? Text(JsonElement element, string key) => element.GetProperty(key).GetString();

    private static IEnumerable<string> Texts(JsonElement element, string key) => element.GetProperty(key).EnumerateArray().Select(t => t.GetString()!);

    private static decimal? Number(JsonElement element, string key) =>
        element.GetProperty(key) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
}
