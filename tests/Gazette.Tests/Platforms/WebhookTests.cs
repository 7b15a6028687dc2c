namespace Gazette.Tests.Platforms;

public sealed class WebhookTests : WebhookRoom
{
    [Fact]
    public async Task Each_update_is_posted_with_the_secret()
    {
        await Set(new { url = Url, secret_token = "Se_cret-1" });
        Reader.Says("最新");
        await Telegram.WebhookRests();
        var (path, secret, update) = Assert.Single(Posts);
        Assert.Equal(("/telegram/webhook", "Se_cret-1", "最新"), (path, secret, (string?)update["message"]!["text"]));
        Assert.Equal(0, Telegram.PendingUpdates);
        Assert.Null(Assert.Single(Telegram.WebhookAttempts).Error);
    }

    [Fact]
    public async Task What_is_not_taken_comes_again_at_once_and_then_ever_later()
    {
        Answers = Refuses(500);
        await Set(new { url = Url });
        Reader.Says("最新");
        await Telegram.WebhookRests();
        Assert.Equal(2, Posts.Count);
        foreach (var wait in new[] { 2, 4, 8, 16, 32, 60, 60 })
        {
            Clock.Advance(TimeSpan.FromSeconds(wait) - TimeSpan.FromMilliseconds(1));
            await Telegram.WebhookRests();
            var before = Posts.Count;
            Clock.Advance(TimeSpan.FromMilliseconds(1));
            await Telegram.WebhookRests();
            Assert.Equal(before + 1, Posts.Count);
        }
        var info = (await Bot.Call("getWebhookInfo")).Result;
        Assert.Equal((1, "Wrong response from the webhook: 500 Internal Server Error"), ((int)info["pending_update_count"]!, (string?)info["last_error_message"]));
        Assert.Equal(Clock.GetUtcNow().ToUnixTimeSeconds(), (long)info["last_error_date"]!);
    }

    [Fact]
    public async Task Who_asks_for_a_time_is_tried_after_it()
    {
        Answers = Refuses(503, retryAfter: "30");
        await Set(new { url = Url });
        Reader.Says("最新");
        await Telegram.WebhookRests();
        Assert.Single(Posts);
        Answers = Takes;
        Clock.Advance(TimeSpan.FromSeconds(30));
        await Telegram.WebhookRests();
        Assert.Equal((2, 0), (Posts.Count, Telegram.PendingUpdates));
    }

    [Fact]
    public async Task One_chat_waits_for_what_it_said_before_and_others_do_not()
    {
        var other = Telegram.PrivateChat(502, "高岭");
        Answers = (update, http) => (string?)update["message"]!["text"] == "坏" ? Refuses(500)(update, http) : Takes(update, http);
        await Set(new { url = Url });
        Reader.Says("坏");
        Reader.Says("好");
        other.Says("也好");
        await Telegram.WebhookRests();
        Assert.Equal(["也好", "坏", "坏"], Texts.Order());
        Answers = Takes;
        Clock.Advance(TimeSpan.FromSeconds(2));
        await Telegram.WebhookRests();
        Assert.Equal(["坏", "好"], Texts.TakeLast(2));
    }

    [Fact]
    public async Task No_more_are_on_their_way_than_the_bot_allows()
    {
        int now = 0, most = 0;
        Answers = async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Yield();
            Interlocked.Decrement(ref now);
        };
        await Set(new { url = Url, max_connections = 1 });
        foreach (var chat in Enumerable.Range(510, 20).Select(id => Telegram.PrivateChat(id, "读者")))
            chat.Says("最新");
        await Telegram.WebhookRests();
        Assert.Equal((20, 1), (Posts.Count, most));
        Assert.Equal(1, (int)(await Bot.Call("getWebhookInfo")).Result["max_connections"]!);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_given_up_after_a_minute()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Answers = async (_, http) =>
        {
            arrived.TrySetResult();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        };
        await Set(new { url = Url });
        Reader.Says("最新");
        await arrived.Task.WaitAsync(BotCalls.Soon);
        Answers = Takes;
        Clock.Advance(TimeSpan.FromSeconds(60));
        await Telegram.WebhookRests();
        Assert.Equal(["Read timeout expired", null], Telegram.WebhookAttempts.Select(a => a.Error));
    }

    [Fact]
    public async Task After_a_day_an_update_is_given_up()
    {
        Answers = Refuses(500);
        await Set(new { url = Url });
        Reader.Says("最新");
        await Telegram.WebhookRests();
        Clock.Advance(TimeSpan.FromHours(24.1));
        await Telegram.WebhookRests();
        Assert.Equal(0, Telegram.PendingUpdates);
    }

    [Fact]
    public async Task What_waits_is_kept_when_the_way_changes_unless_it_is_to_be_dropped()
    {
        Reader.Says("轮询时说的");
        await Set(new { url = Url });
        await Telegram.WebhookRests();
        Answers = Refuses(500);
        Reader.Says("没收下的");
        await Telegram.WebhookRests();
        Assert.Equal(409, (await Bot.Call("getUpdates")).Status);
        await Bot.Call("deleteWebhook");
        Assert.Equal(["没收下的"], await Heard());
        Reader.Says("丢掉的");
        await Bot.Call("deleteWebhook", new { drop_pending_updates = true });
        Assert.Empty(await Heard());
        Assert.Equal("轮询时说的", Texts.First());
    }

    [Fact]
    public async Task A_webhook_ends_the_poll_that_is_open_and_confirms_nothing()
    {
        var polling = Bot.Call("getUpdates", new { timeout = 50 });
        await Telegram.BotPolls();
        await Set(new { url = Url });
        Assert.Equal((409, "Conflict: terminated by setWebhook request"), ((await polling).Status, (await polling).Description));
        Answers = Refuses(500);
        Reader.Says("最新");
        Assert.Equal(409, (await Bot.Call("getUpdates", new { offset = 999_999_999 })).Status);
        Assert.Equal(1, Telegram.PendingUpdates);
    }

    [Theory]
    [InlineData("https://paper.example:9443/x", "abc", "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")]
    [InlineData("http://paper.example/x", "abc", "bad webhook: An HTTPS URL must be provided for webhook")]
    [InlineData(Url, "a b", "secret token contains unallowed characters")]
    public async Task An_address_or_secret_that_Telegram_does_not_take_is_refused(string url, string secret, string description) =>
        Assert.Equal("Bad Request: " + description, (await Bot.Call("setWebhook", new { url, secret_token = secret })).Description);

    [Fact]
    public async Task A_local_server_Posts_to_any_address()
    {
        Telegram.IsLocalServer = true;
        await Set(new { url = new Uri(Address, "/hook").ToString(), allowed_updates = new[] { "message" } });
        Reader.Says("最新");
        Reader.Blocks();
        await Telegram.WebhookRests();
        Assert.Equal("/hook", Assert.Single(Posts).Path);
        Assert.Equal("message", (string?)(await Bot.Call("getWebhookInfo")).Result["allowed_updates"]![0]);
    }

    [Fact]
    public async Task Who_is_not_there_is_told_of_in_the_webhooks_state()
    {
        await Stops();
        await Set(new { url = Url });
        Reader.Says("最新");
        await Telegram.WebhookRests();
        Assert.Equal("Connection refused", (string?)(await Bot.Call("getWebhookInfo")).Result["last_error_message"]);
        await Set(new { url = "https://nobody.example/x" });
        await Telegram.WebhookRests();
        Assert.Equal("Connection timed out", (string?)(await Bot.Call("getWebhookInfo")).Result["last_error_message"]);
    }
}
