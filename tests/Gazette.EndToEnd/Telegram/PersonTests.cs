using System.Text;
using System.Text.Json;

namespace Gazette.EndToEnd.Telegram;

/// <summary>A person's own hours, pauses, ledger and data.</summary>
public sealed class PersonTests : TelegramTown
{
    [Fact]
    public async Task In_quiet_hours_nothing_comes_and_in_the_morning_one_message_does()
    {
        var chat = await Follower("小钱", "财政");
        await chat.Asks("有新闻马上告诉我", "有新闻马上推送");
        await chat.Asks("晚上10点到早上7点不要打扰", "22:00–07:00");
        await ItIs(17, 23, 0);
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await Passes(TimeSpan.FromMinutes(5));
        await Gazette.Publishes(Paper.Issue(Paper.FinanceNumbered(2)));
        await Passes(TimeSpan.FromMinutes(5));
        Assert.Empty(chat.ReadsTheRest());
        // Who asks is answered at any time.
        await chat.Asks("为什么没收到", "免打扰时间");
        await ItIs(18, 7, 0);
        Assert.Contains("摘要 · 2 篇", Assert.Single(chat.ReadsTheRest()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_keeps_everything_for_one_message_on_return()
    {
        var chat = await Follower("小赵", "财政");
        await chat.Asks("出差，先停三天", "推送暂停到 9月20日 12:00");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 8, 0);
        await Gazette.Publishes(Paper.Issue(Paper.FinanceNumbered(2)));
        await ItIs(19, 8, 0);
        Assert.Empty(chat.ReadsTheRest());
        await chat.Asks("/follows", "推送暂停到 9月20日 12:00");
        await chat.Asks("恢复", "有 2 篇在等");
        await Passes(TimeSpan.FromSeconds(2));
        Assert.Contains("摘要 · 2 篇", Assert.Single(chat.ReadsTheRest()).Text, StringComparison.Ordinal);
        await ItIs(20, 8, 0);
        Assert.Empty(chat.ReadsTheRest());
    }

    [Fact]
    public async Task In_another_zone_the_digest_comes_at_eight_over_there()
    {
        var chat = await Follower("小孙", "财政");
        await chat.Asks("我在东京，时区帮我改一下", "Asia/Tokyo，那里现在是 9月17日 13:00");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 6, 59);
        Assert.Empty(chat.ReadsTheRest());
        await ItIs(18, 7, 0);
        Assert.Single(chat.ReadsTheRest());
    }

    [Fact]
    public async Task A_digest_tells_which_follow_brought_it_and_the_ledger_when_it_came()
    {
        var chat = await Follower("小李", "财政");
        await chat.Asks("为什么没收到", "还没有新文章");
        await Gazette.Publishes(Paper.Issue(Paper.Finance, Paper.School));
        await ItIs(18, 8, 0);
        await chat.Reads(Paper.FinanceTitle);
        Assert.Contains(Paper.FinanceTitle, (await chat.Asks("为什么收到这条", "因为关注 财政")).Text, StringComparison.Ordinal);
        await chat.Asks("昨天都给我发了什么", "没有给您推送");
        await chat.Asks("我的推送", "9月18日 08:00 · 1 篇");
        await chat.Presses("9月18日 08:00");
        await chat.Reads(Paper.FinanceTitle);
    }

    [Fact]
    public async Task An_export_is_a_file_of_ones_own_and_after_forgetting_there_is_nothing_left()
    {
        var other = await Follower("小周", "教育");
        var chat = await Follower("小吴", "财政");
        await chat.Asks("导出我的数据", "关注 1 项");
        await Passes(TimeSpan.FromSeconds(3));
        var file = Assert.Single(chat.ReadsTheRest()).File!;
        using var json = JsonDocument.Parse(file.Content);
        Assert.Equal("t:finance", json.RootElement.GetProperty("follows")[0].GetProperty("place").GetString());
        Assert.DoesNotContain("t:education", Encoding.UTF8.GetString(file.Content), StringComparison.Ordinal);

        await chat.Asks("删除我的数据", "不能恢复");
        await chat.Presses("确认删除");
        await chat.Reads("已全部删除");
        await Gazette.Publishes(Paper.Issue(Paper.Finance, Paper.School));
        await ItIs(18, 8, 0);
        Assert.Empty(chat.ReadsTheRest());
        Assert.Single(other.ReadsTheRest());
        await chat.Asks("我的关注", "还没有关注任何内容");
    }
}
