using Gazette.Channels.Receiving;
using Gazette.Channels.Transcripts;
using Gazette.Channels.WebChat;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following;
using Gazette.Following.Sending;
using Microsoft.Extensions.Time.Testing;

namespace Gazette.Tests.Channels;

public sealed class WebChannelTests : IDisposable
{
    private static readonly Address Address = new("web", "", "chat");
    private static readonly TranscriptChat Chat = new("web", "chat");
    private static readonly WebChatOptions Options = new() { PaperName = "Paper" };

    private readonly FakeTimeProvider clock = new(new(2026, 9, 11, 8, 0, 0, TimeSpan.Zero));
    private readonly TranscriptFile file = new();
    private readonly WebChannel channel;

    public WebChannelTests() => channel = new(file.Store, Options, clock);

    [Fact]
    public async Task A_delivery_repeated_is_one_entry_with_one_name()
    {
        var first = Assert.IsType<SendOutcome.Accepted>(await Push(1));
        Assert.Equal(first, await Push(1));
        Assert.NotEqual(first, await Push(2));
        Assert.Equal(2, (await Entries()).Count);
    }

    [Fact]
    public async Task A_digest_s_body_is_read_back_as_the_reply_it_was()
    {
        var reply = new Reply("zh", [new Heading("摘要"), new ArticleList([new(1, 5, "标题", "", "9月1日", null)])], [[new Button("1", "1|r|5")]]);
        await channel.Send(new(1, Address, channel.Render(reply)), default);
        var read = EntryBody.Reply((await Entries()).Single().Body);
        Assert.Equal(EntryBody.Of(reply), EntryBody.Of(read));
        Assert.Equal("标题", Assert.IsType<ArticleList>(read.Blocks[1]).Lines[0].Title);
    }

    [Fact]
    public async Task A_reply_that_replaces_changes_the_entry_whose_button_was_pressed()
    {
        var accepted = (SendOutcome.Accepted)await channel.Reply(1, Message(new Said("列表")), Reply.Of("zh", "一"), default);
        await channel.Reply(2, Message(new Pressed("1|p|abcd|1", accepted.MessageId)), Reply.Of("zh", "二") with { Replaces = true }, default);
        await channel.Reply(2, Message(new Pressed("1|p|abcd|1", accepted.MessageId)), Reply.Of("zh", "二") with { Replaces = true }, default);
        var change = (await Entries())[^1];
        Assert.Equal((EntryKind.Change, accepted.MessageId), (change.Kind, change.Target?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(2, (await Entries()).Count);
    }

    [Fact]
    public async Task A_correction_changes_the_entry_of_its_digest_for_who_has_the_page_open_too()
    {
        var sent = (SendOutcome.Accepted)await Push(1);
        using var live = file.Store.Listen(Chat);
        var next = live.Next;
        var changed = new Outgoing(2, Address, channel.Render(Reply.Of("zh", "改过"))) { Replaces = sent.MessageId };
        Assert.Equal(sent, await channel.Send(changed, default));
        Assert.Equal(sent, await channel.Send(changed, default));
        Assert.True(next.IsCompleted);
        var entries = await Entries();
        Assert.Equal([EntryKind.Digest, EntryKind.Change], entries.Select(e => e.Kind));
        Assert.Equal(sent.MessageId, entries[1].Target?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("99")]
    [InlineData("m1")]
    public async Task What_is_not_there_cannot_be_changed(string entry)
    {
        await Push(1);
        Assert.IsType<SendOutcome.NotEditable>(await channel.Send(new(2, Address, channel.Render(Reply.Of("zh", "改过"))) { Replaces = entry }, default));
        Assert.Single(await Entries());
    }

    [Fact]
    public async Task Silence_leaves_no_entry()
    {
        Assert.IsType<SendOutcome.Accepted>(await channel.Reply(1, Message(new Left("gone")), Reply.Silence("zh"), default));
        Assert.Empty(await Entries());
    }

    [Fact]
    public async Task A_chat_unseen_for_28_days_gets_nothing_until_it_is_opened_again()
    {
        await file.Store.Visited(Chat, new(clock.GetUtcNow(), 0), default);
        clock.Advance(TimeSpan.FromDays(28));
        Assert.IsType<SendOutcome.Accepted>(await Push(1));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<SendOutcome.Blocked>(await Push(2));
        await file.Store.Visited(Chat, new(clock.GetUtcNow(), 0), default);
        Assert.IsType<SendOutcome.Accepted>(await Push(2));
    }

    [Fact]
    public async Task A_first_visit_and_one_after_a_long_pause_join_and_no_other()
    {
        var inbox = new ScriptedInbox(channel, _ => Reply.Of("zh", "您好"));
        var visits = new Visits(file.Store, inbox, new Flood(Options.Flood, clock), Options, clock);
        await visits.Opened(Chat, "here", "zh", default);
        await visits.Opened(Chat, "here", "zh", default);
        Assert.Single(inbox.Messages);
        clock.Advance(TimeSpan.FromDays(20));
        await visits.StillOpen(Chat, default);
        clock.Advance(TimeSpan.FromDays(20));
        await visits.Opened(Chat, "here", "zh", default);
        Assert.Single(inbox.Messages);
        clock.Advance(TimeSpan.FromDays(29));
        await visits.Opened(Chat, "here", "zh", default);
        Assert.All(inbox.Messages, m => Assert.IsType<Joined>(m.Content));
        Assert.Equal(2, inbox.Messages.Count);
    }

    public void Dispose() => file.Dispose();

    private static Message Message(Content content) => new("x", Address, "chat", content, DateTimeOffset.UnixEpoch);

    private Task<SendOutcome> Push(long delivery) => channel.Send(new(delivery, Address, channel.Render(Reply.Of("zh", "摘要"))), default);

    private Task<IReadOnlyList<TranscriptEntry>> Entries() => file.Store.Since(Chat, 0, 100, default);
}
