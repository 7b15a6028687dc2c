using System.Collections.Concurrent;
using Gazette.Benchmarks.Measuring;
using Gazette.Benchmarks.Planning;
using Gazette.Benchmarks.Samples;
using Gazette.Following.Digests;
using Gazette.Following.Planning;
using Gazette.Following.Sending;
using Gazette.Storage.Following;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gazette.Benchmarks.Sending;

/// <summary>The sender through Telegram.Bot beside a bare loop that posts the same bytes.</summary>
internal static class SenderBenchmark
{
    private const int Articles = 50;

    private static readonly DateTimeOffset Due = DateTimeOffset.UnixEpoch.AddDays(20_000);

    public static async Task<Table> Run(Options options)
    {
        using var folder = new TemporaryFolder();
        var frozen = folder.NewFile();
        await Prepare(frozen, options.Subscribers);
        var requests = await Requests(folder, frozen);
        using var server = new ServerProcess();
        var seconds = await Turns.Take(
            options.Rounds,
            () => Send(folder, frozen, server.Address),
            () => Turns.Seconds(() => BareLoop.Post(server.Address, requests, ChannelLimits.None.AtOnce)));
        var table = new Table("messages a second");
        table.Add("outbox, Telegram.Bot, 32 at once, FULL", seconds[0].As(x => requests.Count / x), seconds[1].As(x => requests.Count / x), "≥ 0.7");
        table.Note($"{requests.Count:#,0} messages of {requests.Average(r => r.Body.Length):0} bytes a round. Yardstick: HttpClient, the same bytes to the same server, 32 at once, nothing kept.");
        return table;
    }

    public static async Task Prepare(string path, int people)
    {
        var news = new SyntheticNews(4);
        using (var house = new House(path))
            await Archive.Fill(house, news, Articles);
        using (var store = new RawStore(path))
            Crowd.Join(store, news, people, Due);
        using (var house = new House(path))
        {
            await house.Get<DigestRuns>().Sweep(Due.AddMinutes(1), default);
            await house.Get<Freezer>().RenderMissing(default);
        }
    }

    // What the product posts, so that the yardstick posts the same.
    private static async Task<IReadOnlyList<(string Path, byte[] Body)>> Requests(TemporaryFolder folder, string frozen)
    {
        var requests = new ConcurrentQueue<(string, byte[])>();
        await using var recorder = await MinimalTelegram.Start((path, body) => requests.Enqueue((path, body)));
        await Send(folder, frozen, recorder.Address);
        return [.. requests];
    }

    private static async Task<double> Send(TemporaryFolder folder, string frozen, Uri server)
    {
        var copy = folder.NewFile();
        File.Copy(frozen, copy);
        using var house = new House(copy, server);
        var channel = new Unlimited(house.Get<IEnumerable<IChannel>>().Single(c => c.Name == "telegram"));
        using var sender = new Sender([channel], new Outbox(house.Database), new Pacer([channel]), TimeProvider.System, new Random(1), NullLogger<Sender>.Instance);
        await sender.Begin(default);
        return await Turns.Seconds(() => sender.SendDue(default));
    }
}
