using Gazette.Platforms.Telegram;

namespace Gazette.Tests.Platforms;

public sealed class PressTests : TelegramRoom
{
    private const string TooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";

    [Fact]
    public async Task A_press_comes_as_an_update_and_is_answered_once()
    {
        await Bot.Send(Reader, "选一个", BotCalls.Keyboard("财政", "f:finance"));
        var press = Reader.Presses("财政");
        var update = (await Bot.Call("getUpdates")).Result[0]!["callback_query"]!;
        Assert.Equal(("f:finance", 501), ((string?)update["data"], (long)update["from"]!["id"]!));
        Assert.Equal("选一个", (string?)update["message"]!["text"]);

        Assert.Single(Telegram.UnansweredPresses);
        Assert.Equal(200, (await Answer(press, "已关注")).Status);
        Assert.Equal("已关注", await press.Answer());
        Assert.Equal(TooOld, (await Answer(press)).Description);
        Assert.Empty(Telegram.UnansweredPresses);
    }

    [Fact]
    public async Task A_press_is_too_old_after_half_a_minute()
    {
        await Bot.Send(Reader, "选一个", BotCalls.Keyboard("财政", "f"));
        var press = Reader.Presses("财政");
        Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(TooOld, (await Answer(press)).Description);
        Assert.False(press.Answered);
    }

    [Fact]
    public async Task The_newest_message_with_the_button_is_the_one_pressed()
    {
        await Bot.Send(Reader, "旧", BotCalls.Keyboard("▶", "old"));
        await Bot.Send(Reader, "新", BotCalls.Keyboard("▶", "new"));
        await Bot.Send(Reader, "没有按钮");
        Assert.Equal("new", Reader.Presses("▶").Data);
    }

    [Fact]
    public async Task Under_a_message_that_is_gone_the_press_tells_only_where_it_was()
    {
        await Bot.Send(Reader, "旧", BotCalls.Keyboard("▶", "old"));
        var old = Reader.Last;
        await Bot.Send(Reader, "新", BotCalls.Keyboard("▶", "new"));
        await Bot.Call("deleteMessage", new { chat_id = 501, message_id = old.Id });
        Assert.Equal("old", Reader.Presses("▶", under: old).Data);
        var message = (await Update("callback_query"))["message"]!.AsObject();
        Assert.Equal((old.Id, 0, false), ((int)message["message_id"]!, (int)message["date"]!, message.ContainsKey("text")));
    }

    [Fact]
    public async Task A_button_that_is_not_there_says_which_are()
    {
        await Bot.Send(Reader, "选一个", BotCalls.Keyboard("财政", "f"));
        var missing = Assert.Throws<InvalidOperationException>(() => Reader.Presses("教育"));
        Assert.Equal("No message has a button «教育». Buttons there are: «财政»", missing.Message);
    }

    [Fact]
    public async Task A_toast_holds_200_characters()
    {
        await Bot.Send(Reader, "选一个", BotCalls.Keyboard("财政", "f"));
        Assert.Equal("Bad Request: MESSAGE_TOO_LONG", (await Answer(Reader.Presses("财政"), new string('长', 201))).Description);
    }

    private Task<BotCalls.Answer> Answer(Press press, string text = "") =>
        Bot.Call("answerCallbackQuery", new { callback_query_id = press.Id, text });
}
