using Gazette.Platforms.Telegram;
using Xunit.Abstractions;

namespace Gazette.EndToEnd.Process;

/// <summary>The program is killed while Telegram posts to its webhook, at points drawn from a seed: every message is answered, and what it asks for is done once.</summary>
[Collection(OneAtATime.Name)]
public sealed class WebhookKillTests(ITestOutputHelper output)
{
    private const int People = 6;

    // What is searched for in each round; nothing of the kind is published, and the answer says so.
    private static readonly string[] Rounds = ["火星", "木星", "土星", "天狼星"];

    [Fact]
    public async Task Killed_while_it_is_posted_to_it_loses_no_message_and_does_nothing_twice()
    {
        var random = new Random(Seed.Of(output));
        await using var telegram = await FakeTelegram.Start();
        telegram.IsLocalServer = true;
        using var place = Place.With(telegram);
        place.Settings["Telegram__Mode"] = "webhook";
        place.Settings["Telegram__WebhookUrl"] = $"http://127.0.0.1:{place.Port}";
        place.Settings["Telegram__WebhookSecret"] = "secret-of-the-place";
        List<PrivateChat> chats = [.. Enumerable.Range(1, People).Select(number => telegram.PrivateChat(7_000 + number, $"读者{number}"))];
        foreach (var round in Rounds)
            await Round(place, chats, round, TimeSpan.FromMilliseconds(random.Next(0, 1200)));
        await using var service = await place.Serves();
        await Place.Eventually(() => chats.TrueForAll(AllAnswered), "a message is not answered");
        await Place.Eventually(() => telegram.PendingUpdates == 0, "an update waits");
        Assert.Equal(People * Rounds.Length, place.Store.Follows());
        Assert.Equal(2 * People * Rounds.Length, place.Store.AnsweredMessages());
        Assert.Empty(telegram.Violations);
    }

    private async Task Round(Place place, List<PrivateChat> chats, string round, TimeSpan after)
    {
        output.WriteLine($"round {round}: killed {after.TotalMilliseconds} ms after the asking");
        await using var service = await place.Serves();
        foreach (var chat in chats)
        {
            chat.Says("搜索 " + round);
            chat.Says($"关注“{round}移民”");
        }

        await Task.Delay(after);
        await service.Kill();
    }

    private static bool AllAnswered(PrivateChat chat) => Rounds.All(round =>
        chat.Messages.Any(m => m.Text.Contains($"没有找到含有“{round}”", StringComparison.Ordinal)) && chat.Messages.Any(m => m.Text.StartsWith($"已关注 “{round}移民”", StringComparison.Ordinal)));
}
