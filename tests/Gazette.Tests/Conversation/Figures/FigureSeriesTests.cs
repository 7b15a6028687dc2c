using Gazette.Conversation.Replies;

namespace Gazette.Tests.Conversation.Figures;

public sealed class FigureSeriesTests : IDisposable
{
    private readonly FigureTown town = new();

    public void Dispose() => town.Dispose();

    [Fact]
    public void The_months_of_the_year_come_as_a_chart_with_their_table()
    {
        States("财政收入", (4, 300000), (5, 385000), (6, 476000));
        var answer = town.Asks("财政收入今年每个月的情况");
        var chart = Assert.IsType<Chart>(answer.Reply.Blocks[0]);
        Assert.Equal("2026年财政收入（当月）", chart.Title);
        Assert.Equal(("亿元", ChartKind.Columns), (chart.Unit, chart.Kind));
        Assert.Equal([new("5月*", 8.5m), new("6月*", 9.1m)], chart.Points);
        Assert.Contains(answer.Reply.Blocks, b => b is Note n && n.Text.StartsWith("* 由累计数相减得出", StringComparison.Ordinal));
    }

    [Fact]
    public void Cumulative_values_and_months_are_two_tables()
    {
        States("财政收入", (4, 300), (5, 385), (6, 476));
        town.States(FigureTown.Of("财政收入", "2026-06/2026-06", 92, growth: 3.1m));
        var answer = town.Asks("财政收入今年每个月的情况");
        Assert.Equal(
            ["5月* | 85万元 | –", "6月 | 92万元 | 3.1%", "1–4月 | 300万元 | –", "1–5月 | 385万元 | –", "1–6月 | 476万元 | –"],
            answer.Rows());
    }

    [Fact]
    public void A_course_shows_what_was_stated_from_January_on()
    {
        States("财政收入", (4, 300), (5, 385));
        var chart = Assert.IsType<Chart>(town.Asks("财政收入走势").Reply.Blocks[0]);
        Assert.Equal(("2026年财政收入（累计）", ChartKind.Line), (chart.Title, chart.Kind));
        Assert.Equal([new("1–4月", 300m), new("1–5月", 385m)], chart.Points);
    }

    [Fact]
    public void A_gap_in_the_months_gives_no_difference()
    {
        States("财政收入", (4, 300), (6, 476));
        Assert.Equal(["1–4月 | 300万元 | –", "1–6月 | 476万元 | –"], town.Asks("财政收入每个月的情况").Rows());
    }

    [Fact]
    public void Values_of_another_name_stay_out_of_a_series()
    {
        States("一般公共预算本级收入", (4, 300), (5, 385));
        States("一般公共预算收入", (6, 999));
        Assert.DoesNotContain(town.Asks("财政收入走势").Rows(), row => row.Contains("999", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_months_of_several_years_are_compared()
    {
        town.States(FigureTown.Of("财政收入", "2024-01/2024-12", 900), FigureTown.Of("财政收入", "2025-01/2025-12", 950), FigureTown.Of("财政收入", "2026-01/2026-08", 600));
        Assert.Equal(["2024年 | 900万元 | –", "2025年 | 950万元 | –"], town.Asks("历年财政收入").Rows());
        Assert.IsType<Chart>(town.Asks("历年财政收入").Reply.Blocks[0]);
    }

    [Fact]
    public void One_value_is_no_series_and_is_told_as_what_it_is()
    {
        town.States(FigureTown.Of("财政收入", "2026-01/2026-08", 600));
        var answer = town.Asks("财政收入走势");
        Assert.Equal("财政收入 = 600万元", answer.Large());
        Assert.Contains("只查到一期：2026年1–8月", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Units_are_brought_to_one()
    {
        town.States(FigureTown.Of("财政收入", "2026-01/2026-04", 3.5m, "亿元"));
        town.States(FigureTown.Of("财政收入", "2026-01/2026-05", 45000));
        var chart = Assert.IsType<Chart>(town.Asks("财政收入走势").Reply.Blocks[0]);
        Assert.Equal([3.5m, 4.5m], chart.Points.Select(p => p.Value));
    }

    [Fact]
    public void In_English_the_chart_speaks_English()
    {
        States("一般公共预算本级收入", (4, 300000), (5, 385000));
        var chart = Assert.IsType<Chart>(town.Asks("trend of fiscal revenue").Reply.Blocks[0]);
        Assert.Equal("General public budget revenue (一般公共预算本级收入), 2026 (cumulative)", chart.Title);
        Assert.Equal(("billion yuan", "Jan–Apr"), (chart.Unit, chart.Points[0].Label));
        Assert.Equal(3m, chart.Points[0].Value);
    }

    [Fact]
    public void In_plain_text_a_chart_is_its_table()
    {
        States("财政收入", (4, 300), (5, 385));
        Assert.StartsWith("2026年财政收入（累计）\n时期  数值  同比增长\n1–4月  300万元  –\n", town.Asks("财政收入走势").Text(), StringComparison.Ordinal);
    }

    private void States(string name, params (int Month, decimal Value)[] values)
    {
        foreach (var (month, value) in values)
            town.States(FigureTown.Of(name, $"2026-01/2026-{month:00}", value));
    }
}
