using System.Net.Http.Json;
using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram;

/// <summary>The bot's token is taken back while the service runs.</summary>
public sealed class WrongTokenTests : TelegramTown
{
    [Fact]
    public async Task Operators_hear_once_in_their_other_chat_that_Telegram_refuses_the_bot_and_what_was_due_comes_once_it_is_mended()
    {
        var chat = await Follower("小方", "财政");
        await OpensWebChat();
        await Gazette.Grants("web", Assert.Single(Gazette.Store.Chats("web")));
        await Gazette.Publishes(Paper.Issue(Paper.Finance));

        Telegram.Faults.When(_ => true, Fault.Unauthorized, times: int.MaxValue);
        Gazette.Log.Expect("wrong token");
        Gazette.Log.Expect("does not know the bot's token any more");
        Clock.Advance(Shanghai(18, 8, 0) - Now);
        await Gazette.Until(() => Refusals() > 0, "the operator is not told");
        for (var minute = 0; minute < 5; minute++)
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            await Gazette.Until(() => Gazette.Store.Deliveries().All(d => d.State == "pending"), "an attempt does not end");
        }

        Assert.Equal(1, Refusals());
        Assert.Empty(chat.Digests);

        Telegram.Faults.Clear();
        await Restarts();
        await Gazette.Until(() => chat.Digests.Count == 1, "the digest did not come");
        await Gazette.UntilItSettles();
        Assert.Single(chat.Digests);
        Assert.Equal(1, Refusals());
    }

    private async Task OpensWebChat()
    {
        using var web = new HttpClient { BaseAddress = Gazette.Address };
        using var said = await web.PostAsJsonAsync("/chat/messages", new { id = "first", text = "你好", lang = "zh" });
        said.EnsureSuccessStatusCode();
        await Gazette.Settles();
    }

    private int Refusals() => Gazette.Store.Shown("web").Count(entry => entry.Contains("通道 telegram 拒绝了机器人（401）", StringComparison.Ordinal));
}
