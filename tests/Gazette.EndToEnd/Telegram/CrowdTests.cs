namespace Gazette.EndToEnd.Telegram;

/// <summary>Many write at once, or one far too much: nobody waits for somebody else.</summary>
public sealed class CrowdTests : TelegramTown
{
    [Theory]
    [InlineData("zh-hans", "搜索", "您发得有点快")]
    [InlineData("en", "search", "That was a little fast for me")]
    public async Task A_hundred_messages_in_a_minute_get_one_notice_and_harm_nobody_else(string language, string search, string notice)
    {
        var (flooder, other) = (Opens("小乱", language), await Follower("小许", "教育"));
        await Gazette.Settles();
        for (var i = 0; i < 100; i++)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(600));
            flooder.Chat.Says($"{search} thing {i}");
            if (i % 20 == 10)
                other.Chat.Says("我的关注");
        }

        await Gazette.Until(() => Telegram.PendingUpdates == 0 && Gazette.Store.Unsettled(Now) is null, "an answer is missing");
        var read = flooder.ReadsTheRest();
        Assert.Single(read, m => m.Text.StartsWith(notice, StringComparison.Ordinal));
        Assert.InRange(read.Count, 60, 85);
        Assert.Equal(5, other.ReadsTheRest().Count);
        Clock.Advance(TimeSpan.FromMinutes(1));
        flooder.Says("/follows");
        await flooder.Chat.Reads(TimeSpan.FromSeconds(60));
        await Gazette.Settles();
    }

    [Fact]
    public async Task A_slow_answer_in_one_chat_delays_no_other()
    {
        var (slow, quick) = (Opens("小慢"), Opens("小快"));
        var hold = Telegram.Faults.Hold(r => r.Method == "sendMessage" && r.ChatId == slow.Chat.Id);
        slow.Says("帮助");
        await hold.Reached(TimeSpan.FromSeconds(60));
        slow.Says("我的关注");
        await quick.Asks("帮助", "可以这样说");
        Assert.Empty(slow.ReadsTheRest());
        hold.Release();
        await slow.Reads("可以这样说");
        await Gazette.Until(() => slow.Chat.Messages.Count(m => m.From.IsBot) == 2, "the second answer is missing");
    }
}
