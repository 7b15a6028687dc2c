using System.Net;
using System.Text.Json.Nodes;
using Gazette.Platforms.Telegram;

namespace Gazette.Tests.Platforms;

public sealed class BotApiTests : TelegramRoom
{
    [Theory]
    [InlineData("/bot7000000001:Wrong_token-0/getMe", 401, "Unauthorized")]
    [InlineData("/botnonsense/getMe", 404, "Not Found")]
    [InlineData("/", 404, "Not Found")]
    public async Task A_wrong_token_is_refused(string path, int status, string description)
    {
        using var response = await Bot.Raw(path);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.False((bool)json["ok"]!);
        Assert.Equal((status, description), ((int)json["error_code"]!, (string?)json["description"]));
        Assert.Empty(Telegram.Requests);
    }

    [Fact]
    public async Task A_method_that_does_not_exist_is_not_found_and_noted()
    {
        Telegram.ExpectsViolations = true;
        Assert.Equal("Not Found: method not found", (await Bot.Call("sendNews")).Description);
        Assert.Equal("sendNews: no such method", Assert.Single(Telegram.Violations));
    }

    [Fact]
    public async Task Every_departure_from_the_parameter_lists_is_noted()
    {
        Telegram.ExpectsViolations = true;
        await Bot.Call("sendMessage", new
        {
            chat_id = 501,
            text = "早报",
            colour = "red",
            disable_notification = "perhaps",
            reply_markup = new { inline_keyboard = new[] { new[] { new { txt = "好", callback_data = "ok" } } } },
        });
        await Bot.Call("answerCallbackQuery", new { text = "好" });
        Assert.Equal(
        [
            "sendMessage.colour: no such parameter",
            "sendMessage.disable_notification: \"perhaps\" is no Boolean",
            "sendMessage.reply_markup.inline_keyboard[0][0].txt: no such parameter",
            "sendMessage.reply_markup.inline_keyboard[0][0].text: required and missing",
            "answerCallbackQuery.callback_query_id: required and missing",
        ],
        Telegram.Violations);
    }

    [Fact]
    public async Task A_parameter_newer_than_the_lists_can_be_allowed_by_name()
    {
        Telegram.AllowNewerParameter("sendMessage.colour");
        await Bot.Call("sendMessage", new { chat_id = 501, text = "早报", colour = "red" });
        Assert.Empty(Telegram.Violations);
    }

    [Fact]
    public async Task No_test_can_forget_to_look_at_them()
    {
        var careless = await FakeTelegram.Start();
        using var bot = new BotCalls(careless);
        await bot.Call("getMe", new { colour = "red" });
        var forgotten = await Assert.ThrowsAsync<InvalidOperationException>(async () => await careless.DisposeAsync());
        Assert.Equal("Telegram's documentation does not know this: getMe.colour: no such parameter", forgotten.Message);
    }

    [Fact]
    public async Task Each_request_is_recorded_with_its_time()
    {
        await Bot.Call("getMe");
        Clock.Advance(TimeSpan.FromHours(8));
        await Bot.Send(Reader, "早报");
        Assert.Equal(["getMe", "sendMessage"], Telegram.Requests.Select(r => r.Method));
        Assert.Equal(TimeSpan.FromHours(8), Telegram.Requests[1].At - Telegram.Requests[0].At);
        Assert.Equal((200, 501L), (Telegram.Requests[1].Status, Telegram.Requests[1].ChatId));
    }
}
