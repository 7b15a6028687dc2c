using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following.Sending;
using Gazette.Platforms.Telegram;

namespace Gazette.Tests.Channels.Telegram;

public sealed class EditedReplyTests : ChannelRoom
{
    [Fact]
    public async Task A_new_answer_stands_in_the_place_of_the_old_one()
    {
        var old = await Answers(1, "旧的");
        Assert.Equal(old, await Answers(2, [.. old.Split(',')], "新的"));
        Assert.Equal("新的", Assert.Single(Reader.Messages).Text);
        Assert.NotNull(Reader.Last.EditedAt);
    }

    [Fact]
    public async Task A_shorter_answer_leaves_nothing_of_a_longer_one()
    {
        var old = await Answers(1, Long("旧", 3));
        Assert.Equal(3, old.Split(',').Length);
        Assert.Equal(old.Split(',')[0], await Answers(2, [.. old.Split(',')], "新的"));
        Assert.Equal("新的", Assert.Single(Reader.Messages).Text);
    }

    [Fact]
    public async Task A_longer_answer_goes_on_in_new_messages()
    {
        var old = await Answers(1, Long("旧", 2));
        var now = await Answers(2, [.. old.Split(',')], Long("新", 3));
        Assert.StartsWith(old, now, StringComparison.Ordinal);
        Assert.Equal(["新0", "新1", "新2"], Reader.Messages.Select(m => m.Text[..2]));
    }

    [Fact]
    public async Task Where_one_is_gone_it_and_what_follows_come_anew_and_the_old_ones_go()
    {
        var old = (await Answers(1, Long("旧", 3))).Split(',');
        await Bot.Call("deleteMessage", new { chat_id = Reader.Id, message_id = int.Parse(old[1], System.Globalization.CultureInfo.InvariantCulture) });
        var now = (await Answers(2, old, Long("新", 3))).Split(',');
        Assert.Equal(["新0", "新1", "新2"], Reader.Messages.Select(m => m.Text[..2]));
        Assert.Equal(old[0], now[0]);
        Assert.Empty(now[1..].Intersect(old));
    }

    [Fact]
    public async Task A_repeat_after_a_failure_goes_on_where_it_was()
    {
        var old = (await Answers(1, Long("旧", 2))).Split(',');
        Telegram.Faults.Next("deleteMessage", Fault.TooManyRequests(3));
        var reply = Of("新的") with { InPlaceOf = old };
        Assert.IsType<SendOutcome.TryLater>(await Channel.Reply(2, Asks(new Edited("x")), reply, Soon));
        Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(new SendOutcome.Accepted(old[0]), await Channel.Reply(2, Asks(new Edited("x")), reply, Soon));
        Assert.Equal("新的", Assert.Single(Reader.Messages).Text);
        Assert.Single(Telegram.Requests, r => r.Method == "editMessageText");
    }

    [Fact]
    public async Task An_answer_that_already_reads_so_is_as_good_as_changed()
    {
        var old = await Answers(1, "一样");
        Assert.Equal(old, await Answers(2, [old], "一样"));
    }

    [Fact]
    public async Task With_ids_that_are_none_it_is_a_new_message()
    {
        await Answers(1, ["x", ""], "新的");
        Assert.Equal("新的", Assert.Single(Reader.Messages).Text);
    }

    private Task<string> Answers(long id, params string[] paragraphs) => Answers(id, null, paragraphs);

    private async Task<string> Answers(long id, string[]? places, params string[] paragraphs)
    {
        Clock.Advance(TimeSpan.FromSeconds(10));
        return Assert.IsType<SendOutcome.Accepted>(await Channel.Reply(id, Asks(new Said("最新")), Of(paragraphs) with { InPlaceOf = places }, Soon)).MessageId;
    }

    private static Reply Of(params string[] paragraphs) => Reply.Of("zh", paragraphs);

    private static string[] Long(string word, int parts) => [.. Enumerable.Range(0, parts).Select(i => $"{word}{i}。" + new string('长', 4000))];
}
