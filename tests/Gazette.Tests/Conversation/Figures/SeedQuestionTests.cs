using System.Globalization;
using Gazette.Newsroom.Publishing;
using Gazette.Tests.News;

namespace Gazette.Tests.Conversation.Figures;

/// <summary>What a resident would ask after reading the sample issues, and the answers that an editor wrote down from them (SeedFigures.json).</summary>
public sealed class SeedQuestionTests(SeedQuestionTests.Town seeds) : IClassFixture<SeedQuestionTests.Town>
{
    public static TheoryData<string> Periods() => [.. SeedIssues.Figures().Reports.Select(r => r.Period)];

    [Theory]
    [MemberData(nameof(Periods))]
    public void Every_fiscal_figure_of_the_samples_is_answered_for_its_period(string period)
    {
        var report = SeedIssues.Figures().Reports.Single(r => r.Period == period);
        var when = When(period);
        Answers($"{when}财政收入是多少", report.Total, "万元");
        Answers($"{when}税收收入是多少", report.Tax, "万元");
        Answers($"{when}非税收入有多少", report.NonTax, "万元");
        Answers($"{when}财政收入增收多少", report.Increase, "万元");
        Answers($"{when}财政收入同比增长多少", report.YearOnYear, "%");
        Answers($"{when}税收增长了百分之几", report.TaxYearOnYear, "%");
        Answers($"{when}非税收入增幅", report.NonTaxYearOnYear, "%");
        Answers($"{when}税收占比是多少", report.TaxShare, "%");
        Answers($"{when}财政收入完成预算的百分之几", report.OfBudget, "%");
        Answers($"{when}税收收入完成预算多少", report.TaxOfBudget, "%");
        Answers($"{when}非税收入预算完成率", report.NonTaxOfBudget, "%");
        if (report.Rank is { } rank)
            Assert.Equal($"一般公共预算本级收入 排名 = 第{rank}位", seeds.Asks($"{when}财政收入增幅排全市第几").Large());
    }

    [Theory]
    [InlineData("最新财政收入是多少", "一般公共预算本级收入 = 79.74亿元（797,445万元）")]
    [InlineData("今年财政收入多少", "一般公共预算本级收入 = 79.74亿元（797,445万元）")]
    [InlineData("上半年财政收入完成得怎么样", "一般公共预算本级收入 = 47.67亿元（476,715万元）")]
    [InlineData("前三季度税收收入", "税收收入 = 62.6亿元（625,990万元）")]
    [InlineData("上个月财政收入是多少", "一般公共预算本级收入 = 8.45亿元（84,540万元）")]
    [InlineData("5月财政收入是多少", "一般公共预算本级收入（由累计数相减） = 8.27亿元（82,655万元）")]
    [InlineData("三季度财政收入是多少", "一般公共预算本级收入（由累计数相减） = 23.62亿元（236,190万元）")]
    [InlineData("2025年1至8月财政收入是多少", "一般公共预算本级收入 去年同期（由增减额推算） = 60.2亿元（601,980万元）")]
    [InlineData("1至8月非税收入占比", "非税收入 占比 = 11.99%")]
    [InlineData("前三季度城镇新增就业多少人", "城镇新增就业 = 7,985人")]
    [InlineData("1至5月新增就业", "城镇新增就业 = 4,120人")]
    [InlineData("国庆接待游客多少人次", "接待游客 = 87.4万人次")]
    [InlineData("国庆旅游收入多少", "旅游收入 = 4.9亿元")]
    [InlineData("上半年空气质量优良天数有多少天", "空气质量优良天数 = 152天")]
    [InlineData("PM2.5浓度下降多少", "细颗粒物平均浓度 同比下降 = 8.3%")]
    [InlineData("电子秤合格率是多少", "合格率 = 97.6%")]
    [InlineData("晚稻亩产多少", "晚稻平均亩产 = 523公斤")]
    [InlineData("路灯亮灯率", "路灯亮灯率 = 99.1%")]
    [InlineData("财政收入达到多少", "一般公共预算本级收入 = 79.74亿元（797,445万元）")]
    [InlineData("秋粮收获了多少亩", "秋粮收获 = 21.1万亩")]
    [InlineData("how much was fiscal revenue in Jan-Aug", "General public budget revenue (一般公共预算本级收入) = 6.325 billion yuan (632,535万元)")]
    [InlineData("tax revenue in the first half of the year", "Tax revenue (税收收入) = 4.188 billion yuan (418,750万元)")]
    [InlineData("how many new jobs in the first three quarters", "New urban jobs (城镇新增就业) = 7,985 people (7,985人)")]
    public void Residents_get_the_figure_that_an_editor_would_give(string text, string large) => Assert.Equal(large, seeds.Asks(text).Large());

    [Fact]
    public void The_months_of_the_year_add_up()
    {
        var rows = seeds.Asks("财政收入今年每个月的情况").Rows().ToList();
        Assert.Equal(["5月* | 82,655万元 | –", "10月 | 84,540万元 | 5.6%"], [rows[0], rows[5]]);
        Assert.Equal(13, rows.Count);
    }

    private static string When(string period) =>
        period.Split('/') is [var from, var to] && from == to ? $"2026年{Month(to)}月" : $"2026年1至{Month(period[8..])}月";

    private static int Month(string month) => int.Parse(month[5..], CultureInfo.InvariantCulture);

    private void Answers(string text, decimal? number, string unit)
    {
        if (number is not { } expected)
            return;
        var answer = seeds.Asks(text);
        Assert.Contains(expected.ToString("#,##0.##", CultureInfo.InvariantCulture) + unit, answer.Large(), StringComparison.Ordinal);
        Assert.Contains(answer.Sentences(), s => s.Contains(expected.ToString("0.##", CultureInfo.InvariantCulture), StringComparison.Ordinal) || s.Contains(expected.ToString("0.00", CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    /// <summary>The sample issues, published.</summary>
    public sealed class Town : IDisposable
    {
        private readonly FigureTown town = new();

        public Town()
        {
            foreach (var file in SeedIssues.Files)
                town.Publisher.Publish(SeedIssues.ReadingOf(file), new Publication(file, file, Archive: true), default).GetAwaiter().GetResult();
        }

        public Gazette.Conversation.Intents.Answer Asks(string text) => town.Asks(text);

        public void Dispose() => town.Dispose();
    }
}
