using Gazette.Platforms.Telegram;

namespace Gazette.Tests.Platforms;

/// <summary>What a bot is told of in a group, with privacy mode on and off.</summary>
public sealed class GroupPrivacyTests : TelegramRoom
{
    private GroupChat Group => group ??= Telegram.Group("云岭读报");

    private GroupMember Member => member ??= Group.Member(601, "群友");

    private GroupChat? group;
    private GroupMember? member;

    [Fact]
    public async Task A_new_bot_hears_commands_and_no_talk()
    {
        Member.Says("今天停水吗");
        Member.Says("@gazette_test_bot 停水");
        Member.Says("/latest");
        Member.Says("/latest@gazette_test_bot 财政");
        Member.Says("/latest@other_bot");
        Assert.Equal(["/latest", "/latest@gazette_test_bot 财政"], await Heard());
        Assert.False((bool)(await Bot.Call("getMe")).Result["can_read_all_group_messages"]!);
    }

    [Fact]
    public async Task A_bare_command_is_for_the_bot_that_spoke_last()
    {
        var other = Group.OtherBot(602, "weather_bot");
        other.Says("晴");
        Member.Says("/help");
        Member.Says("/help@Gazette_Test_Bot");
        await Bot.Send(Group, "在");
        Member.Says("/latest");
        Assert.Equal(["/help@Gazette_Test_Bot", "/latest"], await Heard());
    }

    [Fact]
    public async Task Answers_to_the_bot_and_to_what_was_meant_for_it_are_heard()
    {
        var sent = await Bot.Send(Group, "早报");
        Member.Says("谢谢", repliesTo: sent.MessageId);
        var asked = Member.Says("/search@gazette_test_bot 停水");
        Member.Says("我也想知道", repliesTo: asked);
        Member.Says("你好", repliesTo: Member.Says("大家好"));
        var heard = await Updates();
        Assert.Equal(["谢谢", "/search@gazette_test_bot 停水", "我也想知道"], heard.Select(u => (string?)u.Content["text"]));
        var answered = heard[0].Content["reply_to_message"]!;
        Assert.Equal((sent.MessageId, Telegram.Bot.Id), ((int)answered["message_id"]!, (long)answered["from"]!["id"]!));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_privacy_mode_or_as_an_administrator_it_hears_people_but_no_bots(bool asAdministrator)
    {
        var other = Group.OtherBot(602, "weather_bot");
        if (asAdministrator)
            Group.PromotesBot(Member);
        Telegram.PrivacyMode = asAdministrator;
        Member.Says("今天停水吗");
        other.Says("/latest@gazette_test_bot");
        Assert.Equal(["今天停水吗"], await Heard());
        Assert.Equal(!asAdministrator, (bool)(await Bot.Call("getMe")).Result["can_read_all_group_messages"]!);
    }

    [Fact]
    public async Task Commands_and_mentions_are_marked()
    {
        var friend = Group.Member(603, "苏晚").User;
        Member.Says("/ask@gazette_test_bot 问 @lin_test 和苏晚", mentions: friend);
        var marks = (await Update("message"))["entities"]!.AsArray();
        Assert.Equal(["bot_command", "mention", "text_mention"], marks.Select(m => (string?)m!["type"]));
        Assert.Equal((35, 2, 603), ((int)marks[2]!["offset"]!, (int)marks[2]!["length"]!, (long)marks[2]!["user"]!["id"]!));
    }

    [Fact]
    public async Task An_anonymous_administrator_speaks_in_the_groups_name()
    {
        var hidden = Group.Member(604, "群主", "creator", anonymous: true);
        hidden.Says("/digest");
        var message = await Update("message");
        Assert.Equal((1_087_968_824, "GroupAnonymousBot"), ((long)message["from"]!["id"]!, (string?)message["from"]!["username"]));
        Assert.Equal(Group.Id, (long)message["sender_chat"]!["id"]!);
        var known = (await Bot.Call("getChatMember", new { chat_id = Group.Id, user_id = 604 })).Result;
        Assert.Equal(("creator", true), ((string?)known["status"], (bool)known["is_anonymous"]!));
    }

    [Fact]
    public async Task A_bot_outside_hears_nothing()
    {
        var outside = Telegram.Group("别的群", withBot: false);
        outside.Member(601, "群友").Says("/latest@gazette_test_bot");
        Assert.Empty(await Heard());
        Assert.Equal("Bad Request: chat not found", (await Bot.Send(outside, "在吗")).Description);
    }
}
