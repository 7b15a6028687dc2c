using Gazette.Platforms.Telegram;
using Xunit.Abstractions;

namespace Gazette.EndToEnd.Telegram;

/// <summary>Telegram is in trouble while many wait for their digests: what is asked is kept to the second, and everyone gets the digest, once.</summary>
public sealed class StormTests(ITestOutputHelper output) : TelegramTown
{
    private const int People = 40;

    [Fact]
    public async Task A_storm_of_429_is_weathered_and_no_wait_is_cut_short()
    {
        var random = new Random(Seed.Of(output));
        var chats = await Followers();
        for (var storm = 0; storm < 12; storm++)
        {
            var (nth, seen) = (random.Next(1, 20), 0);
            Telegram.Faults.When(
                r => r.Method == "sendMessage" && Interlocked.Increment(ref seen) % nth == 0,
                Fault.TooManyRequests(random.Next(1, 90), wholeBot: random.Next(2) == 0));
        }

        Clock.Advance(TimeSpan.FromHours(20));
        await Gazette.Until(() => chats.TrueForAll(c => c.Digests.Count > 0), "a digest did not come");
        await ItIs(19, 8, 0);
        Assert.All(chats, c => Assert.Single(c.Digests));
        Assert.All(Gazette.Store.Deliveries(), d => Assert.Equal(("sent", 0), (d.State, d.Ambiguous)));
    }

    [Fact]
    public async Task The_whole_bot_s_wait_stops_everyone_and_survives_a_restart()
    {
        var chats = await Followers();
        Telegram.Faults.When(r => r.Method == "sendMessage", Fault.TooManyRequests(600, wholeBot: true));
        Clock.Advance(TimeSpan.FromHours(20));
        await Gazette.Until(() => Telegram.Requests.Any(r => r.Status == 429), "no digest was refused");
        var refused = Telegram.Requests.First(r => r.Status == 429).At;
        await Restarts();
        await Gazette.Until(() => chats.TrueForAll(c => c.Digests.Count == 1), "a digest did not come");
        Assert.All(chats.SelectMany(c => c.Digests), m => Assert.True(m.At >= refused + TimeSpan.FromSeconds(600), $"{m.At:T} is too early after {refused:T}"));
    }

    [Fact]
    public async Task While_Telegram_is_down_it_is_asked_now_and_then_and_what_waited_goes_out_when_it_returns()
    {
        var chats = await Followers();
        Telegram.Faults.When(_ => true, Fault.Status(502), times: int.MaxValue);
        Clock.Advance(TimeSpan.FromHours(20));
        var before = Asked();
        await Gazette.Until(() => Asked() >= before + 6, "Telegram is not asked whether it is there");
        var tried = Digests();
        Assert.InRange(tried, 3, 30);
        Clock.Advance(TimeSpan.FromHours(5));
        await Gazette.Until(() => Asked() >= before + 12, "Telegram is not asked whether it is there");
        Assert.Equal(tried, Digests());

        Telegram.Faults.Clear();
        await Gazette.Until(() => chats.TrueForAll(c => c.Digests.Count == 1), "a digest did not come");
        await ItIs(19, 8, 0);
        Assert.All(chats, c => Assert.Single(c.Digests));
        Assert.Contains(Gazette.Log.All, line => line.Contains("answers again: what waited is sent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_Telegram_takes_nothing_but_says_it_is_there_one_digest_at_a_time_is_tried()
    {
        var chats = await Followers();
        Telegram.Faults.When(r => r.Method == "sendMessage", Fault.Status(503), times: int.MaxValue);
        Clock.Advance(TimeSpan.FromHours(20));
        await Gazette.Until(() => Digests() > 0, "no digest was tried");
        await Gazette.Until(() => Asked() > 4, "Telegram is not asked whether it is there");
        Clock.Advance(TimeSpan.FromHours(3));
        Telegram.Faults.Clear();
        await Gazette.Until(() => chats.TrueForAll(c => c.Digests.Count == 1), "a digest did not come");
        // What the platform took is written a moment later.
        await Gazette.Until(() => Gazette.Store.Deliveries().All(d => d.State == "sent"), "a digest that came is not written as sent");
    }

    [Fact]
    public async Task A_slow_answer_keeps_nobody_else_waiting()
    {
        var chats = await Followers();
        var hold = Telegram.Faults.Hold(r => IsDigestTo(chats[0], r), afterAcceptance: true);
        Clock.Advance(TimeSpan.FromHours(20));
        await hold.Reached(TimeSpan.FromSeconds(60));
        await Gazette.Until(() => chats.TrueForAll(c => c.Digests.Count == 1), "a digest did not come");
        Assert.Contains(Gazette.Store.Deliveries(), d => d.State == "sending");
        hold.Release();
        await ItIs(19, 8, 0);
        Assert.All(chats, c => Assert.Single(c.Digests));
    }

    [Fact]
    public async Task A_digest_that_Telegram_will_never_take_fails_alone()
    {
        var chats = await Followers();
        Telegram.Faults.When(r => IsDigestTo(chats[0], r), Fault.Refused("can't parse entities"));
        Clock.Advance(TimeSpan.FromHours(20));
        await Gazette.Until(() => chats.Skip(1).All(c => c.Digests.Count == 1), "a digest did not come");
        await Gazette.Settles();
        Assert.Empty(chats[0].Digests);
        Assert.Equal("failed", Gazette.Store.Deliveries().Single(d => d.Chat == $"{chats[0].Chat.Id}").State);
        await Gazette.Publishes(Paper.Issue(Paper.FinanceNumbered(2)));
        Clock.Advance(TimeSpan.FromDays(1));
        await Gazette.Until(() => chats[0].Digests.Count == 1, "the next digest is blocked by the one that failed");
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_gets_its_digest_there_and_the_old_id_is_left_alone()
    {
        var group = Telegram.Group("读报小组", supergroup: false);
        Gazette.Store.Follows(group.Id, "t:finance", Shanghai(18, 8, 0));
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        var upgraded = group.Upgrades();
        await ItIs(18, 8, 0);
        Assert.Contains(Paper.FinanceTitle, Assert.Single(upgraded.Messages).Text, StringComparison.Ordinal);
        Assert.Single(Telegram.Requests, r => r.ChatId == group.Id);
        await Gazette.Publishes(Paper.Issue(Paper.FinanceNumbered(2)));
        await ItIs(19, 8, 0);
        Assert.Equal(2, upgraded.Messages.Count);
        Assert.Single(Telegram.Requests, r => r.ChatId == group.Id);
    }

    private int Asked() => Telegram.Requests.Count(r => r.Method == "getMe");

    private int Digests() => Telegram.Requests.Count(r => r.Method == "sendMessage" && r.Text("text")!.Contains("摘要 · ", StringComparison.Ordinal));

    // Followed by the store's own hand: forty conversations take longer than what is tested here.
    private async Task<List<Reader>> Followers()
    {
        var chats = Enumerable.Range(1, People).Select(number => Opens($"读者{number}")).ToList();
        foreach (var chat in chats)
            Gazette.Store.Follows(chat.Chat.Id, "t:finance", Shanghai(18, 8, 0));
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await Gazette.Settles();
        return chats;
    }
}
