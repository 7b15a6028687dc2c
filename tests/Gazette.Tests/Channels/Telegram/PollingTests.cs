using System.Text.Json.Nodes;
using Gazette.Channels.Telegram.Receiving;
using Gazette.Conversation.Messages;
using Gazette.Platforms.Telegram;
using Microsoft.Extensions.DependencyInjection;
using Button = Gazette.Conversation.Replies.Button;

namespace Gazette.Tests.Channels.Telegram;

public sealed class PollingTests : ChannelRoom
{
    [Fact]
    public async Task What_a_person_writes_reaches_the_inbox()
    {
        await StartPolling();
        Reader.Says("/start t_finance");
        var message = await Inbox.Next();
        Assert.Equal(new Said("/start t_finance"), message.Content);
        Assert.Equal(Address, message.From);
        Assert.Equal(("501", "zh-hans", true, Clock.GetUtcNow()), (message.Sender, message.LanguageHint, message.Private, message.At));
        Assert.Equal(ReceivingState.Receiving, Poller.State);
    }

    [Fact]
    public async Task A_press_reaches_the_inbox_and_is_answered_at_once()
    {
        await StartPolling();
        await Channel.Reply(1, Asks(new Said("最新")), Says("一条新闻", new Button("1", "1|r|7")), Soon);
        var press = Reader.Presses("1");
        Assert.Equal("", await press.Answer());
        Assert.Equal(new Pressed("1|r|7", $"{Reader.Last.Id}", press.Id), (await Inbox.Next()).Content);
        await Channel.Reply(2, Inbox.Kept[0], Says("全文"), Soon);
        Assert.Single(Telegram.Requests, r => r.Method == "answerCallbackQuery");
    }

    [Fact]
    public async Task A_block_and_its_end_reach_the_inbox()
    {
        await StartPolling();
        Reader.Blocks();
        Assert.IsType<Left>((await Inbox.Next()).Content);
        Reader.Unblocks();
        Assert.IsType<Joined>((await Inbox.Next()).Content);
    }

    [Fact]
    public async Task Only_what_is_used_is_asked_for()
    {
        await StartPolling();
        var poll = Telegram.Requests.Last(r => r.Method == "getUpdates");
        Assert.Equal(["message", "edited_message", "callback_query", "my_chat_member", "chat_member", "inline_query"], ((JsonArray)poll.Structure("allowed_updates")!).Select(k => (string)k!));
    }

    [Fact]
    public async Task What_a_group_says_among_itself_is_not_heard()
    {
        await StartPolling();
        Telegram.PrivacyMode = false;
        Telegram.Group("云岭读报").Member(601, "群友").Says("最新");
        Reader.Says("你好");
        Assert.Equal(new Said("你好"), (await Inbox.Next()).Content);
        Assert.Single(Inbox.Kept);
    }

    [Fact]
    public async Task Messages_come_in_order_and_each_once()
    {
        string[] texts = [.. Enumerable.Range(0, 150).Select(i => $"第{i}句")];
        foreach (var text in texts)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            Reader.Says(text);
        }

