using Gazette.EndToEnd.Process;
using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram;

/// <summary>What operators do to sending, in their chats.</summary>
public sealed class OperatorTests : TelegramTown
{
    // The operator is the first whom the town lets in.
    private protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["Telegram:Admins:0"] = "5001",
        ["Digest:UnusualFrom"] = "3",
        ["Digest:UnusualTimes"] = "2",
    };

    [Fact]
    public async Task While_sending_is_on_hold_no_digest_goes_out_and_questions_are_answered()
    {
        var editor = Opens("编辑");
        var chat = await Follower("小唐", "财政");
        await editor.Asks("停发，昨天的数字有误", "已停发");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await HeldMorning(18);
        await chat.Asks("我的关注", "我的关注（1 项）");
        await editor.Asks("/hold", "原因：昨天的数字有误");
        await editor.Asks("/runs", "等待 1");
        await Restarted();
        Assert.Empty(chat.Digests);
        await editor.Asks("解除停发", "等待中的 1 条接着发");
        await Gazette.Until(() => chat.Digests.Count == 1, "the digest did not come");
        await Gazette.Settles();
        Assert.Contains("送达 1", (await editor.Asks("/runs", "最近的推送批次")).Text, StringComparison.Ordinal);
        await editor.Asks("/release", "现在没有停发");
    }

    [Fact]
    public async Task A_run_several_times_larger_than_usual_waits_for_an_operator_who_is_asked_once()
    {
        var editor = Opens("编辑");
        await editor.Asks("/runs", "还没有推送批次");
        var first = await Follower("小白", "财政");
        for (var day = 18; day <= 20; day++)
        {
            await Gazette.Publishes(Paper.Issue(Paper.FinanceNumbered(day)));
            await ItIs(day, 8, 0);
        }

        Assert.Equal(3, first.Digests.Count);
        var others = new List<Reader>();
        foreach (var name in new[] { "小黑", "小红", "小蓝" })
            others.Add(await Follower(name, "财政"));
        await Gazette.Publishes(Paper.Issue(Paper.FinanceNumbered(21)));
        await ItIs(21, 8, 0);
        var asked = await Waits(editor);
        Assert.Contains("要发给 4 人，平常最多 2 人", asked.Text, StringComparison.Ordinal);
        await Restarted();
        await ItIs(21, 8, 30);
        Assert.Empty(editor.ReadsTheRest());
        Assert.Equal(3, first.Digests.Count);
        Assert.All(others, o => Assert.Empty(o.Digests));

        // Another run goes on meanwhile.
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await first.Asks("现在就推送", "有 1 篇新文章");
        await Gazette.Until(() => first.Digests.Count == 4, "what was asked for did not come");

        await editor.Presses("发送");
        await editor.Reads("放行，4 条开始发送");
        await Gazette.Until(() => first.Digests.Count == 5 && others.All(o => o.Digests.Count == 1), "the run did not go out");
        await Gazette.Settles();
        Assert.All(Gazette.Store.Deliveries(), d => Assert.Equal("sent", d.State));
        await editor.Presses("发送");
        await editor.Reads("没有在等待放行");
    }

    [Fact]
    public async Task A_run_that_is_called_off_reaches_nobody_and_can_be_sent_after_all()
    {
        var editor = Opens("编辑");
        var chat = await Follower("小唐", "财政");
        await editor.Asks("/hold", "已停发");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await HeldMorning(18);
        var run = (await editor.Asks("/runs", "定时")).Text.Split('\n').First(l => l.Contains("定时", StringComparison.Ordinal)).Split(' ')[0];
        await editor.Asks($"/calloff {run}", "这些人不会收到它");
        await editor.Presses("确认取消");
        await editor.Reads("1 条不再发送");
        await Passes(TimeSpan.FromSeconds(5));
        await editor.Asks("/release", "已解除停发");
        await ItIs(18, 12, 0);
        Assert.Empty(chat.Digests);
        await editor.Asks($"/resend run {run}", "被取消的 1 条");
        await editor.Presses("确认重发");
        await editor.Reads("开始重发 1 条");
        await Gazette.Until(() => chat.Digests.Count == 1, "the digest did not come");
    }

    [Fact]
    public async Task What_Telegram_refused_is_seen_with_its_reason_and_sent_again_once()
    {
        var editor = Opens("编辑");
        var (chat, lucky) = (await Follower("小唐", "财政"), await Follower("小福", "财政"));
        Telegram.Faults.When(r => IsDigestTo(chat, r), Fault.Refused("Bad Request: can't parse entities"));
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 8, 0);
        Assert.Empty(chat.Digests);
        var failures = await editor.Asks("发送失败", "失败 1 条");
        Assert.DoesNotContain("已重发", failures.Text, StringComparison.Ordinal);
        await editor.Presses(failures.Buttons.SelectMany(row => row).Single(b => b.Text.StartsWith("重发批次", StringComparison.Ordinal)).Text);
        await editor.Reads("将重发 1 条");
        await editor.Presses("确认重发");
        await editor.Reads("开始重发 1 条");
        await Gazette.Until(() => chat.Digests.Count == 1, "the digest did not come");
        await Gazette.Settles();
        Assert.Single(lucky.Digests);
        await editor.Asks($"/resend telegram:{chat.Chat.Id}", "没有可以重发的");
        await editor.Asks("/resend 2026-09-18", "没有可以重发的");
        await editor.Asks("/failures", "其中 1 条已重发");
    }

    [Fact]
    public async Task A_test_digest_comes_to_the_operator_alone()
    {
        var editor = Opens("编辑");
        var chat = await Follower("小唐", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Finance, Paper.School));
        await editor.Asks("测试摘要 财政", "1 篇，只发给你");
        await Gazette.Until(() => editor.Digests.Count == 1, "the test digest did not come");
        Assert.Contains(Paper.FinanceTitle, editor.Digests[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Paper.SchoolTitle, editor.Digests[0].Text, StringComparison.Ordinal);
        Assert.Empty(chat.Digests);
        await ItIs(18, 8, 0);
        Assert.Single(chat.Digests);
        Assert.Single(editor.Digests);
    }

    [Fact]
    public async Task To_a_reader_none_of_it_is_there()
    {
        Opens("编辑");
        var chat = await Follower("小唐", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        foreach (var said in new[] { "/hold", "停发", "/release 1", "/calloff 1 confirm", "/resend run 1 confirm", "/runs", "/failures", "/testdigest" })
        {
            chat.Says(said);
            await Passes(TimeSpan.FromSeconds(5));
        }

        Assert.DoesNotContain(chat.ReadsTheRest(), m => m.Text.Contains("已停发", StringComparison.Ordinal) || m.Text.Contains("推送批次", StringComparison.Ordinal) || Reader.IsDigest(m));
        await ItIs(18, 8, 0);
        Assert.Single(chat.Digests);
    }

    [Fact]
    public async Task When_nothing_is_sent_that_is_due_operators_hear_it_once_until_it_is_mended()
    {
        var editor = Opens("编辑");
        await editor.Asks("/runs", "还没有推送批次");
        var chat = await Follower("小唐", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        Telegram.Faults.When(r => IsDigestTo(chat, r), Fault.Status(503), times: 1000);
        Clock.Advance(Shanghai(18, 8, 0) - Now);
        Assert.Contains("通道 telegram 有到点的推送", Assert.Single(await Rest(editor)).Text, StringComparison.Ordinal);
        Telegram.Faults.Clear();
        await Gazette.Until(() => chat.Digests.Count == 1, "the digest did not come");
        await Gazette.Settles();
        Assert.Empty(editor.ReadsTheRest());
    }

    [LinuxFact]
    public async Task When_less_room_is_left_than_the_store_may_need_operators_hear_it_once()
    {
        var editor = Opens("编辑");
        await editor.Asks("/runs", "还没有推送批次");
        await Passes(TimeSpan.FromMinutes(1));
        Assert.Empty(editor.ReadsTheRest());
        Gazette.Store.OutgrowsItsDisk();
        Assert.Contains("磁盘快满了", Assert.Single(await Rest(editor)).Text, StringComparison.Ordinal);
        await Passes(TimeSpan.FromMinutes(20));
        Assert.Empty(editor.ReadsTheRest());
    }

    // Nobody's digest goes out, so the town never settles.
    private async Task HeldMorning(int day)
    {
        Clock.Advance(Shanghai(day, 8, 0) - Now);
        await Gazette.Until(() => Gazette.Store.Deliveries().Count > 0, "nothing was planned");
        Assert.All(Gazette.Store.Deliveries(), d => Assert.Equal("pending", d.State));
    }

    private async Task<SentMessage> Waits(Reader editor)
    {
        SentMessage? asked = null;
        await Gazette.Until(() => (asked ??= editor.ReadsTheRest().FirstOrDefault(m => m.Text.Contains("等你决定", StringComparison.Ordinal))) is not null, "the operator was not asked");
        return asked!;
    }

    private async Task<IReadOnlyList<SentMessage>> Rest(Reader reader)
    {
        List<SentMessage> rest = [];
        await Gazette.Until(() => rest.Count > 0 || (rest = [.. reader.ReadsTheRest()]).Count > 0, "nothing came");
        return rest;
    }

    private async Task Restarted()
    {
        await Restarts();
        Clock.Advance(TimeSpan.FromSeconds(30));
    }
}
