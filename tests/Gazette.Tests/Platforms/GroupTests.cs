namespace Gazette.Tests.Platforms;

public sealed class GroupTests : TelegramRoom
{
    [Fact]
    public async Task A_group_tells_who_administers_it()
    {
        var group = Telegram.Group("云岭读报");
        group.Member(601, "群主", "creator");
        group.Member(602, "读者");
        async Task<string?> Status(long user) =>
            (string?)(await Bot.Call("getChatMember", new { chat_id = group.Id, user_id = user })).Result["status"];
        Assert.Equal(("creator", "member", "member"), (await Status(601), await Status(602), await Status(Telegram.Bot.Id)));
        var administrators = (await Bot.Call("getChatAdministrators", new { chat_id = group.Id })).Result;
        Assert.Equal(601, (long)Assert.Single(administrators.AsArray())!["user"]!["id"]!);
    }

    [Fact]
    public async Task An_upgraded_group_answers_with_its_new_id()
    {
        var group = Telegram.Group("云岭读报", supergroup: false);
        var upgraded = group.Upgrades();
        var refused = await Bot.Send(group, "早报");
        var updates = (await Bot.Call("getUpdates")).Result.AsArray();
        Assert.Equal((400, "Bad Request: group chat was upgraded to a supergroup chat"), (refused.Status, refused.Description));
        Assert.Equal(upgraded.Id, (long)refused.Json["parameters"]!["migrate_to_chat_id"]!);
        Assert.Equal(upgraded.Id, (long)updates[0]!["message"]!["migrate_to_chat_id"]!);
        Assert.Equal(group.Id, (long)updates[1]!["message"]!["migrate_from_chat_id"]!);
        Assert.Equal(200, (await Bot.Send(upgraded, "早报")).Status);
    }

    [Fact]
    public async Task A_bot_thrown_out_may_not_write()
    {
        var group = Telegram.Group("云岭读报");
        var owner = group.Member(601, "群主", "creator");
        group.RemovesBot(owner);
        Assert.Equal("Forbidden: bot was kicked from the supergroup chat", (await Bot.Send(group, "早报")).Description);
        group.AddsBot(owner);
        Assert.Equal(200, (await Bot.Send(group, "早报")).Status);
    }

    [Fact]
    public async Task A_topic_is_written_to_by_its_thread()
    {
        var group = Telegram.Group("云岭读报");
        var topic = group.Topic();
        group.Member(602, "读者").Says("/digest now", thread: topic);
        var message = (await Bot.Call("getUpdates")).Result[0]!["message"]!;
        Assert.Equal(topic, (int)message["message_thread_id"]!);
        await Bot.Call("sendMessage", new { chat_id = group.Id, text = "早报", message_thread_id = topic });
        var lost = await Bot.Call("sendMessage", new { chat_id = group.Id, text = "早报", message_thread_id = 5 });
        Assert.Equal(topic, group.Last.Thread);
        Assert.Equal("Bad Request: message thread not found", lost.Description);
    }

    [Fact]
    public async Task A_member_presses_a_button_in_the_group()
    {
        var group = Telegram.Group("云岭读报");
        var member = group.Member(602, "读者");
        await Bot.Send(group, "选", BotCalls.Keyboard("财政", "f"));
        member.Presses("财政");
        var query = (await Bot.Call("getUpdates")).Result[0]!["callback_query"]!;
        Assert.Equal((602, group.Id), ((long)query["from"]!["id"]!, (long)query["message"]!["chat"]!["id"]!));
    }
}
