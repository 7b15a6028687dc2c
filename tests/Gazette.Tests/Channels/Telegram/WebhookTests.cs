using System.Net;
using System.Net.Sockets;
using System.Text;
using Gazette.Channels.Telegram.Receiving;
using Gazette.Conversation.Messages;
using Gazette.Operations.Troubles;
using Gazette.Platforms.Telegram;

namespace Gazette.Tests.Channels.Telegram;

public sealed class WebhookTests : WebhookRoom
{
    [Fact]
    public async Task The_webhook_is_set_once_and_left_alone_where_it_is_right()
    {
        await Receives();
        await StopReceiving();
        await Receives();
        var set = Assert.Single(Telegram.Requests, r => r.Method == "setWebhook");
        Assert.Equal($"https://{Host}/telegram/webhook", set.Text("url"));
        Assert.Equal(Secret, set.Text("secret_token"));
        Assert.Null(set.Text("drop_pending_updates"));
        Assert.Equal("""["message","edited_message","callback_query","my_chat_member","chat_member","inline_query"]""", set.Structure("allowed_updates")!.ToJsonString());
        Assert.DoesNotContain(Telegram.Requests, r => r.Method is "deleteWebhook" or "getUpdates");
        Assert.Equal(ReceivingState.Receiving, Receiver.State);
    }

    [Theory]
    [InlineData("https://other.example/telegram/webhook", 40)]
    [InlineData("https://bot.paper.example/telegram/webhook", 7)]
    public async Task A_webhook_that_differs_is_set_anew(string url, int connections)
    {
        await Bot.Call("setWebhook", new { url, max_connections = connections });
        await Receives();
        var info = (await Bot.Call("getWebhookInfo")).Result;
        Assert.Equal(($"https://{Host}/telegram/webhook", 40), ((string?)info["url"], (int)info["max_connections"]!));
    }

    [Fact]
    public async Task What_waits_at_Telegram_and_what_comes_reaches_the_inbox_in_order()
    {
        Reader.Says("第一句");
        Reader.Says("第二句");
        await Receives();
        Reader.Says("第三句");
        await Until(() => Inbox.Kept.Count == 3 && Telegram.PendingUpdates == 0);
        Assert.Equal(["第一句", "第二句", "第三句"], Inbox.Texts);
    }

