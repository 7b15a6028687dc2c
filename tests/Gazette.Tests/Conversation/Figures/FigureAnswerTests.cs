using Gazette.Conversation.Replies;

namespace Gazette.Tests.Conversation.Figures;

public sealed class FigureAnswerTests : IDisposable
{
    private const string ToAugust = "2026-01/2026-08";

    private readonly FigureTown town = new();

    public void Dispose() => town.Dispose();

    [Theory]
    [InlineData("1至8月财政收入是多少", "一般公共预算本级收入 = 61.35亿元（613,500万元）")]
    [InlineData("1至8月财政收入增长多少", "一般公共预算本级收入 同比增长 = 6.8%")]
    [InlineData("1至8月财政收入同比", "一般公共预算本级收入 同比增长 = 6.8%")]
    [InlineData("1至8月财政收入增收多少", "一般公共预算本级收入 同比增加 = 3.91亿元（39,060万元）")]
    [InlineData("1至8月财政收入比去年多了多少", "一般公共预算本级收入 同比增加 = 3.91亿元（39,060万元）")]
    [InlineData("1至8月财政收入比去年怎么样", "一般公共预算本级收入 同比增长 = 6.8%")]
    [InlineData("1至8月财政收入排全市第几", "一般公共预算本级收入 排名 = 第4位")]
    [InlineData("财政收入1-8月增长百分之几", "一般公共预算本级收入 同比增长 = 6.8%")]
    [InlineData("去年同期财政收入是多少", "一般公共预算本级收入 去年同期（由增减额推算） = 57.44亿元（574,440万元）")]
    public void What_is_asked_stands_first(string text, string large)
    {
        town.States(FigureTown.Of("一般公共预算本级收入", ToAugust, 613500, growth: 6.8m, increase: 39060, rank: 4));
        Assert.Equal(large, town.Asks(text).Large());
    }

    [Fact]
    public void The_period_is_told_and_the_sentence_with_its_article_is_quoted()
    {
        town.States("前8月收入稳步增长", FigureTown.Of("一般公共预算本级收入", ToAugust, 613500));
        var answer = town.Asks("1至8月财政收入是多少");
        Assert.StartsWith("2026年1–8月", answer.Details(), StringComparison.Ordinal);
        Assert.Contains("按 2026年1–8月 查询", answer.Text(), StringComparison.Ordinal);
        Assert.Contains(answer.Reply.Blocks, b => b is Quotation q && q.Text == "一般公共预算本级收入613500万元。" && q.Source.StartsWith("前8月收入稳步增长", StringComparison.Ordinal) && q.Source.EndsWith("9月1日", StringComparison.Ordinal));
    }

    [Fact]
    public void A_month_is_not_the_months_up_to_it()
    {
        town.States(FigureTown.Of("财政收入", ToAugust, 613500), FigureTown.Of("财政收入", "2026-08/2026-08", 70100));
        Assert.Equal("财政收入 = 7.01亿元（70,100万元）", town.Asks("8月财政收入是多少").Large());
        Assert.Equal("财政收入 = 61.35亿元（613,500万元）", town.Asks("1至8月财政收入是多少").Large());
    }

    [Fact]
    public void A_month_that_nobody_states_is_the_difference_of_two_and_said_to_be()
    {
        town.States(FigureTown.Of("财政收入", ToAugust, 613500));
        town.States(FigureTown.Of("财政收入", "2026-01/2026-07", 540000));
        var answer = town.Asks("8月财政收入是多少");
        Assert.Equal("财政收入（由累计数相减） = 7.35亿元（73,500万元）", answer.Large());
        Assert.Contains("没有查到2026年8月财政收入的数字", answer.Text(), StringComparison.Ordinal);
        Assert.Contains("2026年1–8月 613,500万元 减去 2026年1–7月 540,000万元", answer.Details(), StringComparison.Ordinal);
        Assert.Null(answer.Facts.Figure);
        Assert.Equal(2, answer.Sentences().Count());
    }

