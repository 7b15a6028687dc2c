using Gazette.News.Figures;

namespace Gazette.Tests.News;

/// <summary>Sentences and the figures that stand in them; what is no state of an indicator gives none.</summary>
public class FigureReadingTests
{
    [Theory]
    [InlineData("2024年1-5月份，全区完成一般公共预算收入31200万元，同比增收1500万元，增长5.1%。", "一般公共预算收入 2024-01/2024-05 31200万元 +1500 5.1%")]
    [InlineData("5月份，全区税收收入2.8亿元，同比下降3.4%；1至5月累计完成14.1亿元。", "税收收入 2024-05/2024-05 2.8亿元 -3.4%; 税收收入 2024-01/2024-05 14.1亿元")]
    [InlineData("一季度，全区地区生产总值58.3亿元，按可比价格计算，同比增长6.2%。", "地区生产总值 2024-01/2024-03 58.3亿元 6.2%")]
    [InlineData("上半年，规模以上工业增加值同比增长7.5%，居全市第四位。", "规模以上工业增加值 2024-01/2024-06 7.5% #4")]
    [InlineData("前4个月，社会消费品零售总额完成12,345万元，同比减少210万元。", "社会消费品零售总额 2024-01/2024-04 12345万元 -210")]
    [InlineData("去年全年，农村居民人均可支配收入23456元，同比增长8.1%。", "农村居民人均可支配收入 2023-01/2023-12 23456元 8.1%")]
    [InlineData("1至5月，非税收入完成4560万元，完成年初预算的41.2%，占一般公共预算收入的14.6%。", "非税收入 2024-01/2024-05 4560万元 41.2b 14.6s")]
    [InlineData("1至5月，税收收入占一般公共预算收入的比重为85.4%。", "税收收入 2024-01/2024-05 85.4s")]
    [InlineData("1至5月，全区空气优良率为78.2%。", "空气优良率 2024-01/2024-05 78.2%=")]
    [InlineData("两个项目总投资3.2亿元，预计年利税4000万元。", "")]
    [InlineData("到2030年，力争财政收入达到200亿元。", "")]
    [InlineData("会议要求各单位把台账做细做实，参会人员约60人。", "")]
    [InlineData("收入比全市平均增幅高2.1个百分点。", "")]
    [InlineData("活动发放宣传资料500余份，受理咨询30余次。", "")]
    public void A_sentence_gives_its_figures_and_no_others(string sentence, string expected)
    {
        var figures = FigureReader.Read("", [sentence], new DateOnly(2024, 6, 12));
        Assert.Equal(expected, string.Join("; ", figures.Select(Words)));
        Assert.All(figures, f => Assert.Contains(f.Sentence, sentence));
    }

    [Fact]
    public void The_headline_gives_the_period_where_the_text_names_none() =>
        Assert.Equal("2024-01/2024-05", Assert.Single(FigureReader.Read("1至5月财政收入平稳", ["全区税收收入完成3亿元。"], new DateOnly(2024, 6, 12))).Period.ToString());

    [Fact]
    public void Without_a_publication_day_only_a_period_with_its_year_counts()
    {
        Assert.Null(Assert.Single(FigureReader.Read("", ["1至5月，税收收入完成3亿元。"], null)).Period);
        Assert.Equal("2021-01/2021-05", Assert.Single(FigureReader.Read("", ["2021年1至5月，税收收入完成3亿元。"], null)).Period.ToString());
    }

    private static string Words(Gazette.News.Figure f) => FormattableString.Invariant(
        $"{f.Name} {f.Period} {f.Value}{(f.Unit == "%" ? "%=" : f.Unit)} {Signed(f.Increase)} {Percent(f.YearOnYear, "%")} {Percent(f.OfBudget, "b")} {Percent(f.Share, "s")} {(f.Rank is { } rank ? "#" + rank : "")}")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries) is var words ? string.Join(' ', words) : "";

    private static string Signed(decimal? value) => value is { } v ? FormattableString.Invariant($"{v:+0.##;-0.##}") : "";

    private static string Percent(decimal? value, string sign) => value is { } v ? FormattableString.Invariant($"{v}{sign}") : "";
}
