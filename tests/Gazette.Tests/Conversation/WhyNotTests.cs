using Gazette.Conversation.Replies;
using Gazette.Newsroom.Publishing;
using Gazette.Tests.Newsroom;

namespace Gazette.Tests.Conversation;

/// <summary>为什么没收到…, answered article by article. It is noon of 2024-05-20 in Shanghai.</summary>
public sealed class WhyNotTests : NewsroomChat
{
    [Fact]
    public async Task Each_article_that_is_meant_is_told_with_what_became_of_it()
    {
        await Says("reader", "关注区财政局不要招标");
        await News("步道开放", "区财政局");
        await News("路灯招标", "区财政局");
        var answer = await Says("reader", "为什么没收到区财政局今天的新闻");
        var text = PlainText.Of(answer.Reply);
        Assert.Contains("因为关注 区财政局，会在 5月21日 08:00 的摘要里。", text, StringComparison.Ordinal);
        Assert.Contains("您关注 区财政局 时排除了“招标”。", text, StringComparison.Ordinal);
        Assert.Equal("received", answer.Facts.Intent);
        Assert.Equal(2, answer.Facts.Total);
    }

    [Fact]
    public async Task An_article_can_be_named_by_its_title_or_by_its_number_in_the_list_shown_last()
    {
        await News("步道开放", "区财政局");
        await News("灯塔亮灯", "区教育局");
        await Says("reader", "关注区财政局");
        Assert.Contains("它发布以后您才关注 区财政局", await Text("为什么没收到《步道开放》"), StringComparison.Ordinal);
        Assert.Contains("您的关注里没有它", await Text("怎么没给我推送灯塔亮灯那条新闻"), StringComparison.Ordinal);
        await Says("reader", "最新新闻");
        var second = await Text("为什么没收到第2条");
        Assert.Contains("步道开放", second, StringComparison.Ordinal);
        Assert.DoesNotContain("灯塔亮灯", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wider_topic_has_the_news_of_the_narrower_in_a_list_as_in_a_follow()
    {
        await Desk.Publish("bursary", Newsdesk.Today, Newsdesk.Piece("助学金开始申请", "众人称好。", topic: "助学金"));
        Assert.Contains("助学金开始申请", await Text("最新教育新闻"), StringComparison.Ordinal);
        Assert.Contains("助学金开始申请", await Text("为什么没收到教育的新闻"), StringComparison.Ordinal);
        Assert.DoesNotContain("助学金开始申请", await Text("最新新闻，不要教育"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_was_published_that_is_the_answer()
    {
        await Says("reader", "关注区财政局");
        Assert.Contains("5月19日没有发布区财政局新闻", await Text("为什么没收到区财政局昨天的新闻"), StringComparison.Ordinal);
        Assert.Contains("没有找到这样的", await Text("为什么没收到《从未有过的事》"), StringComparison.Ordinal);
        Assert.Contains("Nothing was published", PlainText.Of((await Says("visitor", "why didn't I receive education news yesterday")).Reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_is_the_reason_where_there_is_one_and_a_stranger_is_told_that_nothing_is_followed()
    {
        await Says("reader", "关注区财政局");
        await Says("reader", "暂停三天");
        await News("步道开放", "区财政局");
        Assert.Contains("推送暂停到 5月23日 12:00，到时候一起送到。", await Text("/received 区财政局"), StringComparison.Ordinal);
        Assert.Contains("您的关注里没有它", PlainText.Of((await Says("stranger", "为什么没收到区财政局的新闻")).Reply), StringComparison.Ordinal);
    }

    private async Task<string> Text(string said) => PlainText.Of((await Says("reader", said)).Reply);

    private Task<PublishResult> News(string title, string department) => Desk.Publish(title, Newsdesk.Today, Newsdesk.Piece(title, $"{title}，众人称好。", department));
}
