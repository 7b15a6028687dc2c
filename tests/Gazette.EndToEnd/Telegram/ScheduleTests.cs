namespace Gazette.EndToEnd.Telegram;

/// <summary>When digests come.</summary>
public sealed class ScheduleTests : TelegramTown
{
    [Fact]
    public async Task An_immediate_digest_comes_after_the_delay_with_all_that_appeared_meanwhile()
    {
        var chat = await Follower("小孙", "财政");
        await chat.Asks("有新闻马上告诉我", "有新闻马上推送");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await Passes(TimeSpan.FromSeconds(40));
        await Gazette.Publishes(Paper.Issue(Paper.FinanceNumbered(2)));
        await Passes(TimeSpan.FromSeconds(19));
        Assert.Empty(chat.ReadsTheRest());
        await Passes(TimeSpan.FromSeconds(1));
        Assert.Contains("摘要 · 2 篇", Assert.Single(chat.ReadsTheRest()).Text, StringComparison.Ordinal);
        await ItIs(19, 8, 0);
        Assert.Empty(chat.ReadsTheRest());
    }

    [Fact]
    public async Task A_weekly_digest_gathers_the_week()
    {
        var chat = await Follower("小沈", "财政", "卫生健康");
        await chat.Asks("每周一 9:00", "每周一 09:00");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(19, 12, 0);
        await Gazette.Publishes(Paper.Issue(Paper.Health));
        await ItIs(21, 8, 59);
        Assert.Empty(chat.ReadsTheRest());
        await ItIs(21, 9, 0);
        Assert.Contains("摘要 · 2 篇", Assert.Single(chat.ReadsTheRest()).Text, StringComparison.Ordinal);
        await ItIs(28, 9, 0);
        Assert.Empty(chat.ReadsTheRest());
    }

    [Fact]
    public async Task What_is_sent_on_request_does_not_come_again_at_its_time()
    {
        var chat = await Follower("小韩", "财政");
        await chat.Asks("现在就推送", "没有新文章");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await chat.Asks("现在就推送", "有 1 篇新文章");
        await Passes(TimeSpan.FromSeconds(2));
        await chat.Reads(Paper.FinanceTitle);
        await ItIs(18, 8, 0);
        await ItIs(19, 8, 0);
        Assert.Empty(chat.ReadsTheRest());
    }

    [Fact]
    public async Task Digests_that_are_off_lose_nothing_that_is_followed_again_in_time()
    {
        var chat = await Follower("小杨", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await chat.Asks("/digest off", "推送已关闭");
        await ItIs(18, 8, 0);
        Assert.Empty(chat.ReadsTheRest());
        await chat.Asks("每天8点推送", "每天 08:00");
        await Gazette.Publishes(Paper.Issue(Paper.FinanceNumbered(2)));
        await ItIs(19, 8, 0);
        Assert.Contains(Paper.FinanceTitleNumbered(2), Assert.Single(chat.ReadsTheRest()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unfollowing_drops_what_waits_and_undo_brings_it_back()
    {
        var chat = await Follower("小朱", "财政");
        var sorry = await Follower("小秦", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await chat.Asks("取消关注财政", "已取消关注");
        await sorry.Asks("取消关注财政", "已取消关注");
        await sorry.Presses("撤销");
        await sorry.Reads("已撤销");
        await ItIs(18, 8, 0);
        Assert.Empty(chat.ReadsTheRest());
        Assert.Contains(Paper.FinanceTitle, Assert.Single(sorry.ReadsTheRest()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_gets_what_was_followed_and_nothing_else()
    {
        var money = await Follower("小尤", "财政");
        var school = await Follower("小许", "教育");
        var both = await Follower("小何", "教育", "财政");
        var sport = await Follower("小吕", "体育");
        await Gazette.Publishes(Paper.Issue(Paper.Finance, Paper.School, Paper.Health));
        await ItIs(18, 8, 0);
        Assert.Equal([Paper.FinanceTitle], Titles(money));
        Assert.Equal([Paper.SchoolTitle], Titles(school));
        Assert.Equal([Paper.FinanceTitle, Paper.SchoolTitle], Titles(both));
        Assert.Empty(sport.ReadsTheRest());
    }

    private static IEnumerable<string> Titles(Reader reader)
    {
        var digest = Assert.Single(reader.ReadsTheRest());
        return new[] { Paper.FinanceTitle, Paper.SchoolTitle, Paper.HealthTitle }.Where(t => digest.Text.Contains(t, StringComparison.Ordinal));
    }
}
