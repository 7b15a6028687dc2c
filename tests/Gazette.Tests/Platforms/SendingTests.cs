using System.Text.Json.Nodes;
using Gazette.Platforms.Telegram;

namespace Gazette.Tests.Platforms;

public sealed class SendingTests : TelegramRoom
{
    [Fact]
    public async Task A_message_is_read_with_its_entities_and_buttons()
    {
        var sent = await Bot.Call("sendMessage", new
        {
            chat_id = Reader.Id,
            text = "<b>财政</b> 1 &lt; 2",
            parse_mode = "HTML",
            disable_notification = true,
            reply_markup = BotCalls.Keyboard("1", "r:1"),
        });
        var read = await Reader.Reads("财政");
        Assert.Equal(sent.MessageId, read.Id);
        Assert.Equal("财政 1 < 2", read.Text);
        Assert.Equal(new MessageEntity("bold", 0, 2), Assert.Single(read.Entities));
        Assert.Equal(new Button("1", "r:1", null), read.ButtonNamed("1"));
        Assert.True(read.Silent);
        Assert.Equal(Clock.GetUtcNow(), read.At);
        Assert.Empty(Telegram.Violations);
    }

    [Theory]
    [InlineData(4096, 200)]
    [InlineData(4097, 400)]
    public async Task A_message_holds_4096_utf16_units_after_its_entities_are_parsed(int units, int status)
    {
        var answer = await Bot.SendHtml(Reader, $"<b>{new string('财', units - 2)}</b>📰");
        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200 ? null : "Bad Request: message is too long", answer.Description);
    }

    [Theory]
    [InlineData("", "Bad Request: message text is empty")]
    [InlineData(" \n ", "Bad Request: text must be non-empty")]
    public async Task A_message_says_something(string text, string description) =>
        Assert.Equal(description, (await Bot.Send(Reader, text)).Description);

    [Theory]
    [InlineData(21, 200)]
    [InlineData(22, 400)]
    public async Task A_buttons_data_holds_64_bytes(int characters, int status)
    {
        var answer = await Bot.Send(Reader, "选", BotCalls.Keyboard("选", new string('财', characters) + (status == 200 ? "x" : "")));
        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200 ? null : "Bad Request: BUTTON_DATA_INVALID", answer.Description);
    }

    [Fact]
    public async Task A_button_needs_an_action_and_a_true_address()
    {
        var bare = new { inline_keyboard = new[] { new[] { new { text = "无" } } } };
        var local = new { inline_keyboard = new[] { new[] { new { text = "看", url = "http://localhost:5080/articles/1" } } } };
        Assert.Equal(
            "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
            (await Bot.Send(Reader, "选", bare)).Description);
        Assert.Equal(
            "Bad Request: inline keyboard button URL 'http://localhost:5080/articles/1' is invalid: Wrong HTTP URL",
            (await Bot.Send(Reader, "选", local)).Description);
    }

    [Fact]
    public async Task A_chat_that_is_not_known_is_not_found()
    {
        var answer = await Bot.Call("sendMessage", new { chat_id = 999, text = "在吗" });
        Assert.Equal((400, "Bad Request: chat not found"), (answer.Status, answer.Description));
    }

    [Fact]
    public async Task Who_has_blocked_the_bot_is_not_written_to_until_they_unblock_it()
    {
        Reader.Blocks();
        var refused = await Bot.Send(Reader, "早报");
        Reader.Unblocks();
        var accepted = await Bot.Send(Reader, "早报");
        Assert.Equal((403, "Forbidden: bot was blocked by the user"), (refused.Status, refused.Description));
        Assert.Equal(200, accepted.Status);
        Assert.Single(Reader.Messages);
    }

    [Fact]
    public async Task A_deleted_account_is_not_written_to()
    {
        Reader.Leaves();
        Assert.Equal("Forbidden: user is deactivated", (await Bot.Send(Reader, "早报")).Description);
    }

    [Fact]
    public async Task A_form_a_query_and_a_json_body_say_the_same()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["chat_id"] = "501",
            ["text"] = "表单",
            ["reply_markup"] = """{"inline_keyboard":[[{"text":"好","callback_data":"ok"}]]}""",
        });
        using var byForm = await Bot.Raw($"/bot{Telegram.Token}/sendMessage", form);
        using var byQuery = await Bot.Raw($"/bot{Telegram.Token}/sendMessage?chat_id=501&text=%E6%9F%A5%E8%AF%A2");
        Assert.Equal(["表单", "查询"], Reader.Messages.Select(m => m.Text));
        Assert.Equal("ok", Reader.Messages[0].ButtonNamed("好")!.Data);
        Assert.Empty(Telegram.Violations);
    }

    [Fact]
    public async Task A_document_comes_as_a_file_with_a_caption()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("501"), "chat_id" },
            { new StringContent("你的数据"), "caption" },
            { new ByteArrayContent([1, 2, 3]), "document", "data.json" },
        };
        using var response = await Bot.Raw($"/bot{Telegram.Token}/sendDocument", form);
        var read = await Reader.Reads("你的数据");
        Assert.Equal("data.json", read.File!.Name);
        Assert.Equal([1, 2, 3], read.File.Content);
        Assert.Empty(Telegram.Violations);
    }

    [Fact]
    public async Task A_reply_needs_the_message_it_answers()
    {
        var lost = await Bot.Call("sendMessage", new { chat_id = 501, text = "答", reply_parameters = new { message_id = 7 } });
        var asked = Reader.Says("最新财政新闻");
        var found = await Bot.Call("sendMessage", new { chat_id = 501, text = "答", reply_parameters = new { message_id = asked } });
        Assert.Equal("Bad Request: message to be replied not found", lost.Description);
        Assert.Equal(200, found.Status);
        Assert.Equal(asked, Reader.Last.RepliesTo);
    }

    [Fact]
    public async Task Who_waits_for_a_message_is_told_what_came_instead()
    {
        await Bot.Send(Reader, "没有这一条");
        var late = await Assert.ThrowsAsync<TimeoutException>(() => Reader.Reads("财政", TimeSpan.FromMilliseconds(50)));
        Assert.Equal("«财政» did not come within 0.1 s. Since the last message read came: «没有这一条»", late.Message);
    }

    [Fact]
    public async Task A_reader_goes_on_after_what_was_read()
    {
        await Bot.Send(Reader, "第一条");
        await Bot.Send(Reader, "第二条");
        var first = await Reader.Reads("条");
        Assert.Equal("第一条", first.Text);
        Assert.Equal("第二条", (await Reader.Reads()).Text);
        var waiting = Reader.Reads("第三");
        await Bot.Send(Reader, "第三条");
        Assert.Equal("第三条", (await waiting).Text);
        await Bot.Send(Reader, "第四条");
        Assert.Equal("第四条", Assert.Single(Reader.ReadsTheRest()).Text);
        Assert.Empty(Reader.ReadsTheRest());
    }

    [Fact]
    public async Task A_message_is_an_object_with_chat_sender_and_time()
    {
        var result = (await Bot.Send(Reader, "早报")).Result;
        Assert.Equal(501, (long)result["chat"]!["id"]!);
        Assert.True((bool)result["from"]!["is_bot"]!);
        Assert.Equal(Clock.GetUtcNow().ToUnixTimeSeconds(), (long)result["date"]!);
        Assert.IsType<JsonObject>(result);
    }
}
