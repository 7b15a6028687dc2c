using System.Text.Json.Nodes;

namespace Gazette.Tests.Platforms;

/// <summary>How a bot learns what it and others are in a group.</summary>
public sealed class MembershipTests : TelegramRoom
{
    [Fact]
    public async Task Who_adds_promotes_demotes_and_removes_the_bot_is_told_to_it()
    {
        var group = Telegram.Group("云岭读报", withBot: false);
        var owner = group.Member(601, "群主", "creator");
        group.AddsBot(owner);
        group.PromotesBot(owner);
        group.DemotesBot(owner);
        group.RemovesBot(owner);
        var updates = await Updates();
        var changes = updates.Where(u => u.Kind == "my_chat_member").Select(u => u.Content).ToList();
        Assert.Equal(
            ["left-member", "member-administrator", "administrator-member", "member-kicked"],
            changes.Select(c => $"{Status(c, "old")}-{Status(c, "new")}"));
        Assert.All(changes, c => Assert.Equal((601, group.Id), ((long)c["from"]!["id"]!, (long)c["chat"]!["id"]!)));
        Assert.True((bool)changes[1]["new_chat_member"]!["can_pin_messages"]!);
        var services = updates.Where(u => u.Kind == "message").Select(u => u.Content).ToList();
        Assert.Equal(Telegram.Bot.Id, (long)services[0]["new_chat_members"]![0]!["id"]!);
        Assert.Equal(Telegram.Bot.Id, (long)services[1]["left_chat_member"]!["id"]!);
    }

    [Fact]
    public async Task Who_never_opened_the_bot_cannot_be_written_to()
    {
        Telegram.Group("云岭读报").Member(601, "群友");
        var refused = await Bot.Call("sendMessage", new { chat_id = 601, text = "你好" });
        Assert.Equal((403, "Forbidden: bot can't initiate conversation with a user"), (refused.Status, refused.Description));
        Telegram.PrivateChat(601, "群友");
        Assert.Equal(200, (await Bot.Call("sendMessage", new { chat_id = 601, text = "你好" })).Status);
    }

    [Fact]
    public async Task A_new_name_comes_as_a_service_message()
    {
        var group = Telegram.Group("云岭读报");
        group.Renames("云岭早报", group.Member(601, "群主", "creator"));
        var message = await Update("message");
        Assert.Equal(("云岭早报", "云岭早报"), ((string?)message["new_chat_title"], (string?)message["chat"]!["title"]));
        Assert.Equal(2, (int)(await Bot.Call("getChatMemberCount", new { chat_id = group.Id })).Result);
    }

    [Fact]
    public async Task A_bot_that_left_is_no_member()
    {
        var group = Telegram.Group("云岭读报");
        await Bot.Call("leaveChat", new { chat_id = group.Id });
        Assert.Equal("Forbidden: bot is not a member of the supergroup chat", (await Bot.Send(group, "早报")).Description);
    }

    [Fact]
    public async Task Where_only_administrators_write_a_plain_bot_does_not()
    {
        var group = Telegram.Group("云岭读报");
        group.OnlyAdministratorsWrite = true;
        Assert.Equal("Bad Request: not enough rights to send text messages to the chat", (await Bot.Send(group, "早报")).Description);
        Assert.Equal(200, (await Bot.Call("getChat", new { chat_id = group.Id })).Status);
        group.PromotesBot(group.Member(601, "群主", "creator"));
        Assert.Equal(200, (await Bot.Send(group, "早报")).Status);
    }

    [Fact]
    public async Task Changes_of_others_come_to_an_administrator_that_asked_for_them()
    {
        await Asks("chat_member");
        var group = Telegram.Group("云岭读报");
        var owner = group.Member(601, "群主", "creator");
        var member = group.Member(602, "群友");
        group.Makes(member, "administrator", by: owner);
        group.PromotesBot(owner);
        group.Makes(member, "left", by: owner);
        var change = await Update("chat_member");
        Assert.Equal(("administrator", "left"), (Status(change, "old"), Status(change, "new")));
        var administrators = (await Bot.Call("getChatAdministrators", new { chat_id = group.Id })).Result.AsArray();
        Assert.Equal([601, Telegram.Bot.Id], administrators.Select(a => (long)a!["user"]!["id"]!));
    }

    [Fact]
    public async Task What_others_wrote_goes_only_by_an_administrators_hand()
    {
        var group = Telegram.Group("云岭读报");
        var member = group.Member(602, "群友");
        var theirs = member.Says("早");
        var refused = await Bot.Call("deleteMessage", new { chat_id = group.Id, message_id = theirs });
        group.PromotesBot(member);
        Assert.Equal("Bad Request: message can't be deleted", refused.Description);
        Assert.Equal(200, (await Bot.Call("deleteMessage", new { chat_id = group.Id, message_id = theirs })).Status);
    }

    private static string? Status(JsonNode change, string when) => (string?)change[when + "_chat_member"]!["status"];
}