    [Fact]
    public async Task A_press_is_answered_as_soon_as_it_is_stored()
    {
        await Receives();
        await Bot.Call("sendMessage", new { chat_id = Reader.Id, text = "一条", reply_markup = new { inline_keyboard = new[] { new[] { new { text = "1", callback_data = "1|r|7" } } } } });
        Assert.Equal("", await Reader.Presses("1").Answer());
        Assert.Equal("1|r|7", Assert.IsType<Pressed>(Assert.Single(Inbox.Kept).Content).Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("right-secret_012345678")]
    [InlineData("right-secret_01234567890")]
    [InlineData("Right-secret_0123456789")]
    public async Task Without_the_secret_nothing_is_taken(string? secret)
    {
        await Receives();
        Assert.Equal(HttpStatusCode.Unauthorized, await Posts(Update(1, "你好"), secret));
        Assert.Empty(Inbox.Kept);
    }

    [Fact]
    public async Task A_body_is_not_even_read_before_the_secret_is_right()
    {
        await Receives();
        using var socket = new TcpClient();
        await socket.ConnectAsync(Address.Host, Address.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /telegram/webhook HTTP/1.1\r\nHost: {Host}\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\nX-Telegram-Bot-Api-Secret-Token: wrong\r\n\r\n"));
        var answer = new byte[12];
        await socket.GetStream().ReadExactlyAsync(answer).AsTask().WaitAsync(TimeSpan.FromSeconds(15));
        Assert.Equal("HTTP/1.1 401", Encoding.ASCII.GetString(answer));
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("not json", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("""{"update_id":"1"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"update_id":1.5}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"update_id":99999999999}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"update_id":1}""", HttpStatusCode.OK)]
    [InlineData("""{"update_id":1,"message":{"message_id":"no number"}}""", HttpStatusCode.OK)]
    [InlineData("""{"update_id":1,"something_new":{"a":1}}""", HttpStatusCode.OK)]
    public async Task What_is_no_update_is_refused_and_what_means_nothing_here_is_confirmed(string body, HttpStatusCode expected)
    {
        await Receives();
        Assert.Equal(expected, await Posts(body));
        Assert.Empty(Inbox.Kept);
    }

    [Fact]
    public async Task Another_type_another_method_and_a_body_beyond_all_bounds_are_refused()
    {
        await Receives();
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await Posts(Update(1, "你好"), type: "text/plain"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Http.GetAsync(new Uri("/telegram/webhook", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Posts(Update(1, new string('a', 1024 * 1024))));
        Assert.Equal(HttpStatusCode.BadRequest, await Posts(new string('[', 1000)));
        Assert.Empty(Inbox.Kept);
    }

    [Fact]
    public async Task The_same_update_twice_is_kept_once()
    {
        await Receives();
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [await Posts(Update(1, "你好")), await Posts(Update(1, "你好"))]);
        Assert.Single(Inbox.Kept);
    }

    [Fact]
    public async Task A_store_in_trouble_loses_nothing_and_confirms_nothing()
    {
        await Receives();
        var failures = 0;
        Inbox.Storing = (_, _) => failures++ < 8 ? throw new InvalidOperationException("disk full") : Task.CompletedTask;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Posts(Update(900, "你好")));
        Reader.Says("第一句");
        Reader.Says("第二句");
        await Until(() => Inbox.Kept.Count == 2 && Telegram.PendingUpdates == 0);
        Assert.Equal(["第一句", "第二句"], Inbox.Texts);
        Assert.DoesNotContain(Log.Lines, line => line.Contains("given up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_update_that_can_never_be_stored_does_not_stop_its_chat_for_ever()
    {
        Inbox.Storing = (message, _) => message.Content is Said { Text: "坏" } ? throw new InvalidOperationException("never") : Task.CompletedTask;
        var other = Telegram.PrivateChat(777, "路人");
        await Receives();
        Reader.Says("坏");
        Reader.Says("好");
        await Until(() =>
        {
            if (Inbox.Kept.Count(m => m.Sender == "777") < 3 && Clock.GetUtcNow().Second % 20 == 0)
                other.Says("你好");
            return Telegram.PendingUpdates == 0 && Inbox.Texts.Contains("好");
        });
        Assert.Contains(Log.Lines, line => line.Contains("given up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task As_long_as_too_much_waits_Telegram_is_asked_to_come_again()
    {
        await Receives();
        var room = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Inbox.Room = room.Task;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Posts(Update(900, "你好")));
        Reader.Says("你好");
        await Telegram.WebhookRests();
        Assert.Equal(1, Telegram.PendingUpdates);
        room.SetResult();
        await Until(() => Inbox.Kept.Count == 1);
    }

    [Fact]
    public async Task Before_it_is_known_who_the_bot_is_Telegram_is_asked_to_come_again()
    {
        Telegram.Faults.When(r => r.Method == "getMe", Fault.Status(502), times: 3);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Posts(Update(900, "你好")));
        BeginReceiving();
        await Until(() => Receiver.State == ReceivingState.Receiving);
        Assert.Equal(HttpStatusCode.OK, await Posts(Update(900, "你好")));
    }

    [Fact]
    public async Task A_secret_that_was_changed_is_made_known_to_Telegram_again()
    {
        await Bot.Call("setWebhook", new { url = $"https://{Host}/telegram/webhook", max_connections = 40, secret_token = "older", allowed_updates = (string[])["message", "edited_message", "callback_query", "my_chat_member", "chat_member", "inline_query"] });
        await Receives();
        Reader.Says("你好");
        await Until(() => Inbox.Kept.Count == 1);
        // The webhook may be set anew before Telegram has read the refusal: what was refused is told by who refused it.
        Assert.Contains(Log.Lines, line => line.Contains("another secret", StringComparison.Ordinal));
        Assert.Equal(2, Telegram.Requests.Count(r => r.Method == "setWebhook"));
    }

    [Fact]
    public async Task A_stranger_who_tries_secrets_costs_a_request_a_minute()
    {
        await Receives();
        for (var second = 0; second < 60; second++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await Posts(Update(1, "你好"), $"guess{second}"));
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(Telegram.Requests.Count(r => r.Method == "setWebhook"), 1, 3);
    }

    [Fact]
    public async Task A_webhook_that_was_removed_is_set_again()
    {
        await Receives();
        await Bot.Call("deleteWebhook");
        await Until(() => Telegram.Requests.Count(r => r.Method == "setWebhook") == 2);
        Reader.Says("你好");
        await Until(() => Inbox.Kept.Count == 1);
    }

    [Fact]
    public async Task What_Telegram_could_not_deliver_is_said_in_the_log()
    {
        await Receives();
        Telegram.Proxy(Host, new("http://127.0.0.1:9"));
        Reader.Says("你好");
        await Until(() => Log.Lines.Any(line => line.Contains("could not deliver", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_Telegram_cannot_deliver_for_long_is_trouble_until_it_can()
    {
        var check = new UndeliveredUpdates([Receiver]);
        async Task<string?> Trouble() => (await check.Look(Clock.GetUtcNow(), default)).SingleOrDefault()?.Alarm.Values[0];
        await Receives();
        Telegram.Proxy(Host, new("http://127.0.0.1:9"));
        Reader.Says("你好");
        await Until(() => Log.Lines.Any(line => line.Contains("could not deliver", StringComparison.Ordinal)));
        Assert.Null(await Trouble());
        await Until(() => Trouble().Result == "Connection refused");
        Telegram.Proxy(Host, Address);
        await Until(() => Inbox.Kept.Count == 1 && Trouble().Result is null);
    }

    [Fact]
    public async Task After_a_stop_nothing_is_taken()
    {
        await Receives();
        await StopReceiving();
        Assert.Equal(ReceivingState.Stopped, Receiver.State);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Posts(Update(900, "你好")));
        Assert.Empty(Inbox.Kept);
    }
}
