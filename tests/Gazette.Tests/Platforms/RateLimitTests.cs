namespace Gazette.Tests.Platforms;

public sealed class RateLimitTests : TelegramRoom
{
    [Fact]
    public async Task Without_limits_everything_goes()
    {
        for (var i = 0; i < 40; i++)
            Assert.Equal(200, (await Bot.Send(Reader, $"第{i}条")).Status);
    }

    [Fact]
    public async Task One_person_gets_one_message_a_second_with_a_short_burst()
    {
        Telegram.Limits.Enforced = true;
        for (var i = 0; i < 3; i++)
            Assert.Equal(200, (await Bot.Send(Reader, $"第{i}条")).Status);
        var refused = await Bot.Send(Reader, "太快");
        Assert.Equal((429, "Too Many Requests: retry after 3", 3), (refused.Status, refused.Description, refused.RetryAfter));
        Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(200, (await Bot.Send(Reader, "再来")).Status);
        Assert.Empty(Telegram.Limits.TooEarly);
    }

    [Fact]
    public async Task Who_does_not_wait_is_refused_again_and_noted()
    {
        Telegram.Faults.Next("sendMessage", Gazette.Platforms.Telegram.Fault.TooManyRequests(10));
        Assert.Equal(10, (await Bot.Send(Reader, "早报")).RetryAfter);
        Clock.Advance(TimeSpan.FromSeconds(9.5));
        Assert.Equal(1, (await Bot.Send(Reader, "早报")).RetryAfter);
        Clock.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal(200, (await Bot.Send(Reader, "早报")).Status);
        Assert.Single(Telegram.Limits.TooEarly);
    }

    [Fact]
    public async Task A_flood_wait_for_the_whole_bot_closes_every_chat()
    {
        var other = Telegram.PrivateChat(502, "高岭");
        Telegram.Faults.Next(Gazette.Platforms.Telegram.Fault.TooManyRequests(5, wholeBot: true));
        await Bot.Send(Reader, "早报");
        Assert.Equal(429, (await Bot.Send(other, "早报")).Status);
    }

    [Fact]
    public async Task A_group_gets_20_messages_a_minute()
    {
        Telegram.Limits.Enforced = true;
        var group = Telegram.Group("云岭读报");
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(200, (await Bot.Send(group, $"第{i}条")).Status);
            Clock.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.Equal(40, (await Bot.Send(group, "太快")).RetryAfter);
        Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(200, (await Bot.Send(group, "再来")).Status);
    }

    [Fact]
    public async Task The_whole_bot_sends_30_messages_a_second()
    {
        Telegram.Limits.Enforced = true;
        for (var i = 0; i < 30; i++)
            Assert.Equal(200, (await Bot.Send(Telegram.PrivateChat(1000 + i, "读者"), "早报")).Status);
        Assert.Equal(1, (await Bot.Send(Reader, "早报")).RetryAfter);
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await Bot.Send(Reader, "早报")).Status);
    }
}
