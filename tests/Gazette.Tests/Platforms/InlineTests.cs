using Gazette.Platforms.Telegram;

namespace Gazette.Tests.Platforms;

public sealed class InlineTests : TelegramRoom
{
    [Fact]
    public async Task What_is_typed_after_the_bots_name_comes_as_a_query()
    {
        var query = Reader.Types("@gazette_test_bot 财政 停水");
        var update = await Update("inline_query");
        Assert.Equal((query.Id, "财政 停水", "", "sender"), ((string?)update["id"], (string?)update["query"], (string?)update["offset"], (string?)update["chat_type"]));
        Assert.Equal(501, (long)update["from"]!["id"]!);
        Telegram.Group("云岭读报").Member(601, "群友").Types("@gazette_test_bot");
        Reader.Types("@gazette_test_bot 财政", elsewhere: true);
        Reader.Types("@gazette_test_bot " + new string('长', 300));
        var others = (await Updates()).Select(u => u.Content).ToList();
        Assert.Equal(["supergroup", "private", "sender"], others.Select(u => (string?)u["chat_type"]));
        Assert.Equal((0, 256), (((string)others[0]["query"]!).Length, ((string)others[2]["query"]!).Length));
    }

    [Fact]
    public async Task Only_who_has_inline_mode_is_asked()
    {
        Assert.True((bool)(await Bot.Call("getMe")).Result["supports_inline_queries"]!);
        Telegram.InlineMode = false;
        Assert.False((bool)(await Bot.Call("getMe")).Result["supports_inline_queries"]!);
        Assert.Throws<InvalidOperationException>(() => Reader.Types("@gazette_test_bot 财政"));
        Telegram.InlineMode = true;
        Assert.Throws<InvalidOperationException>(() => Reader.Types("@other_bot 财政"));
    }

    [Fact]
    public async Task The_answer_is_seen_as_cards_with_a_button_above()
    {
        var query = Reader.Types("@gazette_test_bot 财政");
        await Answer(query, [Card("a1", "停水通知", "明天停水")], new { button = new { text = "设置", start_parameter = "inline_1" } });
        var seen = await query.Answer();
        var card = Assert.Single(seen.Results);
        Assert.Equal(("停水通知", "明天停水", new InlineButton("设置", "inline_1")), (card.Title, card.Description, seen.Button));
        Assert.Empty(Telegram.Violations);
    }

    [Fact]
    public async Task More_is_asked_for_by_the_offset()
    {
        var query = Reader.Types("@gazette_test_bot 财政");
        await Answer(query, [Card("a1", "一")], new { next_offset = "50" });
        await Updates();
        var more = query.More();
        Assert.Equal("50", (string?)(await Update("inline_query"))["offset"]);
        await Answer(more, []);
        Assert.Throws<InvalidOperationException>(more.More);
    }

    [Fact]
    public async Task A_card_chosen_is_the_persons_message_sent_through_the_bot()
    {
        Telegram.InlineFeedback = true;
        var member = Telegram.Group("云岭读报").Member(601, "群友");
        var query = member.Types("@gazette_test_bot 财政");
        await Answer(query, [Card("a1", "停水", content: "<b>停水</b>通知")]);
        await Updates();
        var sent = query.Chooses("停水");
        var updates = await Updates();
        Assert.Equal(["chosen_inline_result", "message"], updates.Select(u => u.Kind));
        Assert.Equal(("a1", "财政"), ((string?)updates[0].Content["result_id"], (string?)updates[0].Content["query"]));
        var message = updates[1].Content;
        Assert.Equal(("停水通知", 601, Telegram.Bot.Id), ((string?)message["text"], (long)message["from"]!["id"]!, (long)message["via_bot"]!["id"]!));
        Assert.Equal(new MessageEntity("bold", 0, 2), Assert.Single(sent.Entities));
    }

