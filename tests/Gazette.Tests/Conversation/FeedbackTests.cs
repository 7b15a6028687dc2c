using Gazette.Conversation.Answering;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Conversation;

/// <summary>What readers tell the editors by what they ask and press, and what operators see of it: on a real file, with each chat's dialogue kept there.</summary>
public sealed class FeedbackTests : NewsroomChat
{
    [Fact]
    public async Task A_reader_reports_a_wrong_topic_once_however_often_the_button_is_pressed_and_an_operator_corrects_it()
    {
        var id = await Published("河岸步道开放", "财政");
        var article = await Presses("reader", $"1|r|{id}");
        var button = Button(article, "主题不对？");
        Assert.StartsWith("谢谢", Text(await Presses("reader", button)), StringComparison.Ordinal);
        Assert.StartsWith("这篇您已经说过了", Text(await Presses("reader", button)), StringComparison.Ordinal);
        Assert.StartsWith("这篇您已经说过了", Text(await Says("reader", "主题不对")), StringComparison.Ordinal);
        await Presses("another", button);
        Assert.Contains($"{id}《河岸步道开放》 现有主题：财政；2 人说不对", Text(await Says("editor", "主题有误")), StringComparison.Ordinal);
        Assert.Contains("主题有误的文章：1 篇", Text(await Says("editor", "/stats")), StringComparison.Ordinal);
        await Says("editor", $"更正 {id} 的主题 教育");
        Assert.StartsWith("There is no article whose topic", Text(await Says("editor", "wrong topics")), StringComparison.Ordinal);
        // What was corrected can be found wrong anew.
        Assert.StartsWith("谢谢", Text(await Presses("reader", button)), StringComparison.Ordinal);
        Assert.Contains("现有主题：教育；1 人说不对", Text(await Says("editor", "主题有误的文章")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_that_shows_one_article_offers_the_button_and_one_that_shows_several_does_not()
    {
        await Published("河岸步道开放", "财政");
        Assert.Contains("主题不对？", Labels(await Says("reader", "搜索 步道")));
        await Published("步道边的灯亮了", "财政");
        Assert.DoesNotContain("主题不对？", Labels(await Says("reader", "搜索 步道")));
    }

    [Theory]
    [InlineData("1|w|999")]
    [InlineData("1|w|9223372036854775807")]
    public async Task A_forged_report_changes_nothing(string code)
    {
        var answer = await Presses("reader", code);
        Assert.Empty(answer.Notes);
        Assert.Equal("这篇文章不在了，可能已经撤回。", Text(answer));
    }

    [Fact]
    public async Task Without_an_article_before_it_a_wrong_topic_is_asked_about() =>
        Assert.StartsWith("您说的是哪一篇", Text(await Says("reader", "主题不对")), StringComparison.Ordinal);

    [Fact]
    public async Task Questions_in_vain_are_seen_by_operators_and_what_is_asked_without_a_chat_counts_nothing()
    {
        await Published("河岸步道开放", "财政");
        await Says("reader", "搜索 火星移民");
        await Says("another", "火星移民");
        await Says("reader", "最新教育新闻");
        await Says("reader", "2019年5月的财政新闻");
        await Says("reader", "今天的财政新闻");
        await Engine.Ask("搜索 金星", Desk.Clock.GetUtcNow(), null, default);
        var stats = Text(await Says("editor", "统计"));
        Assert.Contains("火星移民 × 2", stats, StringComparison.Ordinal);
        Assert.Contains("教育新闻 × 1", stats, StringComparison.Ordinal);
        Assert.Contains("2019年5月1日至2019年5月31日的财政新闻 × 1", stats, StringComparison.Ordinal);
        Assert.DoesNotContain("今天", stats, StringComparison.Ordinal);
        Assert.DoesNotContain("金星", stats, StringComparison.Ordinal);
        Assert.Contains("文章：1 篇", stats, StringComparison.Ordinal);
        Assert.Contains("读者：2 位", stats, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("统计", "搜索：统计")]
    [InlineData("数据", "搜索：数据")]
    [InlineData("主题有误", "搜索：主题有误")]
    public async Task To_everyone_else_an_operators_word_is_a_word_to_search_for(string word, string heading)
    {
        await Published("统计数据：主题有误的有三成", "财政");
        Assert.Contains(heading, Text(await Says("reader", word)), StringComparison.Ordinal);
        Assert.DoesNotContain(heading, Text(await Says("editor", word)), StringComparison.Ordinal);
        Assert.Equal("search", (await Engine.Ask(word, Desk.Clock.GetUtcNow(), null, default)).Facts.Intent);
    }

    [Theory]
    [InlineData("/stats")]
    [InlineData("/wrongtopics")]
    [InlineData("/nosuchcommand")]
    public async Task To_everyone_else_an_operators_command_is_as_one_that_is_not_there(string command)
    {
        Assert.Equal("help", (await Says("reader", command)).Facts.Intent);
        Assert.Equal("help", (await Presses("reader", "1|s|" + command)).Facts.Intent);
    }

    [Fact]
    public async Task That_articles_are_in_Chinese_is_said_in_English_once_in_a_chat_whatever_shows_them_first()
    {
        var id = await Published("河岸步道开放", "财政");
        Assert.EndsWith("in Chinese.", Text(await Says("reader", "latest news")), StringComparison.Ordinal);
        Assert.DoesNotContain("in Chinese", Text(await Presses("reader", $"1|r|{id}")), StringComparison.Ordinal);
        Assert.DoesNotContain("in Chinese", Text(await Says("reader", "latest news")), StringComparison.Ordinal);
        await Says("another", "hello");
        Assert.EndsWith("in Chinese.", Text(await Presses("another", $"1|r|{id}")), StringComparison.Ordinal);
        Assert.DoesNotContain("原文", Text(await Says("third", "最新新闻")), StringComparison.Ordinal);
    }

    private static string Text(Answer answer) => PlainText.Of(answer.Reply);

    private static string Button(Answer answer, string label) => Assert.Single(answer.Reply.Buttons.SelectMany(r => r), b => b.Label == label).Code!;

    private async Task<long> Published(string title, string topic) => (await Desk.Publish(title, null, Piece(title, title + "。", null, topic))).Pieces[0].Id;
}
