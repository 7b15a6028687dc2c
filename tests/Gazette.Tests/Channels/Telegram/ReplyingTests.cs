using CsCheck;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following.Sending;
using Gazette.Platforms.Telegram;
using Button = Gazette.Conversation.Replies.Button;

namespace Gazette.Tests.Channels.Telegram;

public sealed class ReplyingTests : ChannelRoom
{
    private static readonly Button Next = new("▶", "1|p|a|1");

    [Fact]
    public async Task A_reply_comes_with_its_buttons()
    {
        await Channel.Reply(1, Asks(new Said("最新")), Says("三条新闻", Next), Soon);
        Assert.Equal("三条新闻", Reader.Last.Text);
        Assert.Equal("1|p|a|1", Reader.Last.ButtonNamed("▶")!.Data);
    }

    [Fact]
    public async Task A_turned_page_takes_the_place_of_the_one_before()
    {
        var press = await PressNext();
        var outcome = await Channel.Reply(2, press, Says("第二页") with { Replaces = true }, Soon);
        Assert.Equal("第二页", Assert.Single(Reader.Messages).Text);
        Assert.Equal(new SendOutcome.Accepted($"{Reader.Last.Id}"), outcome);
        Assert.Empty(Reader.Last.Buttons);
    }

    [Fact]
    public async Task A_page_that_already_reads_so_is_as_good_as_turned()
    {
        var press = await PressNext();
        var outcome = await Channel.Reply(2, press, Says("第一页", Next) with { Replaces = true }, Soon);
        Assert.Equal(new SendOutcome.Accepted($"{Reader.Last.Id}"), outcome);
        Assert.Empty(Assert.Single(Reader.Messages).Earlier);
    }

    [Fact]
    public async Task A_page_that_is_gone_is_sent_anew()
    {
        var press = await PressNext();
        await Bot.Call("deleteMessage", new { chat_id = Reader.Id, message_id = Reader.Last.Id });
        Assert.IsType<SendOutcome.Accepted>(await Channel.Reply(2, press, Says("第二页") with { Replaces = true }, Soon));
        Assert.Equal("第二页", Assert.Single(Reader.Messages).Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_press_is_answered_once_however_often_its_reply_is_tried(bool replaces)
    {
        var press = await PressNext();
        Telegram.Faults.When(r => r.Method is "sendMessage" or "editMessageText", Fault.Status(500), times: 2);
        for (var i = 0; i < 3; i++)
            await Channel.Reply(2, press, Says("第二页") with { Replaces = replaces }, Soon);
        Assert.Single(Telegram.Requests, r => r.Method == "answerCallbackQuery");
        Assert.Empty(Telegram.UnansweredPresses);
        Assert.Equal("第二页", Reader.Last.Text);
    }

    [Fact]
    public async Task A_press_whose_answer_was_lost_on_the_way_is_answered_with_the_next_attempt()
    {
        var press = await PressNext();
        Telegram.Faults.Next("answerCallbackQuery", Fault.Status(502));
        await Channel.Reply(2, press, Says("第二页"), Soon);
        Assert.NotEmpty(Telegram.UnansweredPresses);
        await Channel.Reply(2, press, Says("第二页"), Soon);
        Assert.Empty(Telegram.UnansweredPresses);
    }

    [Fact]
    public async Task A_press_that_is_too_old_to_be_answered_still_gets_its_reply()
    {
        var press = await PressNext();
        Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.IsType<SendOutcome.Accepted>(await Channel.Reply(2, press, Says("第二页"), Soon));
        Assert.Equal("第二页", Reader.Last.Text);
    }

    [Fact]
    public async Task Silence_only_answers_the_press()
    {
        var press = await PressNext();
        Assert.IsType<SendOutcome.Accepted>(await Channel.Reply(2, press, Reply.Silence("zh"), Soon));
        Assert.Single(Reader.Messages);
        Assert.Empty(Telegram.UnansweredPresses);
    }

    [Fact]
    public async Task A_long_reply_comes_in_order_with_the_buttons_under_its_end()
    {
        await Channel.Reply(1, Asks(new Said("/read 1")), Long(3), Soon);
        Assert.Equal(3, Reader.Messages.Count);
        Assert.Equal(["第0段", "第1段", "第2段"], Reader.Messages.Select(m => m.Text[..3]));
        Assert.Equal([0, 0, 1], Reader.Messages.Select(m => m.Buttons.Count));
    }

    [Fact]
    public async Task Each_further_message_of_a_long_reply_waits_for_its_turn()
    {
        List<int> turns = [];
        await Channel.Reply(
            1,
            Asks(new Said("/read 1")),
            Long(3),
            _ =>
            {
                turns.Add(Reader.Messages.Count);
                return Task.CompletedTask;
            },
            Soon);
        Assert.Equal([1, 2], turns);
    }

    [Fact]
    public async Task What_was_accepted_of_a_long_reply_is_not_sent_again()
    {
        var asked = Asks(new Said("/read 1"));
        Telegram.Faults.When(r => r.Text("text")!.StartsWith("第1段", StringComparison.Ordinal), Fault.TooManyRequests(7));
        Assert.Equal(new SendOutcome.TryLater(TimeSpan.FromSeconds(7), WholeBot: false), await Channel.Reply(1, asked, Long(3), Soon));
        Clock.Advance(TimeSpan.FromSeconds(7));
        Telegram.Faults.When(r => r.Text("text")!.StartsWith("第2段", StringComparison.Ordinal), Fault.Status(500));
        Assert.IsType<SendOutcome.FailedForNow>(await Channel.Reply(1, asked, Long(3), Soon));
        Assert.IsType<SendOutcome.Accepted>(await Channel.Reply(1, asked, Long(3), Soon));
        Assert.Equal(["第0段", "第1段", "第2段"], Reader.Messages.Select(m => m.Text[..3]));
        Assert.Empty(Telegram.Limits.TooEarly);
    }

    [Fact]
    public async Task Whoever_blocks_the_bot_between_question_and_reply_is_not_reached()
    {
        Reader.Blocks();
        Assert.IsType<SendOutcome.Blocked>(await Channel.Reply(1, Asks(new Said("最新")), Says("新闻"), Soon));
    }

    [Fact]
    public async Task Any_reply_is_accepted() =>
        await Replies.Any.SampleAsync(
            async reply => Assert.IsType<SendOutcome.Accepted>(await Channel.Reply(1, Asks(new Said("最新")), reply, Soon)),
            iter: 40,
            threads: 1);

    private async Task<Message> PressNext()
    {
        await Channel.Reply(1, Asks(new Said("最新")), Says("第一页", Next), Soon);
        var press = Reader.Presses("▶");
        return Asks(new Pressed(press.Data, $"{Reader.Last.Id}", press.Id));
    }

    private static Reply Long(int parts) =>
        new("zh", [.. Enumerable.Range(0, parts).Select(i => new Paragraph($"第{i}段。" + new string('长', 4000)))], [[Next]]);
}