    [Fact]
    public async Task In_a_chat_with_somebody_else_the_bot_sees_nothing()
    {
        var query = Reader.Types("@gazette_test_bot 财政", elsewhere: true);
        await Answer(query, [Card("a1", "停水")]);
        await Updates();
        Assert.Equal("停水", query.Chooses("停水").Text);
        Assert.Empty(await Updates());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Under_a_card_with_buttons_they_are_pressed_and_it_is_changed_wherever_it_stands(bool elsewhere)
    {
        Telegram.InlineFeedback = true;
        var query = Reader.Types("@gazette_test_bot 财政", elsewhere);
        await Answer(query, [Card("a1", "停水", markup: BotCalls.Keyboard("关注", "f:1"))]);
        await Updates();
        Reader.Presses("关注", query.Chooses("停水"));
        var updates = await Updates();
        var id = (string)updates[0].Content["inline_message_id"]!;
        var pressed = updates[^1].Content.AsObject();
        Assert.Equal((id, "f:1", false), ((string?)pressed["inline_message_id"], (string?)pressed["data"], pressed.ContainsKey("message")));
        Assert.True((bool)(await Bot.Call("editMessageText", new { inline_message_id = id, text = "停水取消" })).Result);
        Assert.Equal("停水取消", query.Sent!.Text);
        Assert.Equal("Bad Request: MESSAGE_ID_INVALID", (await Bot.Call("editMessageText", new { inline_message_id = "x", text = "改" })).Description);
    }

    [Fact]
    public async Task A_query_is_answered_once_and_soon()
    {
        const string tooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";
        var query = Reader.Types("@gazette_test_bot 财政");
        Assert.Equal(200, (await Answer(query, [])).Status);
        Assert.Equal(tooOld, (await Answer(query, [])).Description);
        var late = Reader.Types("@gazette_test_bot 教育");
        Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(tooOld, (await Answer(late, [])).Description);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task The_same_question_is_answered_from_what_was_kept(bool personal, bool otherIsAsked)
    {
        var other = Telegram.PrivateChat(502, "高岭");
        await Answer(Reader.Types("@gazette_test_bot 财政"), [Card("a1", "一")], new { cache_time = 60, is_personal = personal });
        Assert.True(Reader.Types("@gazette_test_bot 财政").FromCache);
        Assert.Equal(otherIsAsked, !other.Types("@gazette_test_bot 财政").FromCache);
        Assert.False(Reader.Types("@gazette_test_bot 教育").FromCache);
        Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.False(Reader.Types("@gazette_test_bot 财政").FromCache);
    }

    [Fact]
    public async Task It_is_kept_five_minutes_unless_the_bot_says_otherwise()
    {
        await Answer(Reader.Types("@gazette_test_bot 财政"), []);
        Clock.Advance(TimeSpan.FromSeconds(299));
        Assert.True(Reader.Types("@gazette_test_bot 财政").FromCache);
        await Answer(Reader.Types("@gazette_test_bot 教育"), [], new { cache_time = 0 });
        Assert.False(Reader.Types("@gazette_test_bot 教育").FromCache);
    }

    private static string Of64Bytes => new string('长', 21) + "x";

    public static TheoryData<object[], object?, string?> Answers => new()
    {
        { [.. Enumerable.Range(1, 50).Select(i => Card($"a{i}", "一"))], null, null },
        { [.. Enumerable.Range(1, 51).Select(i => Card($"a{i}", "一"))], null, "RESULTS_TOO_MUCH" },
        { [Card(Of64Bytes, "一")], null, null },
        { [Card(Of64Bytes + "x", "一")], null, "RESULT_ID_INVALID" },
        { [Card("", "一")], null, "RESULT_ID_INVALID" },
        { [Card("a1", "一"), Card("a1", "二")], null, "RESULT_ID_DUPLICATE" },
        { [Card("a1", "")], null, "ARTICLE_TITLE_EMPTY" },
        { [Card("a1", "一", content: "<b>停水")], null, "can't parse entities: Can't find end tag corresponding to start tag \"b\"" },
        { [Card("a1", "一", content: new string('长', 4097))], null, "MESSAGE_TOO_LONG" },
        { [Card("a1", "一", content: " ")], null, "text must be non-empty" },
        { [], new { next_offset = Of64Bytes }, null },
        { [], new { next_offset = Of64Bytes + "x" }, "NEXT_OFFSET_INVALID" },
        { [], new { button = new { text = "设置", start_parameter = "有 空格" } }, "START_PARAM_INVALID" },
        { [], new { button = new { text = "", start_parameter = "x" } }, "SWITCH_PM_TEXT_EMPTY" },
        { [], new { button = new { text = "设置" } }, "can't parse inline query results button: exactly one of the optional fields must be used" },
    };

    [Theory]
    [MemberData(nameof(Answers), DisableDiscoveryEnumeration = true)]
    public async Task An_answer_is_taken_or_refused_by_the_rules(object[] results, object? more, string? refusal)
    {
        var answer = await Answer(Reader.Types("@gazette_test_bot 财政"), results, more);
        Assert.Equal(refusal is null ? null : "Bad Request: " + refusal, answer.Description);
    }

    private static object Card(string id, string title, string? description = null, string? content = null, object? markup = null) => new
    {
        reply_markup = markup,
        type = "article",
        id,
        title,
        description = description ?? "",
        input_message_content = new { message_text = content ?? title, parse_mode = "HTML" },
    };

    private Task<BotCalls.Answer> Answer(InlineQuery query, object[] results, object? more = null)
    {
        var parameters = new Dictionary<string, object?> { ["inline_query_id"] = query.Id, ["results"] = results };
        foreach (var property in more?.GetType().GetProperties() ?? [])
            parameters[property.Name] = property.GetValue(more);
        return Bot.Call("answerInlineQuery", parameters);
    }
}
