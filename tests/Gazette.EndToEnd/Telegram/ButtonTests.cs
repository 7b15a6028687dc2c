namespace Gazette.EndToEnd.Telegram;

/// <summary>Links, buttons and texts as people and strangers send them.</summary>
public sealed class ButtonTests : TelegramTown
{
    [Fact]
    public async Task A_link_follows_a_topic_or_a_department_or_opens_an_article()
    {
        var published = await Gazette.Publishes(Paper.Issue(Paper.Finance));
        var chat = Opens("小窦");
        await chat.Asks("/start t_finance", "已关注 财政");
        await chat.Asks("/start d_health", "已关注 区卫健局");
        await chat.Asks($"/start a_{published.Pieces[0].Id}", "把财政资金更多用在民生上");
        await chat.Asks("/start a_99999", "您好");
        await chat.Asks("/start t_nosuch", "您好");
        await chat.Asks("我的关注", "我的关注（2 项）");
    }

    [Fact]
    public async Task Pages_are_turned_in_place()
    {
        await Gazette.Publishes(Paper.Issue([.. Enumerable.Range(1, 12).Select(Paper.FinanceNumbered)]));
        var chat = Opens("小章");
        var first = await chat.Asks("最新财政新闻", Paper.FinanceTitleNumbered(1));
        Assert.Contains("第 1/3 页，共 12 条", first.Text, StringComparison.Ordinal);
        await chat.Presses("▶");
        var second = await chat.Reads("第 2/3 页");
        Assert.Equal(first.Id, second.Id);
        await chat.Presses("2");
        await chat.Reads(Paper.FinanceTitleNumbered(7));
        await chat.Presses("◀");
        Assert.Equal(first.Id, (await chat.Reads("第 1/3 页")).Id);
        await chat.Asks("3", Paper.FinanceTitleNumbered(3));
    }

    [Fact]
    public async Task A_digest_of_many_articles_is_one_message_whose_pages_are_turned_in_place()
    {
        var chat = await Follower("小云", "财政");
        await Gazette.Publishes(Paper.Issue([.. Enumerable.Range(1, 12).Select(Paper.FinanceNumbered)]));
        await ItIs(18, 8, 0);
        var digest = Assert.Single(chat.ReadsTheRest());
        Assert.Contains("还有 2 篇", digest.Text, StringComparison.Ordinal);
        await chat.Presses("▶");
        var second = await chat.Reads(Paper.FinanceTitleNumbered(12));
        Assert.Equal(digest.Id, second.Id);
        await chat.Presses("12");
        await chat.Reads(Paper.FinanceTitleNumbered(12));
    }

    [Theory]
    [InlineData("1|r|99999999999999999999")]
    [InlineData("1|r|424242")]
    [InlineData("1|x|0|topic:nosuch")]
    [InlineData("1|f|department:nosuch")]
    [InlineData("1|p|zzzz|9999")]
    [InlineData("1|g|424242|0")]
    [InlineData("1|z|0000000000000000")]
    [InlineData("1|s|/digest off")]
    [InlineData("9|r|1")]
    [InlineData("'; DROP TABLE article; --")]
    [InlineData("1|s|<b>&")]
    public async Task A_forged_button_is_answered_and_harms_nothing(string data)
    {
        var chat = await Follower("小苏", "财政");
        await chat.Forges(data);
        await Gazette.Settles();
        Assert.NotEmpty(chat.ReadsTheRest());
        await chat.Asks("我的关注", "我的关注（1 项）");
    }

    [Fact]
    public async Task Markup_in_a_title_is_shown_as_it_was_printed()
    {
        const string title = "“<惠民>”资金 A<B & C>D 全程可查";
        var chat = await Follower("小潘", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Piece(title, "区财政局公布惠民资金<script>查询</script>办法，财政资金去向&流程公开，一般公共预算同步公开。", "区财政局")));
        await chat.Asks("最新财政新闻", title);
        await chat.Presses("1");
        await chat.Reads("<script>查询</script>");
        await ItIs(18, 8, 0);
        await chat.Reads(title);
        await chat.Asks("搜索 <b>&", "");
    }

    [Fact]
    public async Task The_longest_message_that_Telegram_carries_is_answered()
    {
        var chat = Opens("小葛");
        foreach (var text in new[] { new string('财', 4096), new string('x', 4096), string.Concat(Enumerable.Repeat("🧧", 2048)), "/follow " + new string('长', 4088) })
            Assert.NotEmpty((await chat.Asks(text, "")).Text);
    }

    [Fact]
    public async Task A_long_article_comes_whole_in_messages_that_Telegram_takes()
    {
        var body = string.Join("\n\n", Enumerable.Range(1, 60).Select(n => $"第{n}段说，财政资金要用在刀刃上，一笔一笔都要说得清、看得见、查得到。" + string.Concat(Enumerable.Repeat("每一分钱都来自纳税人，每一分钱都要花出效益。", 6))));
        await Gazette.Publishes(Paper.Issue(Paper.Piece("财政资金绩效管理长篇调查", body, "区财政局")));
        var chat = Opens("小奚");
        await chat.Asks("最新财政新闻", "长篇调查");
        await chat.Presses("1");
        // More than a chat takes at once: the rest waits as long as Telegram asks.
        await Gazette.Until(() => chat.Chat.Last.Text.Contains("第60段说", StringComparison.Ordinal), "the end of the article did not come");
        var whole = string.Concat(chat.Chat.Messages.Select(m => m.Text));
        Assert.All(Enumerable.Range(1, 60), n => Assert.Contains($"第{n}段说", whole, StringComparison.Ordinal));
    }
}
