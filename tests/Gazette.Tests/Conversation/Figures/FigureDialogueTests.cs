using Gazette.Conversation.Replies;

namespace Gazette.Tests.Conversation.Figures;

public sealed class FigureDialogueTests : IDisposable
{
    private readonly FigureTown town = new();

    public FigureDialogueTests()
    {
        town.States(
            FigureTown.Of("一般公共预算本级收入", "2026-01/2026-08", 613500, growth: 6.8m, increase: 39060, rank: 4),
            FigureTown.Of("税收收入", "2026-01/2026-08", 540000, growth: 5.5m),
            FigureTown.Of("非税收入", "2026-01/2026-08", 73500));
        town.States(FigureTown.Of("一般公共预算本级收入", "2026-10/2026-10", 84000, growth: 5.6m), FigureTown.Of("税收收入", "2026-01/2026-07", 470000));
    }

    public void Dispose() => town.Dispose();

    [Theory]
    [InlineData("比去年怎么样", "一般公共预算本级收入 同比增长 = 6.8%")]
    [InlineData("增长多少", "一般公共预算本级收入 同比增长 = 6.8%")]
    [InlineData("那增长了多少呢", "一般公共预算本级收入 同比增长 = 6.8%")]
    [InlineData("排第几", "一般公共预算本级收入 排名 = 第4位")]
    [InlineData("上个月的呢", "一般公共预算本级收入 = 8.4亿元（84,000万元）")]
    [InlineData("10月呢", "一般公共预算本级收入 = 8.4亿元（84,000万元）")]
    [InlineData("税收呢", "税收收入 = 54亿元（540,000万元）")]
    [InlineData("那税收收入呢", "税收收入 = 54亿元（540,000万元）")]
    [InlineData("非税呢？", "非税收入 = 7.35亿元（73,500万元）")]
    public void A_follow_up_goes_on_from_the_figure_before(string text, string large)
    {
        town.Says("1至8月财政收入是多少");
        Assert.Equal(large, town.Says(text).Large());
    }

    [Fact]
    public void What_was_asked_of_one_indicator_is_asked_of_the_next()
    {
        town.Says("1至8月财政收入增长多少");
        Assert.Equal("税收收入 同比增长 = 5.5%", town.Says("那税收呢").Large());
        Assert.IsType<Chart>(town.Says("走势呢").Reply.Blocks[0]);
        Assert.Equal("税收收入 = 47亿元（470,000万元）", town.Says("1至7月呢").Large());
    }

    [Fact]
    public void Without_a_question_before_it_the_same_words_are_none_about_figures()
    {
        Assert.NotEqual("figure", town.Asks("比去年怎么样").Facts.Intent);
        Assert.NotEqual("figure", town.Asks("上个月的呢").Facts.Intent);
    }

    [Fact]
    public void Another_subject_is_no_follow_up()
    {
        town.Says("1至8月财政收入是多少");
        Assert.NotEqual("figure", town.Says("最新教育新闻").Facts.Intent);
        Assert.NotEqual("figure", town.Says("帮助").Facts.Intent);
    }
}
