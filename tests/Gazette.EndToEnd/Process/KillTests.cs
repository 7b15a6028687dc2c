using Gazette.Platforms.Telegram;
using Xunit.Abstractions;

namespace Gazette.EndToEnd.Process;

/// <summary>The program is killed while digests are sent, at points drawn from a seed: never none; twice only where Telegram had accepted and the store did not know it yet, and then counted.</summary>
public sealed class KillTests(ITestOutputHelper output) : FollowersAtTelegram
{
    private const int People = 12;
    private const int Rounds = 8;

    private enum Kill
    {
        BeforeAcceptance,
        AfterAcceptance,
        Anywhere,
    }

    [Fact]
    public async Task Killed_while_it_sends_it_loses_no_digest_and_counts_every_repeat()
    {
        var random = new Random(Seed.Of(output));
        await Follow(People);
        for (var round = 1; round <= Rounds; round++)
            await Round(round, (Kill)((round - 1) % 3), random);
        Assert.Empty(telegram!.Violations);
        Assert.Empty(telegram.Limits.TooEarly);
    }

    private async Task Round(int round, Kill kill, Random random)
    {
        var title = Paper.FinanceTitleNumbered(round);
        await place!.Does("ingest", place.Document($"issue-{round}.md", Paper.Issue(Paper.FinanceNumbered(round))));
        var (at, after) = (random.Next(1, People + 1), TimeSpan.FromMilliseconds(random.Next(0, 1500)));
        output.WriteLine(kill == Kill.Anywhere ? $"round {round}: killed {after.TotalMilliseconds} ms after the asking" : $"round {round}: killed {kill} of digest {at}");
        var hold = kill == Kill.Anywhere ? null : HoldDigest(at, title, kill == Kill.AfterAcceptance);
        foreach (var chat in Chats)
            chat.Says("现在就推送");
        var held = await Point(hold, after);
        await service!.Kill();
        if (hold is not null)
            await hold.Cut(Patience);
        hold?.Release();
        await service.DisposeAsync();
        service = await place.Serves();

        await Place.Eventually(() => Chats.All(c => Copies(c, title) > 0), $"a chat has no «{title}»");
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
        var deliveries = place!.Store.Deliveries().TakeLast(People).ToDictionary(d => d.Chat);
        foreach (var chat in Chats)
        {
            var delivery = deliveries[Number(chat)];
            Assert.InRange(Copies(chat, title), 1, 1 + delivery.Ambiguous);
            Assert.Equal(delivery.Ambiguous + 1, place.Store.Outcomes(delivery.Id).Count);
        }

        var counted = deliveries.Values.Count(d => d.Ambiguous > 0);
        Assert.Equal(counted > 0, service!.Lines.Any(l => l.Contains($"{counted} deliveries were under way when the program last stopped", StringComparison.Ordinal)));
        if (held is not null)
        {
            var chat = Chats.Single(c => c.Id == held.ChatId);
            Assert.Equal(copiesOfHeld, Copies(chat, title));
            Assert.Equal(1, deliveries[Number(chat)].Ambiguous);
        }

        output.WriteLine($"  {Chats.Count(c => Copies(c, title) == 2)} of {People} came twice, {counted} counted as ambiguous");
    }

    private static string Number(PrivateChat chat) => chat.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
