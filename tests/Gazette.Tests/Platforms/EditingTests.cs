namespace Gazette.Tests.Platforms;

public sealed class EditingTests : TelegramRoom
{
    [Fact]
    public async Task An_edit_replaces_the_text_and_keeps_what_it_was()
    {
        var sent = await Bot.Send(Reader, "第1页");
        await Reader.Reads("第1页");
        await Bot.Call("editMessageText", new { chat_id = 501, message_id = sent.MessageId, text = "第2页" });
        var edited = await Reader.Reads("第2页");
        Assert.Equal(sent.MessageId, edited.Id);
        Assert.Equal("第1页", Assert.Single(edited.Earlier).Text);
        Assert.Single(Reader.Messages);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_refused()
    {
        var sent = await Bot.Send(Reader, "第1页", BotCalls.Keyboard("▶", "n:2"));
        var same = await Bot.Call("editMessageText", new { chat_id = 501, message_id = sent.MessageId, text = "第1页", reply_markup = BotCalls.Keyboard("▶", "n:2") });
        var other = await Bot.Call("editMessageReplyMarkup", new { chat_id = 501, message_id = sent.MessageId, reply_markup = BotCalls.Keyboard("◀", "n:1") });
        Assert.Equal(
            "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
            same.Description);
        Assert.Equal(200, other.Status);
        Assert.NotNull(Reader.Last.ButtonNamed("◀"));
    }

    [Fact]
    public async Task Only_a_standing_message_of_the_bot_is_edited_or_deleted()
    {
        var theirs = Reader.Says("你好");
        var mine = await Bot.Send(Reader, "你好");
        Assert.Equal("Bad Request: message can't be edited", (await Edit(theirs)).Description);
        Assert.Equal("Bad Request: message to edit not found", (await Edit(99999)).Description);
        Assert.Equal(200, (await Bot.Call("deleteMessage", new { chat_id = 501, message_id = mine.MessageId })).Status);
        Assert.Equal("Bad Request: message to edit not found", (await Edit(mine.MessageId)).Description);
        Assert.Equal("Bad Request: message to delete not found", (await Bot.Call("deleteMessage", new { chat_id = 501, message_id = mine.MessageId })).Description);
        Assert.Empty(Reader.Messages);
    }

    [Fact]
    public async Task A_files_caption_is_edited_and_a_texts_is_not()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("501"), "chat_id" },
            { new StringContent("旧"), "caption" },
            { new ByteArrayContent([1]), "document", "data.json" },
        };
        using var sent = await Bot.Raw($"/bot{Telegram.Token}/sendDocument", form);
        var text = await Bot.Send(Reader, "早报");
        await Bot.Call("editMessageCaption", new { chat_id = 501, message_id = Reader.Messages[0].Id, caption = "新" });
        Assert.Equal("新", Reader.Messages[0].Text);
        Assert.Equal("Bad Request: there is no caption in the message to edit", (await Bot.Call("editMessageCaption", new { chat_id = 501, message_id = text.MessageId, caption = "新" })).Description);
        Assert.Equal("Bad Request: there is no text in the message to edit", (await Edit(Reader.Messages[0].Id)).Description);
    }

    [Fact]
    public async Task A_message_older_than_two_days_is_not_deleted()
    {
        var sent = await Bot.Send(Reader, "早报");
        Clock.Advance(TimeSpan.FromHours(49));
        Assert.Equal("Bad Request: message can't be deleted", (await Bot.Call("deleteMessage", new { chat_id = 501, message_id = sent.MessageId })).Description);
    }

    [Fact]
    public async Task An_edit_too_long_is_refused_in_other_words_than_a_message()
    {
        var sent = await Bot.Send(Reader, "早报");
        Assert.Equal("Bad Request: MESSAGE_TOO_LONG", (await Edit(sent.MessageId, new string('长', 4097))).Description);
    }

    private Task<BotCalls.Answer> Edit(int message, string text = "改") =>
        Bot.Call("editMessageText", new { chat_id = 501, message_id = message, text });
}
