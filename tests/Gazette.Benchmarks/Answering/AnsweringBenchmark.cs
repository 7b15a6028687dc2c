using Gazette.Benchmarks.Measuring;
using Gazette.Benchmarks.Samples;
using Gazette.Benchmarks.Searching;
using Gazette.Channels.Telegram.Receiving;
using Gazette.Conversation.Inbox;

namespace Gazette.Benchmarks.Answering;

/// <summary>Questions of distinct chats by long polling, answered over 100,000 articles, beside a bot that echoes them.</summary>
internal static class AnsweringBenchmark
{
    private const int Seconds = 10;

    // Not counted: compiling, and the first pages read.
    private const int WarmUp = 3;

    private static readonly (int PerSecond, string Goal)[] Rates = [(1_000, "< 25 ms"), (3_000, "< 60 ms")];

    public static async Task<Table> Run(Options options)
    {
        using var folder = new TemporaryFolder();
        var articles = options.ArticlesGiven ? options.Articles : 100_000;
        var store = folder.NewFile();
        PreparedArchive.New(store, articles, options.Store);

        var table = new Table("milliseconds");
        foreach (var (perSecond, goal) in Rates)
            await Measure(table, store, perSecond, goal, options.Rounds);
        table.Note($"{articles:#,0} articles, {Seconds} s a round, each question from another chat; from the update handed out to the request that answers it, by the server's clock.");
        table.Note($"Since due: from when the update could have been handed out, waiting for the next poll included.");
        return table;
    }

    private static async Task Measure(Table table, string store, int perSecond, string goal, int rounds)
    {
        var (ours, echo) = (new List<Figures>(), new List<Figures>());
        await Turns.Take(
            rounds,
            () => Gazette(ours, store, perSecond),
            () => Echo(echo, perSecond));
        var (counted, beside) = (ours.Skip(1).ToList(), echo.Skip(1).ToList());
        Sample Of(List<Figures> figures, Func<Figures, double> value) => new(figures.Select(value));
        table.Add($"{perSecond:#,0}/s, p50", Of(counted, f => f.P50), Of(beside, f => f.P50), "");
        table.Add($"{perSecond:#,0}/s, p99", Of(counted, f => f.P99), Of(beside, f => f.P99), goal);
        table.Add($"{perSecond:#,0}/s, p99 since due", Of(counted, f => f.SinceDue), Of(beside, f => f.SinceDue), "");
        table.Note($"{perSecond:#,0}/s: lost {ours.Sum(f => f.Lost):0} and {echo.Sum(f => f.Lost):0}, answered twice {ours.Sum(f => f.Twice):0} and {echo.Sum(f => f.Twice):0}.");
    }

    private static async Task<double> Gazette(List<Figures> into, string store, int perSecond)
    {
        using var server = new UpdateProcess();
        using var house = new House(store, server.Address, unlimited: true);
        await house.Get<InboxService>().Resume(["telegram"], default);
        return await Round(into, server, perSecond, house.Get<ITelegramReceiver>().Run);
    }

    private static async Task<double> Echo(List<Figures> into, int perSecond)
    {
        using var server = new UpdateProcess();
        return await Round(into, server, perSecond, stop => EchoBot.Run(server.Address, stop));
    }

    private static async Task<double> Round(List<Figures> into, UpdateProcess server, int perSecond, Func<CancellationToken, Task> bot)
    {
        using var stop = new CancellationTokenSource();
        var running = Task.Run(() => bot(stop.Token));
        await server.Round(perSecond, WarmUp);
        into.Add(await server.Round(perSecond, Seconds));
        await stop.CancelAsync();
        await running;
        return into[^1].P99;
    }
}
