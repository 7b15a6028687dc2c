using System.Diagnostics;
using Gazette.Conversation.Understanding;

namespace Gazette.Tests.Conversation.Figures;

public sealed class FigureNamesTests : IDisposable
{
    private readonly FigureTown town = new();

    public void Dispose() => town.Dispose();

    [Theory]
    [InlineData("路灯亮灯率是多少", "路灯亮灯率 = 99.1%")]
    [InlineData("路灯亮灯率", "路灯亮灯率 = 99.1%")]
    [InlineData("亮灯率多少", "路灯亮灯率 = 99.1%")]
    [InlineData("全区路灯亮灯率有多少", "路灯亮灯率 = 99.1%")]
    [InlineData("晚稻亩产是多少", "晚稻平均亩产 = 523公斤")]
    [InlineData("今年新建口袋公园多少个", "建成口袋公园 = 19处")]
    [InlineData("家庭医生签约多少人", "家庭医生签约居民 = 23.6万人")]
    public void Any_name_the_store_holds_can_be_asked_for(string text, string large)
    {
        town.States(
            FigureTown.Of("路灯亮灯率", "2026-01/2026-10", 99.1m, "%"), FigureTown.Of("晚稻平均亩产", null, 523, "公斤"),
            FigureTown.Of("建成口袋公园", "2026-01/2026-05", 19, "处"), FigureTown.Of("家庭医生签约居民", null, 23.6m, "万人"));
        Assert.Equal(large, town.Asks(text).Large());
    }

    [Fact]
    public void Of_two_with_one_name_the_article_decides()
    {
        town.States("集贸市场检定电子秤", FigureTown.Of("合格率", null, 97.6m, "%"));
        town.States("校园周边食品安全检查", FigureTown.Of("合格率", null, 98.8m, "%"));
        Assert.Equal("合格率 = 97.6%", town.Asks("电子秤合格率是多少").Large());
        Assert.Equal("合格率 = 98.8%", town.Asks("校园食品合格率多少").Large());
        var answer = town.Asks("合格率是多少");
        Assert.Equal(2, answer.Rows().Count());
        Assert.Equal(["校园周边食品安全检查", "集贸市场检定电子秤"], answer.Labels().Order(StringComparer.Ordinal).Reverse().OrderBy(l => l != "校园周边食品安全检查"));
    }

    [Fact]
    public void A_name_published_elsewhere_is_known_two_seconds_later()
    {
        Assert.Empty(town.Asks("观鸟台数量").Large());
        town.States(FigureTown.Of("观鸟台开放率", "2026-01/2026-05", 80, "%"));
        Assert.Equal("观鸟台开放率 = 80%", town.Asks("观鸟台开放率是多少").Large());
    }

    [Fact]
    public void A_question_about_news_is_no_question_about_figures()
    {
        town.States(FigureTown.Of("旅游收入", "2026-01/2026-05", 5, "亿元"), FigureTown.Of("接种", null, 9, "剂"), FigureTown.Of("满意率", null, 9, "%"));
        foreach (var text in (string[])["最新财政新闻", "旅游收入的新闻", "税收新闻", "财政收入有什么消息", "疫苗接种", "搜索 旅游收入", "满意率调查新闻", "最近财政有什么动态"])
            Assert.NotEqual("figure", town.Asks(text).Facts.Intent);
    }

    [Theory]
    [InlineData("学校排名", "search 排名 t:education")]
    [InlineData("每年体检", "search 每年体检")]
    [InlineData("房价趋势", "search 房价趋势")]
    [InlineData("golf course", "search golf+course")]
    [InlineData("上半年旅游人气增速", "figure 旅游人气 2026-01/2026-06 any-year growth")]
    public void A_word_for_an_aspect_is_a_word_where_nothing_is_measured(string text, string meaning) =>
        Assert.Equal(meaning, Understanding.Engine.Hear(text, new(2026, 11, 24), Understanding.Taxonomy).Asked!.ToString());

    [Fact]
    public void What_no_figure_says_is_looked_for_in_the_articles()
    {
        town.States("图书馆新添藏书", FigureTown.Of("新添流动图书车", null, 3, "辆"));
        var answer = town.Asks("流动图书车停在几个社区");
        Assert.Equal(0, answer.Facts.Total);
        Assert.Contains("没有查到", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_names_do_not_slow_understanding()
    {
        var random = new Random(7);
        var syllables = "新建改造完成投资农村城镇居民企业项目医疗教育文化环境水利道路服务培训接待办理开展检查".ToCharArray();
        var names = new IndicatorNames([.. Enumerable.Range(0, 8000).Select(i => new string([.. Enumerable.Range(0, 6).Select(_ => syllables[random.Next(syllables.Length)])]) + (i % 3 == 0 ? "率" : "收入"))]);
        var (places, today) = (new PlaceNames(Understanding.Taxonomy), new DateOnly(2026, 11, 24));
        string[] texts = ["1至8月财政收入是多少", "最新财政新闻", "农村居民医疗服务收入增长多少", "上周区卫健局有什么消息"];
        double Times(IndicatorNames held)
        {
            var best = double.MaxValue;
            for (var round = 0; round < 30; round++)
            {
                var started = Stopwatch.GetTimestamp();
                foreach (var text in texts)
                    Ear.Hear(text, places, today, held);
                best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalMicroseconds / texts.Length);
            }

            return best;
        }

        var (without, with) = (Times(IndicatorNames.None), Times(names));
        Assert.True(with < without * 2 + 50, $"{without:0} µs without names, {with:0} µs with 8,000.");
    }
}
