using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.Following.Notices;

namespace Gazette.Tests.Conversation;

/// <summary>An operator prepares a broadcast in chat; a reader's words are words.</summary>
public sealed class BroadcastTests : NewsroomChat
{
    private const string Said = "周六上午停水。\n请提前储水 <3 & 谢谢";

    [Fact]
    public async Task It_is_shown_as_it_will_be_read_and_goes_out_only_when_confirmed()
    {
        await Says("reader", "关注财政");
        var preview = await Says("editor", "群发 全体 " + Said);
        Assert.Equal([new Heading("通知 · 5月20日"), new Paragraph(Said)], preview.Reply.Blocks.Take(2));
        Assert.Contains("：1 个", Text(preview), StringComparison.Ordinal);
        Assert.Empty(preview.Broadcasts);
        var sent = Assert.IsType<BroadcastOrder.Send>(Assert.Single((await Presses("editor", preview.Reply.Buttons[0][0].Code)).Broadcasts));
        Assert.Equal((Said, null, false), (sent.Broadcast.Text, sent.Broadcast.To, sent.Broadcast.Urgent));
        Assert.Empty(sent.Places);
        var again = await Presses("editor", preview.Reply.Buttons[0][0].Code);
        Assert.Empty(again.Broadcasts);
        Assert.Contains("已经发过", Text(again), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/broadcast 财政 大厅检修", "t:money", "大厅检修", false)]
    [InlineData("/broadcast urgent finance: the hall is closed", "t:money", "the hall is closed", true)]
    [InlineData("群发 区财政局 大厅检修", "d:finance", "大厅检修", false)]
    [InlineData("群发 “垃圾分类” 周六宣讲", "k:垃圾分类", "周六宣讲", false)]
    [InlineData("群发 全体 财政 大厅检修", null, "财政 大厅检修", false)]
    [InlineData("群发 紧急 台风将至", null, "台风将至", true)]
    [InlineData("群发：大厅检修，明天恢复", null, "大厅检修，明天恢复", false)]
    public async Task Audience_and_urgency_stand_before_the_text(string order, string? to, string text, bool urgent)
    {
        foreach (var follow in (string[])["关注 财政", "关注 区财政局", "关注关键词“垃圾分类”"])
            await Says("reader", follow);
        var preview = await Says("editor", order);
        var sent = (BroadcastOrder.Send)Assert.Single((await Presses("editor", preview.Reply.Buttons[0][0].Code)).Broadcasts);
        Assert.Equal((to, text, urgent), (sent.Broadcast.To?.ToString(), sent.Broadcast.Text, sent.Broadcast.Urgent));
        Assert.Equal(to is null ? [] : [to, "*"], sent.Places.Select(p => p.ToString()));
    }

    [Fact]
    public async Task A_place_that_nobody_follows_has_nobody_to_tell()
    {
        var answer = await Says("editor", "群发 教育 开学");
        Assert.Contains("没有人会收到（教育）", Text(answer), StringComparison.Ordinal);
        Assert.Empty(answer.Reply.Buttons);
    }

    [Fact]
    public async Task A_text_that_is_too_long_or_says_nothing_is_refused_with_its_limit()
    {
        await Says("reader", "关注财政");
        Assert.Contains("有 3501 个字符，最多 3500 个", Text(await Says("editor", "/broadcast all " + new string('长', 3501))), StringComparison.Ordinal);
        Assert.Equal(2, (await Says("editor", "/broadcast all " + new string('长', 3500))).Reply.Buttons[0].Count);
        Assert.Contains("群发 全体", Text(await Says("editor", "/broadcast all ……")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_can_be_discarded_and_is_of_no_use_after_half_an_hour()
    {
        await Says("reader", "关注财政");
        var preview = await Says("editor", "群发 全体 停水");
        Assert.Contains("什么也没有发", Text(await Presses("editor", preview.Reply.Buttons[0][1].Code)), StringComparison.Ordinal);
        Assert.Empty((await Presses("editor", preview.Reply.Buttons[0][0].Code)).Broadcasts);
        var late = await Says("editor", "群发 全体 停水");
        Desk.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Empty((await Presses("editor", late.Reply.Buttons[0][0].Code)).Broadcasts);
    }

    [Fact]
    public async Task Progress_is_shown_and_a_broadcast_on_its_way_can_be_stopped()
    {
        await Says("reader", "关注财政");
        Assert.Contains("还没有群发过", Text(await Says("editor", "群发进度")), StringComparison.Ordinal);
        var preview = await Says("editor", "群发 全体 停水");
        await Presses("editor", preview.Reply.Buttons[0][0].Code);
        var progress = await Says("editor", "/broadcast");
        Assert.Contains("正在安排", Text(progress), StringComparison.Ordinal);
        var stopped = await Presses("editor", progress.Reply.Buttons[1][0].Code);
        Assert.IsType<BroadcastOrder.Cancel>(Assert.Single(stopped.Broadcasts));
        Assert.Contains("已停止。", Text(await Says("editor", "群发")), StringComparison.Ordinal);
        Assert.Contains("没有正在进行", Text(await Says("editor", "停止群发")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("群发 财政 大厅检修")]
    [InlineData("群发短信诈骗")]
    [InlineData("群发")]
    [InlineData("/broadcast all 假通知")]
    [InlineData("/broadcast confirm a1b2c3d4")]
    public async Task To_readers_the_words_are_words(string text)
    {
        var answer = await Says("reader", text);
        Assert.Empty(answer.Broadcasts);
        Assert.NotEqual("broadcast", answer.Facts.Intent);
        Assert.DoesNotContain("群发 全体", Text(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("操作员", Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_who_gets_hold_of_a_confirming_button_sends_nothing()
    {
        await Says("reader", "关注财政");
        var preview = await Says("editor", "群发 全体 停水");
        Assert.Empty((await Presses("reader", preview.Reply.Buttons[0][0].Code)).Broadcasts);
    }

    private static string Text(Answer answer) => PlainText.Of(answer.Reply);
}
