using Gazette.Platforms.Telegram;
using Xunit.Abstractions;

namespace Gazette.EndToEnd.Process;

/// <summary>The program is killed while digests are sent, at points drawn from a seed: never none; twice only where Telegram had accepted and the store did not know it yet, and then counted.</summary>
[Collection(OneAtATime.Name)]
public sealed class KillTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Chats = 12;
    private const int Rounds = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<PrivateChat> chats = [];
    private FakeTelegram? telegram;
    private Place? place;
    private GazetteProcess? service;

    private enum Kill
    {
        BeforeAcceptance,
        AfterAcceptance,
        Anywhere,
    }

    public async Task InitializeAsync()
    {
        telegram = await FakeTelegram.Start();
        place = Place.With(telegram);
        service = await place.Serves();
        await telegram.BotPolls(Patience);
    }

    public async Task DisposeAsync()
    {
        await service!.DisposeAsync();
        await telegram!.DisposeAsync();
        place!.Dispose();
    }

    [Fact]
    public async Task Killed_while_it_sends_it_loses_no_digest_and_counts_every_repeat()
    {
        var random = new Random(Seed.Of(output));
        for (var number = 1; number <= Chats; number++)
            chats.Add(await Follower(number));
        for (var round = 1; round <= Rounds; round++)
            await Round(round, (Kill)((round - 1) % 3), random);
        Assert.Empty(telegram!.Violations);
        Assert.Empty(telegram.Limits.TooEarly);
    }

    private async Task Round(int round, Kill kill, Random random)
    {
        var title = Paper.FinanceTitleNumbered(round);
        await place!.Does("ingest", place.Document($"issue-{round}.md", Paper.Issue(Paper.FinanceNumbered(round))));
        var (at, after) = (random.Next(1, Chats + 1), TimeSpan.FromMilliseconds(random.Next(0, 1500)));
        output.WriteLine(kill == Kill.Anywhere ? $"round {round}: killed {after.TotalMilliseconds} ms after the asking" : $"round {round}: killed {kill} of digest {at}");
        var hold = kill == Kill.Anywhere ? null : HoldDigest(at, title, kill == Kill.AfterAcceptance);
        foreach (var chat in chats)
            chat.Says("现在就推送");
        var held = await Point(hold, after);
        await service!.Kill();
        if (hold is not null)
            await hold.Cut(Patience);
        hold?.Release();
        await service.DisposeAsync();
        service = await place.Serves();

        await Place.Eventually(() => chats.All(c => Copies(c, title) > 0), $"a chat has no «{title}»");
        await Place.Eventually(() => place.Store.Deliveries().All(d => d.State == "sent"), "a delivery is not sent");
        Check(title, held, kill == Kill.AfterAcceptance ? 2 : 1);
    }

    private Hold HoldDigest(int at, string title, bool afterAcceptance)
    {
        var seen = 0;
        return telegram!.Faults.Hold(
            r => r.Method == "sendMessage" && r.Text("text")!.Contains(title, StringComparison.Ordinal) && Interlocked.Increment(ref seen) == at,
            afterAcceptance);
    }

    // Either a request that hangs at Telegram, or wherever the service is by then: hearing, planning, rendering, sending, writing.
    private static async Task<ApiRequest?> Point(Hold? hold, TimeSpan after)
    {
        if (hold is not null)
            return await hold.Reached(Patience);
        await Task.Delay(after);
        return null;
    }

    private void Check(string title, ApiRequest? held, int copiesOfHeld)
    {
        var deliveries = place!.Store.Deliveries().TakeLast(Chats).ToDictionary(d => d.Chat);
        foreach (var chat in chats)
        {
            var delivery = deliveries[Number(chat)];
            Assert.InRange(Copies(chat, title), 1, 1 + delivery.Ambiguous);
            Assert.Equal(delivery.Ambiguous + 1, place.Store.Outcomes(delivery.Id).Count);
        }

        var counted = deliveries.Values.Count(d => d.Ambiguous > 0);
        Assert.Equal(counted > 0, service!.Lines.Any(l => l.Contains($"{counted} deliveries were under way when the program last stopped", StringComparison.Ordinal)));
        if (held is not null)
        {
            var chat = chats.Single(c => c.Id == held.ChatId);
            Assert.Equal(copiesOfHeld, Copies(chat, title));
            Assert.Equal(1, deliveries[Number(chat)].Ambiguous);
        }

        output.WriteLine($"  {chats.Count(c => Copies(c, title) == 2)} of {Chats} came twice, {counted} counted as ambiguous");
    }

    // Weekly, on a day that is far: nothing but 现在就推送 sends while the test runs.
    private async Task<PrivateChat> Follower(int number)
    {
        var chat = telegram!.PrivateChat(6_000 + number, $"读者{number}");
        chat.Says("/start t_finance");
        await chat.Reads("已关注", Patience);
        chat.Says($"/digest weekly {DateTime.UtcNow.AddDays(3).DayOfWeek} 12:00");
        await chat.Reads("每周", Patience);
        return chat;
    }

    private static int Copies(PrivateChat chat, string title) => chat.Messages.Count(m => m.Text.Contains(title, StringComparison.Ordinal));

    private static string Number(PrivateChat chat) => chat.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
