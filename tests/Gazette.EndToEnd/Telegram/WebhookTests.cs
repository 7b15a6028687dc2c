using System.Net;
using System.Text.Json.Nodes;
using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram;

/// <summary>Updates come by webhook, or the service is switched from one way to the other: none is lost, none is answered twice.</summary>
public sealed class WebhookTests : TelegramTown
{
    [Fact]
    public async Task By_webhook_a_person_is_heard_as_by_polling()
    {
        await SwitchTo(webhook: true);
        var chat = await Follower("小卫", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await chat.Asks("最新财政新闻", Paper.FinanceTitle);
        await chat.Presses("1");
        await chat.Reads("区财政局");
        await Gazette.Settles();
        await ItIs(18, 8, 0);
        Assert.Single(chat.Digests);
        chat.Blocks();
        await Gazette.Until(() => Telegram.PendingUpdates == 0, "the block is not heard");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_waits_while_the_way_is_switched_is_answered_once(bool webhook)
    {
        await SwitchTo(!webhook);
        var (one, other) = (await Follower("小蒋", "财政"), await Follower("小沈", "教育"));
        await Gazette.Settles();
        await Gazette.Stop();
        one.Says("我的关注");
        one.Says("取消关注财政");
        other.Says("我的关注");
        Gazette.ByWebhook = webhook;
        await Gazette.Start();
        await Heard();
        Assert.Collection(
            one.ReadsTheRest(),
            m => Assert.StartsWith("我的关注（1 项）", m.Text, StringComparison.Ordinal),
            m => Assert.StartsWith("已取消关注", m.Text, StringComparison.Ordinal));
        Assert.Single(other.ReadsTheRest());
    }

    // Else an update that is received meanwhile is taken up twice: by whoever received it, and with what the last run left.
    [Fact]
    public void Nothing_is_received_before_the_last_run_s_messages_are_taken_up() =>
        Assert.Equal(["Opening", "TelegramReceiving"], Gazette.Starts.Where(name => name is "Opening" or "TelegramReceiving"));

    [Fact]
    public async Task What_was_answered_but_not_confirmed_by_polling_comes_again_by_webhook_and_is_answered_once()
    {
        var chat = await Follower("小韩", "财政");
        await Gazette.Settles();
        Telegram.Faults.When(r => r.Method == "getUpdates" && (r.Number("offset") ?? 0) > 0, Fault.Status(502), times: int.MaxValue);
        // The poll under way, begun before the fault, still brings it; no later one confirms it.
        await chat.Asks("我的关注", "我的关注（1 项）");
        await Gazette.Until(() => Gazette.Store.Unsettled(Now) is null, "an answer is not written down");
        await Gazette.Stop();
        Assert.Equal(1, Telegram.PendingUpdates);
        Telegram.Faults.Clear();
        await SwitchTo(webhook: true);
        await Heard();
        Assert.Empty(chat.ReadsTheRest());
        Assert.NotEmpty(Telegram.WebhookAttempts);
    }

    [Fact]
    public async Task A_service_that_is_away_for_an_hour_gets_everything_after()
    {
        await SwitchTo(webhook: true);
        var chat = await Follower("小杨", "财政");
        await Gazette.Settles();
        await Gazette.Stop();
        chat.Says("我的关注");
        await Telegram.WebhookRests();
        Clock.Advance(TimeSpan.FromHours(1));
        await Gazette.Start();
        await Heard();
        Assert.Single(chat.ReadsTheRest());
    }

    [Fact]
    public async Task The_way_is_said_where_the_service_says_that_it_is_ready_and_the_route_is_there_by_webhook_alone()
    {
        Assert.Equal(("polling", HttpStatusCode.NotFound), (await Way(), await Posted()));
        await SwitchTo(webhook: true);
        Assert.Equal(("webhook", HttpStatusCode.Unauthorized), (await Way(), await Posted()));
        await SwitchTo(webhook: false);
        Assert.Equal(("polling", HttpStatusCode.NotFound), (await Way(), await Posted()));
    }

    private async Task SwitchTo(bool webhook)
    {
        await Gazette.Stop();
        Gazette.ByWebhook = webhook;
        await Gazette.Start();
    }

    // What Telegram could not bring at once it brings after a while.
    private Task Heard() => Gazette.Until(() => Telegram.PendingUpdates == 0 && Gazette.Store.Unsettled(Now) is null, "an answer is missing");

    private async Task<string?> Way()
    {
        using var http = new HttpClient { BaseAddress = Gazette.Address };
        var ready = JsonNode.Parse(await http.GetStringAsync("/readyz"))!;
        Assert.Equal("ok", (string?)ready["checks"]!["telegram"]);
        return (string?)ready["receiving"]!["telegram"];
    }

    private async Task<HttpStatusCode> Posted()
    {
        using var http = new HttpClient { BaseAddress = Gazette.Address };
        using var body = new StringContent("{\"update_id\":1}");
        return (await http.PostAsync(new Uri("/telegram/webhook", UriKind.Relative), body)).StatusCode;
    }
}
