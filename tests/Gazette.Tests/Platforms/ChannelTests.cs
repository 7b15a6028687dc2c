using Gazette.Platforms.Telegram;

namespace Gazette.Tests.Platforms;

public sealed class ChannelTests : TelegramRoom
{
    private readonly TelegramUser owner = new(701, "频道主");

    [Fact]
    public async Task Who_makes_the_bot_an_administrator_is_told_to_it_with_its_rights()
    {
        var channel = Telegram.Channel("云岭新闻");
        channel.PromotesBot(owner);
        channel.PromotesBot(owner, canPost: false);
        channel.RemovesBot(owner);
        var changes = (await Updates()).Select(u => u.Content).ToList();
        var promoted = changes[0]["new_chat_member"]!;
        Assert.Equal(("channel", 701, "left"), ((string?)changes[0]["chat"]!["type"], (long)changes[0]["from"]!["id"]!, (string?)changes[0]["old_chat_member"]!["status"]));
        Assert.Equal(("administrator", true), ((string?)promoted["status"], (bool)promoted["can_post_messages"]!));
        Assert.False((bool)changes[1]["new_chat_member"]!["can_post_messages"]!);
        Assert.Equal("left", (string?)changes[2]["new_chat_member"]!["status"]);
    }

    [Fact]
    public async Task The_bot_posts_as_the_channel()
    {
        var channel = Telegram.Channel("云岭新闻");
        channel.PromotesBot(owner);
        var post = (await Bot.Send(channel, "早报")).Result.AsObject();
        Assert.Equal(channel.Id, (long)post["sender_chat"]!["id"]!);
        Assert.False(post.ContainsKey("from"));
        await channel.Reads("早报");
        Assert.Equal(200, (await Bot.Call("editMessageText", new { chat_id = channel.Id, message_id = (int)post["message_id"]!, text = "晚报" })).Status);
        Assert.Equal("云岭新闻", (string?)(await Bot.Call("getChat", new { chat_id = channel.Id })).Result["title"]);
    }

    [Fact]
    public async Task A_bot_without_a_place_or_a_right_is_refused_in_Telegrams_words()
    {
        var hidden = Telegram.Channel("没去过的频道");
        var channel = Telegram.Channel("云岭新闻", "yunling_news_test");
        Assert.Equal((400, "Bad Request: chat not found"), await Refusal(hidden));
        Assert.Equal((403, "Forbidden: bot is not a member of the channel chat"), await Refusal(channel));
        channel.PromotesBot(owner, canPost: false);
        Assert.Equal((400, "Bad Request: need administrator rights in the channel chat"), await Refusal(channel));
        channel.RemovesBot(owner);
        Assert.Equal((403, "Forbidden: bot is not a member of the channel chat"), await Refusal(channel));
        channel.RemovesBot(owner, bans: true);
        Assert.Equal((403, "Forbidden: bot was kicked from the channel chat"), await Refusal(channel));
    }

    [Fact]
    public async Task A_public_channel_is_known_by_its_name()
    {
        var channel = Telegram.Channel("云岭新闻", "yunling_news_test");
        channel.PromotesBot(owner);
        var sent = await Bot.Call("sendMessage", new { chat_id = "@yunling_news_test", text = "早报" });
        Assert.Equal((channel.Id, "yunling_news_test"), ((long)sent.Result["chat"]!["id"]!, (string?)sent.Result["chat"]!["username"]));
        Assert.Equal("Bad Request: chat not found", (await Bot.Call("getChat", new { chat_id = "@nobody_test" })).Description);
    }

    [Fact]
    public async Task Posts_of_others_and_their_edits_come_as_updates()
    {
        var channel = Telegram.Channel("云岭新闻");
        channel.Posts("没有人听见");
        channel.PromotesBot(owner);
        channel.Edits(channel.Posts("停水通知", signature: "编辑部"), "停水取消");
        var updates = await Updates();
        Assert.Equal(["my_chat_member", "channel_post", "edited_channel_post"], updates.Select(u => u.Kind));
        Assert.Equal(("停水通知", "编辑部"), ((string?)updates[1].Content["text"], (string?)updates[1].Content["author_signature"]));
    }

    [Fact]
    public async Task A_post_comes_into_the_channels_group_by_itself()
    {
        Telegram.PrivacyMode = false;
        var channel = Telegram.Channel("云岭新闻");
        channel.Discussion = Telegram.Group("云岭新闻讨论");
        var post = channel.Posts("停水通知");
        var message = await Update("message");
        Assert.Equal((777_000, channel.Id, true), ((long)message["from"]!["id"]!, (long)message["sender_chat"]!["id"]!, (bool)message["is_automatic_forward"]!));
        Assert.Equal(("channel", post), ((string?)message["forward_origin"]!["type"], (int)message["forward_origin"]!["message_id"]!));
    }

    [Fact]
    public async Task Its_administrators_are_shown_to_an_administrator()
    {
        var channel = Telegram.Channel("云岭新闻");
        var creator = channel.Administrator(702, "创办人", "creator");
        channel.PromotesBot(creator);
        var administrators = (await Bot.Call("getChatAdministrators", new { chat_id = channel.Id })).Result.AsArray();
        Assert.Equal(["creator", "administrator"], administrators.Select(a => (string?)a!["status"]));
        Assert.Equal("creator", (string?)(await Bot.Call("getChatMember", new { chat_id = channel.Id, user_id = 702 })).Result["status"]);
    }

    [Fact]
    public async Task It_takes_20_posts_a_minute_like_a_group()
    {
        Telegram.Limits.Enforced = true;
        var channel = Telegram.Channel("云岭新闻");
        channel.PromotesBot(owner);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(200, (await Bot.Send(channel, "快讯")).Status);
            Clock.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.Equal(429, (await Bot.Send(channel, "快讯")).Status);
    }

    private async Task<(int Status, string? Description)> Refusal(ChannelChat channel)
    {
        var answer = await Bot.Send(channel, "早报");
        return (answer.Status, answer.Description);
    }
}
