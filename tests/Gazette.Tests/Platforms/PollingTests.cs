using System.Text.Json.Nodes;

namespace Gazette.Tests.Platforms;

public sealed class PollingTests : TelegramRoom
{
    [Fact]
    public async Task An_update_comes_again_until_its_offset_is_passed()
    {
        Reader.Says("一");
        Reader.Says("二");
        var first = await Poll();
        var again = await Poll(limit: 1);
        var rest = await Poll(offset: (long)first[0]!["update_id"]! + 1);
        Assert.Equal(["一", "二"], Texts(first));
        Assert.Equal(["一"], Texts(again));
        Assert.Equal(["二"], Texts(rest));
        Assert.Equal(1, Telegram.PendingUpdates);
    }

    [Fact]
    public async Task A_negative_offset_forgets_all_but_the_newest()
    {
        Reader.Says("一");
        Reader.Says("二");
        Assert.Equal(["二"], Texts(await Poll(offset: -1)));
        Assert.Equal(1, Telegram.PendingUpdates);
    }

    [Fact]
    public async Task An_update_is_kept_for_a_day()
    {
        Reader.Says("一");
        Clock.Advance(TimeSpan.FromHours(12));
        Reader.Says("二");
        Clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1));
        Assert.Equal(["二"], Texts(await Poll()));
    }

    [Fact]
    public async Task A_long_poll_waits_for_the_next_update()
    {
        var polling = Poll(timeout: 50);
        await Telegram.BotPolls();
        Reader.Says("/start@gazette_test_bot d_caizheng");
        var message = (await polling)[0]!["message"]!;
        Assert.Equal("/start@gazette_test_bot d_caizheng", (string?)message["text"]);
        Assert.Equal("bot_command", (string?)message["entities"]![0]!["type"]);
        Assert.Equal("zh-hans", (string?)message["from"]!["language_code"]);
    }

    [Fact]
    public async Task A_long_poll_ends_empty_when_its_time_on_the_clock_is_over()
    {
        var polling = Poll(timeout: 30);
        await Telegram.BotPolls();
        Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Empty(await polling);
    }

    [Fact]
    public async Task Of_two_pollers_the_first_is_told_of_the_conflict()
    {
        var first = Bot.Call("getUpdates", new { timeout = 50 });
        await Telegram.BotPolls();
        var second = Bot.Call("getUpdates", new { timeout = 50 });
        var conflict = await first;
        Reader.Says("你好");
        Assert.Equal(409, conflict.Status);
        Assert.Equal("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", conflict.Description);
        Assert.Equal(["你好"], Texts((JsonArray)(await second).Result));
    }

    [Fact]
    public async Task Nobody_polls_while_a_webhook_is_set()
    {
        await Bot.Call("setWebhook", new { url = "https://gazette.example/telegram/webhook", secret_token = "abc" });
        var conflict = await Bot.Call("getUpdates");
        var info = await Bot.Call("getWebhookInfo");
        await Bot.Call("deleteWebhook");
        Assert.Equal((409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"), (conflict.Status, conflict.Description));
        Assert.Equal("https://gazette.example/telegram/webhook", (string?)info.Result["url"]);
        Assert.Equal(200, (await Bot.Call("getUpdates")).Status);
        Assert.Equal("Bad Request: bad webhook: An HTTPS URL must be provided for webhook", (await Bot.Call("setWebhook", new { url = "http://a.example" })).Description);
    }

    [Fact]
    public async Task Only_the_kinds_of_updates_asked_for_come()
    {
        await Bot.Call("getUpdates", new { allowed_updates = new[] { "message" } });
        Reader.Blocks();
        Reader.Says("你好");
        Assert.Equal(["你好"], Texts(await Poll()));
        await Bot.Call("getUpdates", new { offset = -1, allowed_updates = Array.Empty<string>() });
        Reader.Unblocks();
        var change = (await Poll()).Last()!["my_chat_member"]!;
        Assert.Equal(("kicked", "member"), ((string?)change["old_chat_member"]!["status"], (string?)change["new_chat_member"]!["status"]));
    }

    private async Task<JsonArray> Poll(long offset = 0, int limit = 100, int timeout = 0) =>
        (JsonArray)(await Bot.Call("getUpdates", new { offset, limit, timeout })).Result;

    private static IEnumerable<string?> Texts(JsonArray updates) => updates.Select(u => (string?)u!["message"]!["text"]);
}
