using Gazette.Text.Time;

namespace Gazette.Tests.News;

/// <summary>The fiscal figures of the sample issues add up, and are read from the text as they stand there.</summary>
public sealed class SeedFigureTests
{
    private const string Total = "一般公共预算本级收入";
    private static readonly FigureBook Book = SeedIssues.Figures();

    public static TheoryData<string> Files => [.. Book.Reports.Select(r => r.File)];

    [Fact]
    public void Every_sample_issue_has_a_fiscal_report() => Assert.Equal(SeedIssues.Files, Book.Reports.Select(r => r.File));

    [Theory]
    [MemberData(nameof(Files))]
    public void Tax_and_other_revenue_make_the_total(string file)
    {
        var report = Report(file);
        Assert.Equal(report.Total, report.Tax + report.NonTax);
        Assert.Equal(report.TaxShare, Percent(report.Tax, report.Total));
        Assert.Equal(report.YearOnYear, Percent(report.Increase, report.Total - report.Increase));
        Assert.Equal(Book.Budget, Book.TaxBudget + Book.NonTaxBudget);
        if (report.OfBudget is not null)
            Assert.Equal(
                (report.OfBudget, report.TaxOfBudget, report.NonTaxOfBudget),
                (Percent(report.Total, Book.Budget), Percent(report.Tax, Book.TaxBudget), Percent(report.NonTax, Book.NonTaxBudget)));
    }

    [Fact]
    public void Month_by_month_everything_grows_and_October_is_what_lies_between()
    {
        var months = Book.Reports.Where(r => r.OfBudget is not null).ToList();
        Assert.All(months.Zip(months.Skip(1)), pair => Assert.True(pair.First.Tax < pair.Second.Tax && pair.First.NonTax < pair.Second.NonTax));
        var october = Book.Reports.Single(r => r.OfBudget is null);
        var (september, all) = (months[^2], months[^1]);
        Assert.Equal((all.Total - september.Total, all.Tax - september.Tax), (october.Total, october.Tax));
        Assert.Equal(all.Increase - september.Increase, october.Increase);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_figures_are_read_from_the_issue(string file)
    {
        var report = Report(file);
        var figures = SeedIssues.ReadingOf(file).Articles.Single(a => a.Departments.Contains("区财政局")).Figures;
        var total = figures.First(f => f.Name == Total && f.Value is not null);
        var tax = figures.First(f => f.Name == "税收收入" && f.Value is not null);
        var other = figures.First(f => f.Name == "非税收入" && f.Value is not null);
        Assert.True(MonthRange.TryParse(report.Period, out var period));
        Assert.Equal((report.Total, Book.Unit, period), (total.Value, total.Unit, total.Period));
        Assert.Equal((report.Increase, report.YearOnYear, report.OfBudget), (total.Increase, total.YearOnYear, total.OfBudget));
        Assert.Equal((report.Tax, report.TaxYearOnYear, report.TaxOfBudget, period), (tax.Value, tax.YearOnYear, tax.OfBudget, tax.Period));
        Assert.Equal((report.NonTax, report.NonTaxYearOnYear, report.NonTaxOfBudget, period), (other.Value, other.YearOnYear, other.OfBudget, other.Period));
        Assert.Contains(figures, f => f.Share == report.TaxShare);
        if (report.Rank is { } rank)
            Assert.Contains(figures, f => f.Rank == rank);
    }

    private static FiscalReport Report(string file) => Book.Reports.Single(r => r.File == file);

    private static decimal Percent(decimal part, decimal whole) => Math.Round(part * 100 / whole, 2, MidpointRounding.AwayFromZero);
}
