namespace Gazette.Tests.Platforms;

/// <summary>What the bot sets about itself.</summary>
public sealed class ProfileTests : TelegramRoom
{
    [Fact]
    public async Task Commands_are_kept_for_each_scope_and_language()
    {
        await Bot.Call("setMyCommands", new { commands = Commands("最新"), language_code = "zh" });
        await Bot.Call("setMyCommands", new { commands = Commands("Latest"), scope = new { type = "all_group_chats" } });
        Assert.Equal("最新", (string?)Telegram.Profile("setMyCommands", language: "zh")![0]!["description"]);
        Assert.Equal("Latest", (string?)Telegram.Profile("setMyCommands", "all_group_chats")![0]!["description"]);
        Assert.Empty((await Bot.Call("getMyCommands")).Result.AsArray());
    }

    [Fact]
    public async Task Commands_of_one_chat_are_that_chats_own()
    {
        var other = Telegram.PrivateChat(502, "高岭");
        foreach (var chat in new[] { Reader, other })
            await Bot.Call("setMyCommands", new { commands = Commands(chat.User.FirstName), scope = new { type = "chat", chat_id = chat.Id } });
        var theirs = (await Bot.Call("getMyCommands", new { scope = new { type = "chat", chat_id = 502 } })).Result;
        Assert.Equal(("苏晚", "高岭"), ((string?)Telegram.Profile("setMyCommands", "chat", chat: 501)![0]!["description"], (string?)theirs[0]!["description"]));
        await Bot.Call("deleteMyCommands", new { scope = new { type = "chat", chat_id = 501 } });
        Assert.Null(Telegram.Profile("setMyCommands", "chat", chat: 501));
        Assert.NotNull(Telegram.Profile("setMyCommands", "chat", chat: 502));
    }

    [Fact]
    public async Task Administrators_and_members_of_a_group_can_have_their_own()
    {
        var group = Telegram.Group("云岭读报");
        await Bot.Call("setMyCommands", new { commands = Commands("管理"), scope = new { type = "chat_administrators", chat_id = group.Id } });
        await Bot.Call("setMyCommands", new { commands = Commands("群友"), scope = new { type = "chat_member", chat_id = group.Id, user_id = 601 } });
        Assert.NotNull(Telegram.Profile("setMyCommands", "chat_administrators", chat: group.Id));
        Assert.NotNull(Telegram.Profile("setMyCommands", "chat_member", chat: group.Id, person: 601));
    }

    public static TheoryData<object, string> WrongScopes => new()
    {
        { new { type = "chat" }, "can't parse BotCommandScope: Can't find field \"chat_id\"" },
        { new { type = "chat", chat_id = 999 }, "chat not found" },
        { new { type = "chat_administrators", chat_id = 501 }, "there are no administrators in the chat" },
        { new { type = "everybody" }, "can't parse BotCommandScope: Unsupported type specified" },
    };

    [Theory]
    [MemberData(nameof(WrongScopes), DisableDiscoveryEnumeration = true)]
    public async Task A_scope_names_what_it_must(object scope, string description) =>
        Assert.Equal("Bad Request: " + description, (await Bot.Call("setMyCommands", new { commands = Commands("x"), scope })).Description);

    [Theory]
    [InlineData("最新", 1, "BOT_COMMAND_INVALID")]
    [InlineData("Latest", 1, "BOT_COMMAND_INVALID")]
    [InlineData("a2345678901234567890123456789012", 256, null)]
    [InlineData("a23456789012345678901234567890123", 1, "BOT_COMMAND_INVALID")]
    [InlineData("latest", 0, "BOT_COMMAND_DESCRIPTION_INVALID")]
    [InlineData("latest", 257, "BOT_COMMAND_DESCRIPTION_INVALID")]
    public async Task A_command_is_short_and_plain(string command, int description, string? refusal)
    {
        var commands = new[] { new { command, description = new string('长', description) } };
        Assert.Equal(refusal is null ? null : "Bad Request: " + refusal, (await Bot.Call("setMyCommands", new { commands })).Description);
    }

    [Theory]
    [InlineData("setMyName", "name", 64)]
    [InlineData("setMyDescription", "description", 512)]
    [InlineData("setMyShortDescription", "short_description", 120)]
    public async Task A_text_has_its_length_its_language_and_can_be_taken_away(string method, string parameter, int most)
    {
        Task<BotCalls.Answer> Set(string text, string language) =>
            Bot.Call(method, new Dictionary<string, string> { [parameter] = text, ["language_code"] = language });
        Assert.Equal(400, (await Set(new string('长', most + 1), "")).Status);
        Assert.Equal(200, (await Set(new string('长', most), "zh")).Status);
        Assert.Equal("Bad Request: invalid language code specified", (await Set("x", "zh-hans")).Description);
        Assert.Equal(most, ((string)Telegram.Profile(method, language: "zh")!).Length);
        Assert.Null(Telegram.Profile(method));
        await Set("", "zh");
        Assert.Null(Telegram.Profile(method, language: "zh"));
    }

    private static object[] Commands(string description) => [new { command = "latest", description }];
}