        await StartPolling();
        await Until(() => Inbox.Kept.Count == texts.Length && Telegram.PendingUpdates == 0);
        Assert.Equal(texts, Inbox.Texts);
    }

    [Fact]
    public async Task A_stop_confirms_nothing_that_was_not_stored()
    {
        var storing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Inbox.Storing = async (message, ct) =>
        {
            if (message.Content is not Said { Text: "第二句" })
                return;
            storing.TrySetResult();
            await Task.Delay(Timeout.Infinite, ct);
        };
        Reader.Says("第一句");
        Reader.Says("第二句");
        BeginPolling();
        await storing.Task.WaitAsync(TimeSpan.FromSeconds(15));
        await StopPolling();
        Assert.Equal(ReceivingState.Stopped, Poller.State);
        Assert.Empty(Inbox.Texts);
        Assert.Equal(2, Telegram.PendingUpdates);

        Inbox.Storing = (_, _) => Task.CompletedTask;
        using var again = Registered(Telegram.Token, new(Telegram.BaseUrl));
        using var stop = new CancellationTokenSource();
        var second = again.GetRequiredService<TelegramPoller>().Run(stop.Token);
        await Until(() => Telegram.PendingUpdates == 0);
        await stop.CancelAsync();
        await second;
        Assert.Equal(["第一句", "第二句"], Inbox.Texts);
    }

    [Fact]
    public async Task A_store_in_trouble_loses_nothing()
    {
        var failures = 0;
        Inbox.Storing = (_, _) => failures++ < 8 ? throw new InvalidOperationException("disk full") : Task.CompletedTask;
        Reader.Says("第一句");
        Reader.Says("第二句");
        BeginPolling();
        await Until(() => Inbox.Kept.Count == 2 && Telegram.PendingUpdates == 0);
        Assert.Equal(["第一句", "第二句"], Inbox.Texts);
    }

    [Fact]
    public async Task An_update_that_can_never_be_stored_stops_nobody_else()
    {
        Inbox.Storing = (message, _) => message.Content is Said { Text: "坏" } ? throw new InvalidOperationException("never") : Task.CompletedTask;
        Reader.Says("坏");
        Reader.Says("好");
        Reader.Says("也好");
        BeginPolling();
        await Until(() => Telegram.PendingUpdates == 0);
        Assert.Equal(["好", "也好"], Inbox.Texts);
        Assert.Contains(Log.Lines, line => line.Contains("given up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_update_that_cannot_be_read_is_passed_over()
    {
        Reader.World.Updates.Enqueue("message", new JsonObject { ["message_id"] = "no number", ["chat"] = 7 });
        Reader.Says("好");
        await StartPolling();
        Assert.Equal(new Said("好"), (await Inbox.Next()).Content);
        Assert.Contains(Log.Lines, line => line.Contains("cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_poller_is_named_and_waited_out()
    {
        await StartPolling();
        await Bot.Call("getUpdates", new { timeout = 0 });
        await Until(() => Log.Lines.Any(line => line.Contains("another program receives", StringComparison.Ordinal)));
        Reader.Says("你好");
        await Until(() => Inbox.Kept.Count == 1);
        Assert.Equal(ReceivingState.Receiving, Poller.State);
    }

    [Fact]
    public async Task A_webhook_set_meanwhile_is_removed()
    {
        await StartPolling();
        await Bot.Call("setWebhook", new { url = "https://paper.example/telegram/webhook" });
        Reader.Says("你好");
        await Until(() => Inbox.Kept.Count == 1);
    }

    [Fact]
    public async Task A_failing_Telegram_is_polled_until_it_answers()
    {
        Telegram.Faults.When(r => r.Method == "getMe", Fault.Status(502), times: 2);
        Telegram.Faults.When(r => r.Method == "getUpdates", Fault.Status(502), times: 2);
        Telegram.Faults.When(r => r.Method == "getUpdates", Fault.ResetBeforeAcceptance, times: 2);
        Reader.Says("你好");
        BeginPolling();
        await Until(() => Inbox.Kept.Count == 1);
        Assert.Contains(Log.Lines, line => line.Contains("does not answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task As_long_as_too_much_waits_nothing_more_is_asked_for()
    {
        var room = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Inbox.Room = room.Task;
        Reader.Says("你好");
        BeginPolling();
        await Until(() => Log.Lines.Any(line => line.Contains("asked for nothing more", StringComparison.Ordinal)));
        Assert.DoesNotContain(Telegram.Requests, r => r.Method == "getUpdates");
        room.SetResult();
        Assert.Equal(new Said("你好"), (await Inbox.Next()).Content);
    }

    [Fact]
    public async Task What_a_poll_brings_is_stored_at_once_or_not_at_all()
    {
        var refused = 0;
        Inbox.Storing = (message, _) => message.Content is Said { Text: "第三句" } && refused++ == 0 ? throw new InvalidOperationException("disk full") : Task.CompletedTask;
        foreach (var text in (string[])["第一句", "第二句", "第三句"])
            Reader.Says(text);
        await StartPolling();
        await Until(() => Inbox.Kept.Count == 3);
        Assert.Equal(["第一句", "第二句", "第三句"], Inbox.Texts);
    }

    [Fact]
    public async Task Who_writes_too_fast_is_told_once_and_their_presses_stop_waiting()
    {
        await Channel.Reply(1, Asks(new Said("最新")), Says("一条新闻", new Button("1", "1|r|7")), Soon);
        var other = Telegram.PrivateChat(777, "路人");
        for (var i = 0; i < 30; i++)
            Reader.Says($"第{i}句");
        var press = Reader.Presses("1");
        other.Says("你好");
        await StartPolling();
        Assert.Equal("", await press.Answer());
        await Until(() => Telegram.PendingUpdates == 0);
        Assert.Equal([.. Enumerable.Range(0, 20).Select(i => $"第{i}句"), "你好"], Inbox.Texts);
        Assert.Equal(AddressOf(501), Assert.Single(Inbox.Kept, m => m.Content is TooMuch).From);
        Assert.DoesNotContain(Inbox.Kept, m => m.Content is Pressed);
    }

    [Fact]
    public async Task All_pages_of_an_issue_may_come_at_once_and_files_without_end_may_not()
    {
        for (var i = 0; i < 120; i++)
            Reader.SendsDocument($"第{i}版.txt", [1]);
        Reader.Says("你好");
        await StartPolling();
        await Until(() => Telegram.PendingUpdates == 0);
        Assert.Equal(100, Inbox.Kept.Count(m => m.Content is Attached));
        Assert.Single(Inbox.Kept, m => m.Content is TooMuch);
        Assert.Equal(["你好"], Inbox.Texts);
    }

    [Fact]
    public async Task A_block_is_heard_from_whoever_writes_too_fast()
    {
        for (var i = 0; i < 30; i++)
            Reader.Says($"第{i}句");
        Reader.Blocks();
        await StartPolling();
        await Until(() => Telegram.PendingUpdates == 0);
        Assert.IsType<Left>(Inbox.Kept[^1].Content);
    }

    [Fact]
    public async Task What_was_written_too_fast_comes_again_only_with_what_was_not_stored()
    {
        var refused = 0;
        Inbox.Storing = (_, _) => refused++ < 3 ? throw new InvalidOperationException("disk full") : Task.CompletedTask;
        for (var i = 0; i < 25; i++)
            Reader.Says($"第{i}句");
        BeginPolling();
        await Until(() => Telegram.PendingUpdates == 0);
        Assert.Equal(20, Inbox.Texts.Count);
        Assert.Single(Inbox.Kept, m => m.Content is TooMuch);
    }

    [Fact]
    public async Task An_edit_reaches_the_inbox_with_the_id_of_what_was_edited()
    {
        await StartPolling();
        var id = Reader.Says("最新财政新闻");
        Assert.Equal($"{id}", (await Inbox.Next()).PlatformId);
        Reader.Edits(id, "最新教育新闻");
        var edit = await Inbox.Next();
        Assert.Equal((new Edited("最新教育新闻"), $"{id}"), (edit.Content, edit.PlatformId));
    }

    [Fact]
    public async Task A_wrong_token_ends_receiving_with_one_clear_line()
    {
        using var strange = Registered("7000000001:AAStrangeTokenOfNoValue000000000002", new(Telegram.BaseUrl));
        var poller = strange.GetRequiredService<TelegramPoller>();
        await poller.Run(Soon);
        Assert.Equal(ReceivingState.WrongToken, poller.State);
        Assert.Contains("Telegram:BotToken", Assert.Single(Log.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("AAStrange", Log.Lines[0], StringComparison.Ordinal);
    }
}
