using CsCheck;
using Gazette.News;
using Gazette.News.Summaries;

namespace Gazette.Tests.News;

public sealed class SummaryTests
{
    private static readonly string[] Pieces =
    [
        "本报讯（记者 甲某某）", "9月10日，", "近日，", "区住建局", "公布改造名单", "副区长乙某出席会议", "，", "、", "；", "。", "！", "？", "”", "“", "共投资3.2亿元", "同比增长5%",
        "清晨的河面", "\n", " ", "It ends. ", "A.", "😀", "\uD800", "\u202E", "\0", "（一）", "：", "说", "其中，", "……",
    ];

    [Fact]
    public void The_decision_in_the_second_paragraph_beats_the_scene_before_it() => Assert.Equal(
        "区住建局决定把三十六个老旧小区列入今年的改造计划。",
        Line("清晨的阳光照进小巷，老人们坐在树下聊天。", "区住建局决定把三十六个老旧小区列入今年的改造计划。", "大家都盼着开工。"));

    [Fact]
    public void A_list_of_who_came_says_nothing() => Assert.Equal(
        "会议明确，今年改造小区36个，惠及居民9860户。",
        Line("5月12日，区委书记甲某、区长乙某出席改造工作推进会并讲话。会议明确，今年改造小区36个，惠及居民9860户。"));

    [Fact]
    public void A_lead_with_the_news_is_the_summary_without_its_dateline() => Assert.Equal(
        "跨江大桥主线昨晚全线合龙，年内通车。",
        Line("本报讯（记者 甲某某）跨江大桥主线昨晚全线合龙，年内通车。", "大桥全长5.8公里。"));

    [Fact]
    public void Subheads_captions_and_lines_that_do_not_end_are_no_sentences()
    {
        var article = Article("新办法", "老街每个路口都有了新路灯。", "从今天说起", "居民在灯下散步。", "联系电话", "全区新增路灯1200盏，覆盖老街86条。") with
        {
            Subheads = ["从今天说起"],
            Captions = ["居民在灯下散步。"],
        };
        Assert.Equal("老街每个路口都有了新路灯。全区新增路灯1200盏，覆盖老街86条。", Summarizer.Of(article).Within(100));
        Assert.Equal("全区新增路灯1200盏，覆盖老街86条。", Summarizer.Of(article).Line(70));
    }

    [Fact]
    public void What_leans_on_another_sentence_follows_it_or_is_not_there()
    {
        const string first = "1至4月，全区一般公共预算收入完成3.2亿元，同比增长4.7%。";
        Assert.Equal(first + "其中，税收收入2.6亿元。", Summarizer.Of(Article("收入平稳", first + "其中，税收收入2.6亿元。")).Within(100));
        Assert.DoesNotContain("其中", Summarizer.Of(Article("收入平稳", first + "各部门坚持稳中求进，不断提升服务水平。其中，税收收入2.6亿元。")).Within(100)!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_only_repeats_the_title_gives_way() => Assert.Equal(
        "主桥长2公里，双向六车道。",
        Summarizer.Of(Article("跨江大桥今天建成通车", "跨江大桥今天建成通车。主桥长2公里，双向六车道。")).Line(70));

    [Fact]
    public void A_long_sentence_is_cut_at_a_clause_and_says_so()
    {
        var line = Line(string.Concat(Enumerable.Repeat("全区完成投资三亿元，", 12)) + "年内完工。")!;
        Assert.EndsWith("三亿元……", line, StringComparison.Ordinal);
        Assert.InRange(line.Length, 40, 72);
    }

    [Fact]
    public void Two_sentences_stand_only_where_both_fit_in()
    {
        var summary = Summarizer.Of(Article("路灯", "全区新增路灯1200盏。", "工程投资360万元，年底完工。"));
        Assert.Equal("全区新增路灯1200盏。工程投资360万元，年底完工。", summary.Within(40));
        Assert.Equal("全区新增路灯1200盏。", summary.Within(20));
    }

    [Fact]
    public void The_beginning_of_a_fragment_is_not_trusted() => Assert.Equal(
        "工程投资360万元，年底完工。",
        Summarizer.Of(Article("路灯", "了1200盏路灯，完成投资过半。工程投资360万元，年底完工。") with { Fragment = true }).Line(70));

    [Fact]
    public void Without_a_sentence_there_is_no_summary()
    {
        Assert.Null(Summarizer.Of(Article("题")).Line(70));
        Assert.Null(Summarizer.Of(Article("题")).Within(70));
        Assert.Null(Summarizer.Of(Article("题", "小标题") with { Subheads = ["小标题"] }).Line(70));
    }

    [Fact]
    public void An_article_keeps_its_summary()
    {
        var article = Article("路灯", "全区新增路灯1200盏。");
        Assert.Same(Summarizer.Of(article), Summarizer.Of(article));
    }

    [Fact]
    public void Every_summary_of_the_sample_issues_is_made_of_whole_sentences_of_its_article() => Assert.All(
        SeedIssues.Files.SelectMany(file => SeedIssues.ReadingOf(file).Articles),
        article =>
        {
            var summary = Summarizer.Of(article);
            Assert.NotEmpty(summary.Sentences);
            Assert.True(IsVerbatim(article, summary), string.Join('|', summary.Sentences));
            Assert.DoesNotContain(summary.Sentences[summary.Best], article.Subheads);
        });

    [Fact]
    public void Every_summary_is_made_of_whole_sentences_of_its_article_in_their_order()
    {
        var text = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[0, 40].Select(string.Concat);
        Gen.Select(text, text.List[0, 5], Gen.Int[1, 120]).Sample((title, paragraphs, most) =>
        {
            var article = Article(title, [.. paragraphs]);
            var summary = Summarizer.Of(article);
            var line = summary.Line(most);
            return IsVerbatim(article, summary)
                && (line is null) == (summary.Sentences.Count == 0)
                // A character of two units is not halved.
                && (line is null || (line.Length <= Math.Max(most, 2) + Summary.Cut.Length && article.Body.Contains(Uncut(line), StringComparison.Ordinal)));
        });
    }

    private static string Uncut(string line) => line.EndsWith(Summary.Cut, StringComparison.Ordinal) ? line[..^Summary.Cut.Length] : line;

    // Each ends where a sentence of the article ends, and begins where one begins or after an opening.
    private static bool IsVerbatim(Article article, Summary summary)
    {
        var all = article.Paragraphs.SelectMany(p => Gazette.Text.Sentences.Split(p)).ToList();
        var at = -1;
        foreach (var sentence in summary.Sentences)
        {
            at = all.FindIndex(at + 1, s => s == sentence || Openings.Strip(s) == sentence);
            if (at < 0)
                return false;
        }

        return summary.Sentences.Count <= 2;
    }

    private static string? Line(params string[] paragraphs) => Summarizer.Of(Article("老旧小区改造", paragraphs)).Line(70);

    private static Article Article(string title, params string[] paragraphs) => new() { Title = title, Paragraphs = paragraphs };
}