    [Fact]
    public void Figures_of_two_names_are_never_subtracted()
    {
        town.States(FigureTown.Of("一般公共预算本级收入", ToAugust, 613500));
        town.States(FigureTown.Of("一般公共预算收入", "2026-01/2026-07", 540000));
        var answer = town.Asks("8月财政收入是多少");
        Assert.Empty(answer.Large());
        Assert.Contains("最接近的有", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_held_the_nearest_period_comes_as_a_button()
    {
        town.States(FigureTown.Of("财政收入", ToAugust, 613500));
        var answer = town.Says("1至3月财政收入是多少");
        Assert.Contains("没有查到2026年1–3月财政收入的数字", answer.Text(), StringComparison.Ordinal);
        Assert.Equal(["财政收入 | 2026年1–8月 | 61.35亿元（613,500万元）"], answer.Rows());
        Assert.Equal(0, answer.Facts.Total);
        Assert.Equal("财政收入 = 61.35亿元（613,500万元）", town.Presses(answer, "2026年1–8月").Large());
    }

    [Fact]
    public void Where_the_indicator_is_not_held_others_of_the_period_are_named()
    {
        town.States(FigureTown.Of("税收收入", ToAugust, 1000), FigureTown.Of("办件", ToAugust, 9, "件"));
        var answer = town.Asks("1至8月财政支出是多少");
        Assert.Contains("没有查到2026年1–8月财政支出的数字", answer.Text(), StringComparison.Ordinal);
        Assert.Equal(["税收收入 | 2026年1–8月 | 1,000万元"], answer.Rows());
    }

    [Fact]
    public void Names_that_fit_equally_are_listed_with_buttons()
    {
        town.States(FigureTown.Of("一般公共预算收入", ToAugust, 900), FigureTown.Of("税收收入", ToAugust, 700));
        var answer = town.Says("1至8月收入是多少");
        Assert.Empty(answer.Large());
        Assert.Equal(["一般公共预算收入 | 2026年1–8月 | 900万元", "税收收入 | 2026年1–8月 | 700万元"], answer.Rows());
        Assert.Equal("税收收入 = 700万元", town.Presses(answer, "税收收入").Large());
    }

    [Fact]
    public void Another_value_of_another_article_is_not_kept_back()
    {
        town.States(FigureTown.Of("财政收入", ToAugust, 613500, growth: 6.8m));
        town.States("更正的数字", FigureTown.Of("财政收入", ToAugust, 613400, growth: 6.7m));
        var answer = town.Asks("1至8月财政收入是多少");
        Assert.Equal("财政收入 = 61.34亿元（613,400万元）", answer.Large());
        Assert.Contains("另一篇文章的数字不同：61.35亿元（613,500万元）", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rank_is_quoted_with_the_sentence_that_states_it()
    {
        var figure = FigureTown.Of("财政收入", ToAugust, 500, rank: 3) with { Sentence = "1至8月财政收入完成500万元。" };
        town.States("排名", figure, FigureTown.Of("旁的", null, 1) with { Sentence = "财政收入增幅居全市第三位。" });
        Assert.Equal(["财政收入增幅居全市第三位。", "1至8月财政收入完成500万元。"], town.Asks("财政收入排第几").Sentences());
    }

    [Fact]
    public void What_the_article_does_not_say_is_said()
    {
        town.States(FigureTown.Of("税收收入", ToAugust, 700));
        var answer = town.Asks("税收收入排全市第几");
        Assert.Contains("文章没有给出税收收入的排名", answer.Text(), StringComparison.Ordinal);
        Assert.Equal("税收收入 = 700万元", answer.Large());
    }

    [Fact]
    public void Two_indicators_are_answered_together()
    {
        town.States(FigureTown.Of("税收收入", ToAugust, 700), FigureTown.Of("非税收入", ToAugust, 200));
        Assert.Equal("税收收入 = 700万元; 非税收入 = 200万元", town.Asks("税收和非税各多少").Large());
        Assert.Equal(2, town.Asks("1至8月税收收入、非税收入分别是多少").Sentences().Count());
    }

    [Fact]
    public void A_share_that_nobody_states_is_reckoned_from_the_article_and_said_to_be()
    {
        town.States(FigureTown.Of("一般公共预算本级收入", ToAugust, 800), FigureTown.Of("非税收入", ToAugust, 200));
        var answer = town.Asks("非税收入占比");
        Assert.Equal("非税收入 占比 = 25%", answer.Large());
        Assert.Contains("按同一篇的数字计算：200万元 ÷ 800万元", answer.Details(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("税收占比是多少")]
    [InlineData("税收收入占比")]
    [InlineData("税收收入的比重是多少")]
    public void A_share_is_found_under_either_name(string text)
    {
        town.States(FigureTown.Of("税收收入", ToAugust, 700), FigureTown.Of("税收比重", ToAugust, null, "%", share: 88.4m));
        Assert.EndsWith("= 88.4%", town.Asks(text).Large(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("财正收入是多少")]
    [InlineData("1至8月财政收人")]
    [InlineData("財政收入是多少")]
    [InlineData("財政收入同比增長多少")]
    public void A_slip_or_traditional_characters_are_understood(string text)
    {
        town.States(FigureTown.Of("财政收入", ToAugust, 613500, growth: 6.8m));
        Assert.StartsWith("财政收入", town.Asks(text).Large(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_word_is_no_slip()
    {
        town.States(FigureTown.Of("财政收入", ToAugust, 613500));
        Assert.Empty(town.Asks("1至8月财政投入是多少").Large());
        Assert.Empty(town.Asks("1至8月新增企业多少").Large());
    }

    [Fact]
    public void This_year_is_the_year_so_far()
    {
        town.States(FigureTown.Of("财政收入", ToAugust, 613500), FigureTown.Of("财政收入", "2026-08/2026-08", 70000));
        var answer = town.Asks("今年财政收入是多少");
        Assert.Equal("财政收入 = 61.35亿元（613,500万元）", answer.Large());
        Assert.Contains("按 2026年1–8月（目前最新） 查询", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Last_year_beside_this_is_as_stated_where_it_is_held()
    {
        town.States(FigureTown.Of("财政收入", ToAugust, 613500, growth: 6.8m, increase: 39060));
        town.States(FigureTown.Of("财政收入", "2025-01/2025-08", 574445));
        Assert.Contains("去年同期57.44亿元（574,445万元）", town.Asks("财政收入比去年怎么样").Details(), StringComparison.Ordinal);
        Assert.Equal("财政收入 = 57.44亿元（574,445万元）", town.Asks("去年同期财政收入是多少").Large());
    }
}
