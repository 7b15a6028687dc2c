namespace Gazette.EndToEnd.Telegram;

/// <summary>The main job: from a first hello to the digest at its time, once.</summary>
public sealed class FirstDigestTests : TelegramTown
{
    [Fact]
    public async Task From_a_first_hello_to_exactly_one_digest_with_the_right_articles()
    {
        var chat = Opens("小林");
        var welcome = await chat.Asks("/start", "您好");
        Assert.InRange(welcome.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 1, 5);
        await chat.Presses("选主题");
        await chat.Reads("点一下关注");
        await chat.Presses("财政");
        Assert.NotNull((await chat.Reads("已关注 1 项")).ButtonNamed("✓ 财政"));
        await chat.Asks("每天早上7点半推送", "每天 07:30");

        await Gazette.Publishes(Paper.Issue(Paper.Finance, Paper.School));
        await Gazette.Settles();
        Assert.Empty(chat.ReadsTheRest());

        await ItIs(18, 7, 29);
        Assert.Empty(chat.ReadsTheRest());
        await ItIs(18, 7, 30);
        var digest = Assert.Single(chat.ReadsTheRest());
        Assert.Contains("9月18日摘要 · 1 篇", digest.Text, StringComparison.Ordinal);
        Assert.Contains(Paper.FinanceTitle, digest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Paper.SchoolTitle, digest.Text, StringComparison.Ordinal);

        await ItIs(19, 7, 30);
        await ItIs(20, 12, 0);
        Assert.Empty(chat.ReadsTheRest());
        Assert.Equal("sent", Assert.Single(Gazette.Store.Deliveries()).State);
    }

    [Fact]
    public async Task The_number_under_a_digest_opens_its_article()
    {
        var chat = await Follower("小何", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 8, 0);
        await chat.Reads(Paper.FinanceTitle);
        await chat.Presses("1");
        await chat.Reads("把财政资金更多用在民生上");
    }

    [Fact]
    public async Task A_digest_leads_to_the_chart_of_what_its_articles_state()
    {
        await Gazette.Publishes(Paper.Issue(Paper.Revenue(6, 470_000)), new(2026, 7, 15), archive: true);
        await Gazette.Publishes(Paper.Issue(Paper.Revenue(7, 550_000)), new(2026, 8, 15), archive: true);
        var chat = await Follower("小韩", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 8, 0);
        await chat.Reads(Paper.FinanceTitle);
        await chat.Presses("📈 一般公共预算本级收入");
        await Gazette.Settles();
        var chart = Assert.Single(chat.ReadsTheRest(), m => m.IsPhoto);
        Assert.Contains("一般公共预算本级收入", chart.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archive_and_fragments_are_in_nobody_s_digest()
    {
        var chat = await Follower("小周", "全部");
        await Gazette.Publishes(Paper.Issue(Paper.School), archive: true);
        var published = await Gazette.Publishes(Paper.Issue(Paper.HealthAndHeadless));
        Assert.Equal(2, published.Pieces.Count);
        await ItIs(18, 8, 0);
        var digest = Assert.Single(chat.ReadsTheRest());
        Assert.Contains("摘要 · 1 篇", digest.Text, StringComparison.Ordinal);
        Assert.Contains(Paper.HealthTitle, digest.Text, StringComparison.Ordinal);
        await chat.Asks("搜索 新校舍", Paper.SchoolTitle);
        await chat.Asks("搜索 节能灯", "节能灯");
    }

    [Fact]
    public async Task An_article_matched_by_two_follows_is_in_the_digest_once()
    {
        var chat = await Follower("小吴", "财政", "区税务局", "“减税降费”");
        await Gazette.Publishes(Paper.Issue(Paper.Both, Paper.Finance));
        await ItIs(18, 8, 0);
        var digest = Assert.Single(chat.ReadsTheRest());
        Assert.Equal(2, digest.Text.Split(Paper.BothTitle).Length);
        Assert.Contains("摘要 · 2 篇", digest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_issue_handed_in_twice_is_in_one_digest()
    {
        var chat = await Follower("小郑", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 8, 0);
        await chat.Reads(Paper.FinanceTitle);
        await Gazette.Publishes(Paper.Issue(Paper.Finance), new(2026, 9, 17));
        await ItIs(19, 8, 0);
        Assert.Empty(chat.ReadsTheRest());
    }

    [Fact]
    public async Task What_was_published_before_a_follow_is_not_in_its_digest()
    {
        var chat = Opens("小冯");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await chat.Asks("关注财政", "已关注 ");
        await ItIs(18, 8, 0);
        Assert.Empty(chat.ReadsTheRest());
    }

    [Fact]
    public async Task An_English_reader_is_answered_and_served_in_English()
    {
        var chat = Opens("Anna", "en");
        await chat.Asks("/start", "Hello");
        await chat.Asks("follow finance", "Public finance");
        await chat.Asks("every day at 7:15", "07:15");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 7, 15);
        var digest = Assert.Single(chat.ReadsTheRest());
        Assert.Contains(Paper.FinanceTitle, digest.Text, StringComparison.Ordinal);
        Assert.Contains("Finance Bureau", digest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("摘要", digest.Text, StringComparison.Ordinal);
    }
}
