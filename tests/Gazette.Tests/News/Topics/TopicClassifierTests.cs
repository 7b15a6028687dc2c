using Gazette.News.Classification;

namespace Gazette.Tests.News.Topics;

public class TopicClassifierTests
{
    private static readonly TopicClassifier Classifier = new(Checkout.Taxonomy);

    [Theory]
    [InlineData("前三季度一般公共预算收入增长", "区级库款充足，专项债券资金拨付到位。", "财政")]
    [InlineData("老旧小区改造今年再添十个", "加装电梯、更换管网，业主签字同意后开工。", "住房城建")]
    [InlineData("防返贫监测覆盖所有行政村", "脱贫户收入稳定，第一书记逐户走访。", "扶贫振兴")]
    [InlineData("一般公共預算收入增長", "財政局介紹，專項債券資金已經撥付。", "财政")]
    public void A_piece_is_about_what_its_words_say(string title, string body, string topic) =>
        Assert.Equal(topic, Classifier.Classify(title, body, [])[0].Topic.Name);

    [Fact]
    public void A_word_inside_a_longer_one_does_not_speak_for_what_the_longer_is_silent_about() =>
        Assert.DoesNotContain(Classifier.Supported("养老保险缴费开始", "城乡居民养老保险今起缴费。", []), t => t.Topic.Name == "民政慈善");

    [Fact]
    public void A_topic_tells_which_words_gave_it()
    {
        var found = Assert.Single(Classifier.Classify("医保基金监管再加力", "", []));
        Assert.Equal("卫生健康", found.Topic.Name);
        Assert.Contains(found.Evidence, e => e is { Word: "医保", Weight: > 0 });
        Assert.Equal(Math.Round(found.Score, 1), found.Reason.Score);
        Assert.Contains("医保", found.Reason.Words.Keys);
    }

    [Fact]
    public void The_remit_of_who_answers_is_a_hint_and_says_so()
    {
        var found = Classifier.Classify("致全体同志", "", ["区财政局"]);
        Assert.Equal("财政", found[0].Topic.Name);
        Assert.Equal("区财政局", Assert.Single(found[0].Evidence).Word);
    }

    [Fact]
    public void A_body_that_the_taxonomy_does_not_know_speaks_by_its_name() =>
        Assert.Equal("文化旅游", Classifier.Classify("周六上午十点见", "", ["区美术馆"])[0].Topic.Name);

    [Fact]
    public void What_nothing_speaks_for_is_general_and_supports_nothing()
    {
        var found = Assert.Single(Classifier.Classify("天凉好个秋", "", []));
        Assert.Equal("general", found.Topic.Code);
        Assert.Empty(found.Evidence);
        Assert.Empty(Classifier.Supported("天凉好个秋", "", []));
    }

    [Fact]
    public void The_same_piece_gets_the_same_topics_from_many_at_once()
    {
        var alone = Named("消防演练进校园", "师生有序疏散，消防员讲解灭火器的用法。");
        Assert.All(Enumerable.Range(0, 64).AsParallel().Select(_ => Named("消防演练进校园", "师生有序疏散，消防员讲解灭火器的用法。")), found => Assert.Equal(alone, found));
    }

    private static List<string> Named(string title, string body) => [.. Classifier.Classify(title, body, []).Select(t => t.Topic.Name)];
}
