using System.Diagnostics;
using System.Text;
using Gazette.Composition;
using Gazette.Configuration;
using Gazette.EndToEnd.Process;
using Gazette.Operations;
using Gazette.Platforms.Telegram;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Gazette.EndToEnd.Kills;

/// <summary>A store with a crowd, a Telegram, and the program that is started and killed, started and killed.</summary>
internal sealed class KilledTown : IAsyncDisposable
{
    /// <summary>What may be under way at once at this rate: so many a kill may leave ambiguous.</summary>
    public const int MostInFlight = 100;

    // One more and a delivery is not repeated again by itself: it is left to the operators.
    private const int MostCuts = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly FakeTelegram telegram;
    private readonly Place place;
    private readonly Random random;
    private readonly Workplace workplace;
    private readonly ServiceProvider newsroom;
    private readonly Phases phases;
    private readonly Dictionary<long, PrivateChat> chats;
    private readonly HashSet<Claim> cut = [];
    private readonly List<string> titles = [];
    private int kills;
    private int leftClaimed;

    private KilledTown(FakeTelegram telegram, Place place, Random random)
    {
        (this.telegram, this.place, this.random) = (telegram, place, random);
        place.Settings["Telegram__MessagesPerSecond"] = $"{MostInFlight * 2}";
        place.Settings["Digest__ImmediateDelay"] = "00:00:00";
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(place.Settings.Select(s => KeyValuePair.Create(s.Key.Replace("__", ":", StringComparison.Ordinal), (string?)s.Value))).Build();
        workplace = Workplace.Open(new SettingsReader(Checkout.Root, configuration).Read());
        newsroom = workplace.Services();
        phases = new(place.StorePath);
        chats = Crowd.Recipients.ToDictionary(id => id, id => telegram.PrivateChat(id, $"读者{id}"));
    }

    /// <summary>Kills so far that found a run unfinished.</summary>
    public int KilledInPlanning { get; private set; }

    /// <summary>Kills so far that found deliveries claimed.</summary>
    public int KilledInSending { get; private set; }

    /// <summary>Claims that kills cut.</summary>
    public int Cut => cut.Count;

    /// <summary>Whether a delivery was cut as often as it is repeated, so that it has to arrive before the next kill.</summary>
    public bool IsAtItsLastRepeat => phases.MostCuts() >= MostCuts;

    /// <summary>What happened, a line a kill.</summary>
    public List<string> Diary { get; } = [];

    public static async Task<KilledTown> Founded(Random random)
    {
        var telegram = await FakeTelegram.Start();
        var town = new KilledTown(telegram, new Place(telegram, samples: "never"), random);
        await Crowd.Join(town.workplace.Database);
        return town;
    }

    /// <summary>Something is published and digests come due; the program starts and is killed.</summary>
    public async Task Round(Aim aim)
    {
        var watch = Stopwatch.StartNew();
        var lastRun = phases.LastRun();
        await Publishes();
        await Crowd.ComesDue(workplace.Database, DateTimeOffset.UtcNow);
        var hold = aim == Aim.Accepted ? Holds(random.Next(1, Crowd.Recipients.Count / 2)) : null;
        await using (var service = GazetteProcess.Start(place.Settings))
        {
            await Reached(aim, lastRun, hold, service);
            await service.Kill();
        }

        if (hold is not null)
            await hold.Cut(Patience);
        hold?.Release();
        Notes(aim, watch.Elapsed);
    }

    /// <summary>The program runs until everything is sent.</summary>
    public async Task Settles()
    {
        await using var service = await place.Serves();
        await Process.Place.Eventually(() => Task.FromResult(phases.Open() is null), () => $"{string.Join('\n', service.Lines)}\n{phases.Open()}");
        Assert.Equal(leftClaimed, await CountedAsAmbiguous());
        service.Terminate();
        Assert.Equal(0, (await service.Ended()).ExitCode);
    }

    /// <summary>Everyone has every article; more than once only where a send was cut, and no oftener.</summary>
    /// <returns>How many messages too many there are.</returns>
    public int Check()
    {
        var ambiguous = phases.Ambiguous();
        foreach (var title in titles)
        {
            var article = phases.Article(title);
            foreach (var (id, chat) in chats)
            {
                var copies = chat.Messages.Count(m => m.Text.Contains(title, StringComparison.Ordinal));
                Assert.True(copies >= 1, $"{id} has no «{title}»");
                Assert.True(copies <= 1 + ambiguous.GetValueOrDefault((id, article)), $"{id} has «{title}» {copies} times, {ambiguous.GetValueOrDefault((id, article))} counted as ambiguous");
            }
        }

        var deliveries = place.Store.Deliveries();
        Assert.Equal(cut.Count, deliveries.Sum(d => d.Ambiguous));
        Assert.Empty(telegram.Violations);
        return telegram.Messages.Count - deliveries.Count(d => d.State == "sent");
    }

    public async ValueTask DisposeAsync()
    {
        phases.Dispose();
        await newsroom.DisposeAsync();
        workplace.Dispose();
        await telegram.DisposeAsync();
        place.Dispose();
    }

    // What the process that looked after the last kill found claimed: a counter begins anew with each process.
    private async Task<int> CountedAsAmbiguous()
    {
        var metrics = await place.Http.GetStringAsync("/metrics");
        return metrics.Split('\n')
            .Where(line => line.StartsWith("gazette_deliveries_ambiguous_total", StringComparison.Ordinal) && line.Contains("channel=\"telegram\"", StringComparison.Ordinal))
            .Sum(line => int.Parse(line[(line.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task Publishes()
    {
        titles.Add(Paper.FinanceTitleNumbered(titles.Count + 1));
        var desk = newsroom.GetRequiredService<Desk>();
        var bytes = Encoding.UTF8.GetBytes(Paper.Issue(Paper.FinanceNumbered(titles.Count)));
        var handed = new Handed("test", null, DateOnly.FromDateTime(DateTime.UtcNow), null, Archive: false);
        var published = await desk.Publish(bytes, desk.Read(bytes, handed).Reading!, handed, default);
        Assert.Single(published.Pieces);
    }

    private Hold Holds(int number)
    {
        var seen = 0;
        return telegram.Faults.Hold(r => r.Method == "sendMessage" && Interlocked.Increment(ref seen) == number, afterAcceptance: true);
    }

    // Then a little longer, so that the kill falls anywhere within.
    private async Task Reached(Aim aim, long lastRun, Hold? hold, GazetteProcess service)
    {
        if (hold is not null)
            await hold.Reached(Patience);
        else if (aim != Aim.Anywhere)
            await Process.Place.Eventually(() => Task.FromResult(phases.Reached(lastRun) >= (int)aim), () => $"it does not come to {aim}:\n{string.Join('\n', service.Lines)}", everyMilliseconds: 1);
        var longest = aim switch { Aim.Anywhere => 2_000, Aim.Planning => 200, Aim.Freezing => 10, _ => 60 };
        await Task.Delay(random.Next(longest));
    }

    private void Notes(Aim aim, TimeSpan took)
    {
        var wreck = phases.Wreck();
        var fresh = wreck.Sending.Count(cut.Add);
        leftClaimed = wreck.Sending.Count;
        Assert.InRange(fresh, 0, MostInFlight);
        KilledInPlanning += wreck.Planning ? 1 : 0;
        KilledInSending += fresh > 0 ? 1 : 0;
        Diary.Add($"{++kills}: aimed at {aim}; {(wreck.Planning ? "a run unfinished, " : "")}{(wreck.Freezing ? "a body missing, " : "")}{fresh} in flight; {took.TotalSeconds:0.0} s");
    }
}
