using Gazette.Platforms.Telegram;

namespace Gazette.Tests.Platforms;

public sealed class FaultTests : TelegramRoom
{
    [Fact]
    public async Task A_reset_before_acceptance_leaves_nothing_in_the_chat()
    {
        Telegram.Faults.Next(Fault.ResetBeforeAcceptance);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Bot.Send(Reader, "早报"));
        Assert.Empty(Reader.Messages);
        Assert.False(Assert.Single(Telegram.Requests).Accepted);
    }

    [Fact]
    public async Task A_reset_after_acceptance_leaves_the_message_and_no_answer()
    {
        Telegram.Faults.Next(Fault.ResetAfterAcceptance);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Bot.Send(Reader, "早报"));
        Assert.Equal("早报", Assert.Single(Reader.Messages).Text);
        Assert.True(Assert.Single(Telegram.Requests).Accepted);
        Assert.Null(Telegram.Requests[0].Status);
    }

    [Theory]
    [InlineData(500, "application/json")]
    [InlineData(502, "text/html")]
    [InlineData(503, "text/html")]
    public async Task A_server_error_comes_as_often_as_it_is_planned(int status, string type)
    {
        Telegram.Faults.Next(Fault.Status(status), times: 2);
        for (var i = 0; i < 2; i++)
        {
            using var failed = await Bot.Raw($"/bot{Telegram.Token}/sendMessage?chat_id=501&text=x");
            Assert.Equal((status, type), ((int)failed.StatusCode, failed.Content.Headers.ContentType!.MediaType));
        }
        Assert.Equal(200, (await Bot.Send(Reader, "早报")).Status);
        Assert.Single(Reader.Messages);
    }

    [Fact]
    public async Task Only_what_the_condition_names_goes_wrong()
    {
        var other = Telegram.PrivateChat(502, "高岭");
        Telegram.Faults.When(r => r.ChatId == other.Id, Fault.Status(500));
        Assert.Equal(200, (await Bot.Send(Reader, "早报")).Status);
        Assert.Equal(200, (await Bot.Call("getUpdates")).Status);
        Assert.Equal(500, (await Bot.Send(other, "早报")).Status);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_slow_answer_waits_until_it_is_released(bool afterAcceptance, int standing)
    {
        var hold = Telegram.Faults.Hold(afterAcceptance: afterAcceptance);
        var sending = Bot.Send(Reader, "早报");
        Assert.Equal("sendMessage", (await hold.Reached()).Method);
        Assert.False(sending.IsCompleted);
        Assert.Equal(standing, Reader.Messages.Count);
        hold.Release();
        Assert.Equal(200, (await sending).Status);
        Assert.Single(Reader.Messages);
    }
}
