namespace Gazette.EndToEnd.Telegram;

/// <summary>The service is stopped and started again on the same store: nothing is lost, nothing repeats.</summary>
public sealed class RestartTests : TelegramTown
{
    [Fact]
    public async Task A_restart_between_publication_and_digest_changes_nothing()
    {
        var chat = await Follower("小施", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await Restarts();
        await ItIs(18, 8, 0);
        Assert.Contains(Paper.FinanceTitle, Assert.Single(chat.ReadsTheRest()).Text, StringComparison.Ordinal);
        await Restarts();
        await ItIs(19, 8, 0);
        Assert.Empty(chat.ReadsTheRest());
    }

    [Fact]
    public async Task A_digest_missed_while_stopped_comes_once_at_the_start()
    {
        var chat = await Follower("小张", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await Gazette.Settles();
        await Gazette.Stop();
        Clock.Advance(TimeSpan.FromDays(3));
        await Gazette.Start();
        await Gazette.Settles();
        Assert.Contains(Paper.FinanceTitle, Assert.Single(chat.ReadsTheRest()).Text, StringComparison.Ordinal);
        await ItIs(21, 8, 0);
        Assert.Empty(chat.ReadsTheRest());
    }

    [Fact]
    public async Task A_list_shown_before_a_restart_can_still_be_read_by_number()
    {
        var chat = Opens("小孔");
        await Gazette.Publishes(Paper.Issue(Paper.Finance, Paper.School));
        await chat.Asks("最新新闻", Paper.SchoolTitle);
        await Gazette.Settles();
        await Restarts();
        await chat.Asks("2", "图书角和科学实验室");
    }

    [Fact]
    public async Task What_was_said_while_the_service_was_stopped_is_answered_once()
    {
        var chat = await Follower("小曹", "财政");
        await Gazette.Settles();
        await Gazette.Stop();
        chat.Says("我的关注");
        await Gazette.Start();
        await chat.Reads("我的关注（1 项）");
        await Gazette.Settles();
        Assert.Empty(chat.ReadsTheRest());
    }
}
